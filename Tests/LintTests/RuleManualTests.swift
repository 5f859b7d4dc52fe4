import Foundation
import Lint
import Testing

struct RuleManualTests {
  static let page = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .appending(path: "docs/rules.md")

  @Test func `the manual of the rules is what the rules say of themselves`() throws {
    let text = RuleManual.markdown(of: RuleRegistry.rules)
    if ProcessInfo.processInfo.environment["RECORD_SNAPSHOTS"] == "1" {
      try Data(text.utf8).write(to: Self.page)
      Issue.record("recorded docs/rules.md; read it, then run without RECORD_SNAPSHOTS")
    }
    let written = try? String(contentsOf: Self.page, encoding: .utf8)
    #expect(
      text == written,
      "RECORD_SNAPSHOTS=1 ./scripts/test --filter RuleManualTests writes docs/rules.md")
  }

  @Test func `each rule has its place in the manual`() {
    let text = RuleManual.markdown(of: RuleRegistry.rules)
    for rule in RuleRegistry.rules {
      #expect(text.ranges(of: "\n## \(rule.name)\n").count == 1, "\(rule.name)")
      #expect(text.contains("](#\(rule.name))"), "\(rule.name)")
    }
  }
}
