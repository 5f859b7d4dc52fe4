import DeskFiles
import Diagnostics
import TestSupport
import Testing
import Workflow

struct WorkflowReaderTests {
  static func read(_ text: String) -> (WorkflowDefinition?, [Diagnostic]) {
    WorkflowDefectTests.read(SourceText(path: "workflow.yaml", text: text))
  }

  @Test func `the shipped file says what is so without it`() throws {
    let (definition, diagnostics) = Self.read(try WorkflowDefectTests.shippedText())
    #expect(diagnostics.isEmpty)
    #expect(definition == .shipped)
  }

  @Test func `a file that says nothing is what a failed write leaves, and is refused`() {
    for text in ["", "\n", "# nothing yet\n", "---\n"] {
      let (definition, diagnostics) = Self.read(text)
      #expect(definition == nil)
      #expect(
        diagnostics.map(\.message) == [
          "the file says nothing; write 'version: 1' for the shipped workflow"
        ])
    }
  }

  @Test func `a file that leaves every part out has the shipped workflow`() {
    for text in ["version: 1\n", "desk: {}\n"] {
      let (definition, diagnostics) = Self.read(text)
      #expect(diagnostics.isEmpty)
      var shipped = WorkflowDefinition.shipped
      // The only part whose absence is a choice.
      shipped.desk.spelling = nil
      #expect(definition == shipped)
    }
  }

  @Test func `a part that is left out keeps its default beside parts that are not`() throws {
    let (definition, _) = Self.read("desk: { name: Market Notes, max-file-size: 64KiB }\n")
    let read = try #require(definition)
    #expect(read.desk.name == "Market Notes")
    #expect(read.desk.maxFileSize == 65536)
    #expect(read.desk.branch == "main")
    #expect(read.transitions == WorkflowDefinition.shipped.transitions)
  }

  @Test func `a default that does not fit the rest of the file says so`() throws {
    let (definition, diagnostics) = Self.read(
      "people:\n  dan: { name: Dan, addresses: [dan@example.org] }\n")
    #expect(definition == nil)
    let first = try #require(diagnostics.first)
    #expect(
      first.message.hasSuffix("(in the shipped default for 'groups', which this file leaves out)"))
    #expect(first.place.start.line == 1)
  }

  @Test func `all that the interface shows is accepted, and what is not in this release is said`()
    throws
  {
    let text = """
      version: 1
      desk:
        name: Weekly Brief
        branch: main
        ledger: published
        briefs: ["briefs/**/*.md"]
        lang: en
        spelling: en-GB-oxford
        identity: signed
        revocations: none
        max-file-size: 1MiB
        sections: [News, Participate]
      people:
        ada: { name: Ada Example, addresses: [ada@example.org, ada@home.example] }
        ben: { name: Ben Example, addresses: [ben@example.org] }
        cem: { name: Cem Example, addresses: cem@example.org }
      groups:
        editors: [ada]
        reviewers: [ben, cem]
      checks:
        block: warning
        rules:
          serial-comma: off
          near-name: warning
          Copydesk.Confusions: note
          repeated-word: off
          placeholder: { severity: note }
        styles: [Copydesk]
        links: { live-from: review, cannot-tell: warn, per-host: 2, timeout: 20s, allow-private: [], user-agent: null }
      hooks:
        - { name: site, kind: site, base-url: "https://brief.example.org", title: Weekly Brief }
        - { name: tell, kind: exec, command: [/usr/local/bin/tell, --json], timeout: 60s, needs: [site], repeatable: false }
      """
    let (definition, diagnostics) = Self.read(text)
    let read = try #require(definition)
    #expect(diagnostics.allSatisfy { $0.severity == .note })
    #expect(diagnostics.count == 1)
    #expect(read.desk.revocations == nil)
    #expect(read.desk.sections == ["News", "Participate"])
    #expect(read.checks.block == .warning)
    #expect(read.checks.rules["repeated-word"] == .off)
    #expect(read.checks.rules["Copydesk.Confusions"] == .severity(.note))
    #expect(read.checks.styles == ["Copydesk"])
    #expect(read.checks.rules["placeholder"] == .severity(.note))
    #expect(
      read.hooks.first?.kind == .site(baseURL: "https://brief.example.org/", title: "Weekly Brief"))
    #expect(read.hooks.last?.kind == .exec(command: ["/usr/local/bin/tell", "--json"]))
    #expect(read.hooks.last?.needs == ["site"])
    #expect(read.hooks.last?.isRepeatable == false)
  }

  @Test func `a file with any damage is read or refused, and never half of both`() throws {
    let shipped = Array(try WorkflowDefectTests.shippedText().utf8)
    var random = SplitMix64(seed: 4)
    let pieces = ["", "[", "]", "{", "}", ": ", "0", "9999999999", "ä", "~", "\n", "- ", ",", "\""]
    for _ in 0..<1000 {
      var bytes = shipped
      for _ in 0...Int.random(in: 0..<3, using: &random) {
        let start = Int.random(in: 0..<bytes.count, using: &random)
        let end = min(bytes.count, start + Int.random(in: 0..<12, using: &random))
        bytes.replaceSubrange(
          start..<end, with: Array(pieces[Int.random(in: 0..<pieces.count, using: &random)].utf8))
      }
      let source = SourceText(path: "workflow.yaml", bytes: bytes)
      let (definition, diagnostics) = WorkflowDefectTests.read(source)
      #expect((definition == nil) == diagnostics.contains { $0.severity == .error })
      if let definition { _ = WorkflowExplanation(definition).text }
    }
  }

  @Test func `a desk adds states and transitions without code`() throws {
    let text = """
      states: [draft, review, legal, approved, published, retracted]
      groups: { editors: [ada], reviewers: [ben, cem], lawyers: [cem] }
      transitions:
        - { name: submit, from: draft, to: review, trailer: Submitted-by, by: editors, checks: true }
        - { name: request-changes, from: [review, legal, approved], to: draft, trailer: Changes-requested-by, by: reviewers }
        - { name: approve, from: review, to: legal, trailer: Approved-by, by: reviewers, quorum: 2, not-by: contributors }
        - { name: clear, from: legal, to: approved, trailer: Approved-by, by: lawyers, quorum: 1, expires-after: 2w }
        - name: publish
          from: approved
          to: published
          by: service
          not-before: publish_at
          windows: ["Mon-Fri 09:00-17:00 Europe/Berlin", "Sat 22:00-02:00 UTC"]
          max-late: 1d
          hooks: [site]
        - { name: retract, from: published, to: retracted, trailer: Retracted-by, by: reviewers, quorum: 2 }
      """
    let (definition, diagnostics) = Self.read(text)
    #expect(diagnostics.isEmpty, "\(diagnostics.map(\.message))")
    let read = try #require(definition)
    let publish = try #require(read.transitions.first { $0.by == .service })
    #expect(
      publish.windows.map(\.text) == ["Mon-Fri 09:00-17:00 Europe/Berlin", "Sat 22:00-02:00 UTC"])
    #expect(publish.maxLate == .seconds(86400))
    #expect(read.transition(trailer: "approved-by", from: StateName("legal"))?.name == "clear")
    #expect(read.transition(trailer: "approved-by", from: StateName("review"))?.name == "approve")
    #expect(
      read.transitions.map(read.kind(of:)) == [
        .statement, .objection, .approval, .approval, .automatic, .approval,
      ])
  }
}
