import Diagnostics
import Lint
import Testing

struct LinterTests {
  private func findings(
    _ copy: String, settings: LintSettings = LintSettings(), rules: [any Rule] = RuleRegistry.rules
  ) throws -> [String] {
    Linter(settings: settings, rules: rules).check(try ExampleGalley.make(copy)).map {
      "\($0.place.start.line):\($0.place.start.column) \($0.severity) \($0.rule)"
    }
  }

  @Test func `findings come in the order of the file`() throws {
    #expect(
      try findings("A the the vote,, it\u{A0}\n\nTK,,\n") == [
        "1:3 warning repeated-word", "1:15 error doubled-punctuation",
        "1:20 warning trailing-space",
        "3:1 warning placeholder", "3:3 error doubled-punctuation",
      ])
  }

  struct Case: Sendable, CustomTestStringConvertible {
    let testDescription: String
    let copy: String
    let findings: [String]

    init(_ testDescription: String, _ copy: String, _ findings: [String]) {
      self.testDescription = testDescription
      self.copy = copy
      self.findings = findings
    }
  }

  static let suppressions = [
    Case(
      "the next block", "<!-- copydesk: allow placeholder a code name -->\n\nTK\n\nTK too\n",
      ["5:1 warning placeholder"]),
    Case(
      "the next block without a blank line",
      "<!-- copydesk: allow placeholder a code name -->\nTK\n", []),
    Case(
      "its own block", "TK <!-- copydesk: allow placeholder a code name --> TK\nTK\n\nTK\n",
      ["4:1 warning placeholder"]),
    Case("a comment of two lines", "TK <!-- copydesk: allow\nplaceholder a code name -->\n", []),
    Case(
      "two before one block",
      "<!-- copydesk: allow placeholder a -->\n<!-- copydesk: allow doubled-punctuation b -->\n\nTK,,\n",
      []),
    Case(
      "the front matter",
      "---\ntitle: TK\n---\n\n<!-- copydesk: allow placeholder a code name -->\n\nA vote.\n", []),
    Case(
      "a blank at the end of the block's line",
      "<!-- copydesk: allow trailing-space why -->\n\nA vote.\u{A0}\n", []),
    Case(
      "not the rules it does not name",
      "<!-- copydesk: allow placeholder a code name -->\n\nTK,,\n",
      ["3:3 error doubled-punctuation"]),
    Case(
      "one without need", "<!-- copydesk: allow placeholder none -->\n\nA vote.\n",
      ["1:1 warning unused-suppression"]),
    Case(
      "one behind all copy", "TK\n\n<!-- copydesk: allow placeholder late -->\n",
      ["1:1 warning placeholder", "3:1 warning unused-suppression"]),
    Case(
      "one without a reason", "<!-- copydesk: allow placeholder -->\n\nTK\n",
      ["1:1 warning unused-suppression", "3:1 warning placeholder"]),
    Case(
      "an unknown rule", "<!-- copydesk: allow placeholders a reason -->\n\nTK\n",
      ["1:1 warning unused-suppression", "3:1 warning placeholder"]),
    Case(
      "another word", "<!-- copydesk: ignore placeholder a reason -->\n\nA vote.\n",
      ["1:1 warning unused-suppression"]),
    Case("another remark", "<!-- copydesk is a desk -->\n\nA vote.\n", []),
    Case(
      "a comment in code", "`<!-- copydesk: allow placeholder x -->` TK\n",
      ["1:42 warning placeholder"]),
  ]

  @Test(arguments: suppressions)
  func `a suppression speaks of its block`(_ c: Case) throws {
    #expect(try findings(c.copy) == c.findings)
  }

  @Test func `a suppression of a rule that is off is not called unused`() throws {
    let copy = "<!-- copydesk: allow placeholder a code name -->\n\nTK\n"
    #expect(try findings(copy, settings: LintSettings(rules: ["placeholder": .off])).isEmpty)
  }

  @Test func `a desk sets a rule's severity or switches it off`() throws {
    let settings = LintSettings(rules: [
      "doubled-punctuation": .severity(.note), "placeholder": .off,
      "trailing-space": .severity(.error),
    ])
    let copy = "TK,, a  \nvote\u{A0}\n"
    #expect(
      try findings(copy, settings: settings) == [
        "1:3 note doubled-punctuation", "1:7 note trailing-space", "2:5 error trailing-space",
      ])
  }

  @Test func `a rule that fails is an error and hides no other`() throws {
    struct Broken: ShippedRule {
      static let name = "broken"
      static let summary = "It never works."
      static let severity = Severity.note
      static let examples: [RuleExample] = []

      struct Failure: Error, CustomStringConvertible {
        let description = "no dictionary"
      }

      func check(_ proof: Proof) throws -> [Diagnostic] { throw Failure() }
    }
    let galley = try ExampleGalley.make("TK\n")
    let found = Linter(rules: [Broken(), Placeholder()]).check(galley)
    #expect(found.map(\.rule) == ["rule-failed", "placeholder"])
    #expect(found.first?.message == "rule 'broken' could not check this draft: no dictionary")
    #expect(found.first?.severity == .error)
  }

  @Test func `a flood of findings is cut and told of`() throws {
    let found = Linter().check(try ExampleGalley.make(String(repeating: "a,, ", count: 500) + "b"))
    #expect(found.count == Linter.limit + 1)
    #expect(found.last?.message == "'doubled-punctuation' finds 400 more from here on")
    #expect(found.last?.severity == .error)
  }

  @Test func `bytes that are not UTF-8 are one error at their place`() throws {
    let found = Linter().check(
      try ExampleGalley.make(bytes: Array("a vote\n\nb ".utf8) + [0xE9, 0x20, 0xFF]))
    #expect(found.map { "\($0.place.start.line) \($0.rule) \($0.severity)" } == ["3 markup error"])
    #expect(found.first?.place.byteRange == 10..<11)
  }

  @Test func `repeated words are English only`() throws {
    #expect(try findings("---\nlang: de\n---\nDie Frauen, die die Briefe schrieben.\n").isEmpty)
    #expect(try findings("---\nlang: en-GB\n---\nIn the the end.\n").count == 1)
  }

  @Test func `a call to action has its link in the next words`() throws {
    #expect(try findings("Sign the petition here! https://a.example/\n").isEmpty)
    #expect(try findings("Sign the petition here! We thank you. https://a.example/\n").count == 1)
  }

  @Test(arguments: 1...40)
  func `no copy crashes a rule, and fixing twice changes nothing`(_ seed: Int) throws {
    var random = RandomDraft(seed: UInt64(seed))
    for _ in 0..<50 {
      let copy = random.next()
      let galley = try ExampleGalley.make(copy)
      let first = Linter().check(galley)
      #expect(first == Linter().check(galley))
      #expect(first.allSatisfy { $0.place.byteRange.upperBound <= galley.source.bytes.count })
      let outcome = FixIts.apply(first, to: galley.source)
      let again = try ExampleGalley.make(bytes: outcome.bytes)
      let second = FixIts.apply(Linter().check(again), to: again.source)
      #expect(second.bytes == outcome.bytes, "\(copy.debugDescription) \(second.applied)")
    }
  }
}
