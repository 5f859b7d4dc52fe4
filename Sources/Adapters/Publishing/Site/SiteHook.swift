internal import DaemonKit
internal import Lint

/// Makes the site what the ledger says is live.
///
/// It can be told of the same edition any number of times, and of any edition after a crash: it looks
/// at the ledger, not at what it is told, and brings all of the site up to it.
public struct SiteHook: Hook {
  public let name: String
  private let writer: SiteWriter
  private let live: any LiveEditions
  private let work: BlockingWork

  public init(name: String, writer: SiteWriter, live: any LiveEditions) {
    self.name = name
    self.writer = writer
    self.live = live
    work = BlockingWork(label: "copydesk.site", isSerial: true)
  }

  /// Writes what the edition changes; it fails only where this edition's own page did.
  public func deliver(_ edition: Edition) async -> DeliveryResult {
    do {
      let changes = try await work.perform { [writer, live] in
        try writer.update(from: live, rewriting: [edition.slug])
      }
      let problems = changes.failures.sorted { $0.key < $1.key }.map(\.value)
      let output = problems.joined(separator: "\n")
      if let problem = changes.failures[edition.slug] {
        return .failed(reason: problem, output: output)
      }
      return .succeeded(output: output)
    } catch {
      return .failed(reason: "\(error)", output: "")
    }
  }
}
