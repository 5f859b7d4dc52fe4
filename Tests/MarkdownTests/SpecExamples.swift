import Foundation
import Testing

/// The examples of CommonMark's specification, read from beside the package.
struct SpecExample: Sendable, CustomTestStringConvertible {
  let number: Int
  let markdown: String
  let html: String

  var testDescription: String { "example \(number)" }

  static let file = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .appending(path: "../shared/data/commonmark-spec.txt")

  /// Where the text is looked for, so that a skipped test can say what is missing.
  static let missing: Comment =
    "skipped: put CommonMark 0.30's spec.txt at ../shared/data/commonmark-spec.txt, or its path in COMMONMARK_SPEC"

  static let all: [SpecExample] = {
    let given = ProcessInfo.processInfo.environment["COMMONMARK_SPEC"].map { URL(filePath: $0) }
    guard let text = try? String(contentsOf: given ?? file, encoding: .utf8) else { return [] }
    return read(text.replacingOccurrences(of: "→", with: "\t"))
  }()

  private static func read(_ text: String) -> [SpecExample] {
    let fence = String(repeating: "`", count: 32)
    var examples: [SpecExample] = []
    var parts: [[Substring]] = []
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
      if line == fence + " example" {
        parts = [[]]
      } else if parts.isEmpty {
        continue
      } else if line == fence {
        let joined = parts.map { $0.map { $0 + "\n" }.joined() }
        examples.append(
          SpecExample(number: examples.count + 1, markdown: joined[0], html: joined[1]))
        parts = []
      } else if line == "." {
        parts.append([])
      } else {
        parts[parts.count - 1].append(line)
      }
    }
    return examples
  }
}
