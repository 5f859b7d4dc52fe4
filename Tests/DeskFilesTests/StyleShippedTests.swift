import DeskFiles
import Diagnostics
import Foundation
import Lint
import Testing

/// The desk's own style, which tests itself.
struct StyleShippedTests {
  static let folder = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .appending(path: "styles/Copydesk")

  static let reading = StyleDesk.reader.read(files)

  private static var files: [SourceText] {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
    return names.sorted().compactMap { name in
      let bytes = try? Data(contentsOf: folder.appending(path: name))
      return bytes.map { SourceText(path: "styles/Copydesk/\(name)", bytes: Array($0)) }
    }
  }

  struct Case: Sendable, CustomTestStringConvertible {
    let rule: any Rule
    let example: RuleExample

    var testDescription: String { "\(rule.name): \(example.markedCopy)" }
  }

  static let rules = StyleSet(reading.definitions).rules
  static let cases = rules.flatMap { rule in
    rule.examples.map { Case(rule: rule, example: $0) }
  }

  @Test func `every file is a rule with both kinds of examples`() {
    #expect(Self.reading.diagnostics.isEmpty, "\(Self.reading.diagnostics)")
    #expect(Self.rules.count == Self.files.count)
    #expect(Self.rules.count >= 8)
    for rule in Self.rules {
      #expect(rule.examples.contains { $0.marks.isEmpty }, "\(rule.name)")
      #expect(rule.examples.contains { !$0.marks.isEmpty }, "\(rule.name)")
      #expect(rule.summary.hasSuffix(".") && rule.name.hasPrefix("Copydesk."))
    }
  }

  @Test(arguments: cases)
  func `a rule finds the marks of its examples`(_ c: Case) throws {
    let found = try StyleDesk.findings([c.rule], in: c.example.copy)
    #expect(found.map(\.place.start.byteOffset) == c.example.marks, "\(found.map(\.message))")
  }

  @Test func `no rule speaks of copy in another language`() throws {
    for c in Self.cases {
      #expect(try StyleDesk.findings([c.rule], in: "---\nlang: de\n---\n" + c.example.copy).isEmpty)
    }
  }
}
