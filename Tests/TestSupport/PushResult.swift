public import Foundation

/// What a pusher saw.
public struct PushResult: Sendable {
  public let isAccepted: Bool
  /// All that was shown, as it came.
  public let shown: Data

  init(_ result: ProgramResult) {
    isAccepted = result.status == 0
    shown = result.errorOutput + result.output
  }

  /// What the desk said, a line each.
  public var lines: [String] {
    String(decoding: shown, as: UTF8.self).split(separator: "\n").compactMap { line in
      guard line.hasPrefix("remote:") else { return nil }
      return line.dropFirst(7).trimmingCharacters(in: .whitespaces)
    }
  }

  public var errors: [String] { lines.filter { $0.hasPrefix("error: ") } }
  public var warnings: [String] { lines.filter { $0.hasPrefix("warning: ") } }
  public var text: String { String(decoding: shown, as: UTF8.self) }
}
