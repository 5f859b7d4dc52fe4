import DeskFiles
import Diagnostics
import Foundation
import Testing
import Workflow

struct WorkflowDefectTests {
  /// A change to the shipped file, with `‸` where each diagnostic is expected.
  struct Case: Sendable, CustomTestStringConvertible {
    var testDescription: String
    var changes: [(old: String, new: String)]

    init(_ testDescription: String, _ old: String, _ new: String, _ more: (String, String)...) {
      self.testDescription = testDescription
      self.changes = [(old, new)] + more.map { ($0.0, $0.1) }
    }
  }

  static let graph = [
    Case(
      "an unreachable state", "states: [draft, review, approved, published",
      "states: [draft, review, ‸legal, approved, published",
      (
        "  - { name: retract",
        "  - { name: clear, from: legal, to: approved, trailer: Cleared-by, by: reviewers, quorum: 1 }\n  - { name: retract"
      )
    ),
    Case(
      "a dead end", "states: [draft, review, approved, published",
      "states: [draft, review, ‸legal, approved, published",
      (
        "  - { name: retract",
        "  - { name: ask, from: review, to: legal, trailer: Asked-by, by: reviewers }\n  - { name: retract"
      )
    ),
    Case("a state twice", "states: [draft, review,", "states: [draft, review, ‸review,"),
    Case("a state with a capital", "retracted]", "retracted, ‸Legal]"),
    Case(
      "no state 'published'", "states: [draft, review, approved, published, retracted]",
      "states: ‸[draft, review, approved, public, retracted]",
      ("from: approved, to: published", "from: approved, to: public"),
      ("from: published", "from: public")),
    Case(
      "an unknown state in 'from'", "name: approve, from: review", "name: approve, from: ‸reveiw"),
    Case("an unknown state in 'to'", "from: draft, to: review", "from: draft, to: ‸reviw"),
    Case(
      "an objection that also goes forward", "from: [review, approved], to: draft",
      "from: ‸[draft, approved], to: review"),
    Case(
      "a way back to itself", "from: [review, approved], to: draft",
      "from: [review, ‸draft], to: draft"),
    Case("a transition twice", "name: retract", "name: ‸approve"),
  ]

  static let people = [
    Case("an unknown group", "by: editors", "by: ‸editor"),
    Case("an unknown person", "editors: [ada]", "editors: [ada, ‸adda]"),
    Case("a person twice in a group", "editors: [ada]", "editors: [ada, ‸ada]"),
    Case(
      "a person in no group", "reviewers: [ben, cem]", "reviewers: [cem, ada]",
      ("  ben: {", "  ‸ben: {")),
    Case(
      "an address of two persons", "addresses: [cem@example.org]", "addresses: [‸BEN@example.org]"),
    Case(
      "an address twice", "addresses: [cem@example.org]",
      "addresses: [cem@example.org, ‸cem@example.org]"),
    Case(
      "an address with a wildcard", "addresses: [cem@example.org]",
      "addresses: [\"‸*@example.org\"]"),
    Case(
      "a person without an address", "  cem: { name: Cem Example, addresses: [cem@example.org] }",
      "  ‸cem: { name: Cem Example, addresses: [] }"),
    Case("a person without a name", "{ name: Cem Example, addresses", "‸{ addresses"),
    Case(
      "an empty group in use", "editors: [ada]", "editors: []", ("by: editors", "by: ‸editors"),
      ("  ada: {", "  ‸ada: {")),
    Case("a group called service", "  editors: [ada]", "  editors: [ada]\n  ‸service: [ada]"),
    Case("a quorum larger than its group", "quorum: 2", "quorum: ‸3"),
    Case("a quorum of zero", "quorum: 1", "quorum: ‸0"),
    Case("a quorum that is no number", "quorum: 1", "quorum: \"‸1\""),
    Case(
      "a quorum of an objection", "to: draft, trailer: Changes-requested-by, by: reviewers",
      "to: draft, trailer: Changes-requested-by, by: reviewers, quorum: ‸1"),
  ]

  static let trailers = [
    Case(
      "a trailer for two things in one state", "trailer: Changes-requested-by",
      "trailer: Approved-by",
      (
        "trailer: Approved-by, by: reviewers, quorum: 1",
        "trailer: ‸Approved-by, by: reviewers, quorum: 1"
      )),
    Case("a trailer for two kinds of things", "trailer: Retracted-by", "trailer: ‸submitted-by"),
    Case("a trailer with a fixed meaning", "trailer: Retracted-by", "trailer: ‸held-by"),
    Case("a trailer of the ledger", "trailer: Retracted-by", "trailer: ‸Edition"),
    Case("a trailer of git", "trailer: Approved-by", "trailer: ‸Signed-off-by"),
    Case("a trailer that is no token", "trailer: Approved-by", "trailer: ‸Approved by"),
    Case(
      "a service that has a trailer", "by: service, checks",
      "by: service, trailer: ‸Published-by, checks"),
    Case(
      "people without a trailer", "trailer: Retracted-by, by", "by",
      ("  - { name: retract", "  - ‸{ name: retract")),
    Case(
      "two transitions by the service", "trailer: Retracted-by, by: reviewers, quorum: 2",
      "by: ‸service"),
    Case(
      "people who publish",
      "by: service, checks: true, not-before: publish_at, windows: [], max-late: 48h,",
      "by: reviewers, trailer: Out-by,", ("  - { name: submit", "  ‸- { name: submit")),
  ]

  static let values = [
    Case("a broken time span", "max-late: 48h", "max-late: ‸48 hours"),
    Case("a broken size", "max-file-size: 1MiB", "max-file-size: ‸1MB"),
    Case("a size out of range", "max-file-size: 1MiB", "max-file-size: ‸512B"),
    Case("a broken window", "windows: []", "windows: [‸Mon-Fry 09:00-17:00 Europe/Berlin]"),
    Case("a window in no zone", "windows: []", "windows: [‸Mon-Fri 09:00-17:00 Europe/Bonn]"),
    Case("a window without a zone", "windows: []", "windows: [‸Mon-Fri 09:00-17:00]"),
    Case("windows for people", "quorum: 2,", "quorum: 2, windows: ‸[Mon 09:00-17:00 UTC],"),
    Case("an unknown key at the top", "people:", "‸poeple:"),
    Case("an unknown key of a transition", "not-by: contributors", "‸not_by: contributors"),
    Case("an unknown key of the desk", "  branch: main", "  ‸brunch: main"),
    Case("another version", "version: 1", "version: ‸2"),
    Case("a branch that is none", "branch: main", "branch: ‸refs/heads/main"),
    Case("a ledger on the desk branch", "ledger: published", "ledger: ‸main"),
    Case("a pattern that is none", "[\"briefs/**/*.md\"]", "‸[\"../**/*.md\"]"),
    Case("a language that is none", "lang: en", "lang: ‸english"),
    Case("an unknown spelling", "spelling: en-GB-oxford", "spelling: ‸en-UK"),
    Case(
      "revocations in another folder", "revocations: revoked_keys", "revocations: ‸../revoked_keys"),
    Case("names without signatures", "identity: signed", "identity: ‸unverified"),
    Case("'not-by' anything else", "not-by: contributors", "not-by: ‸editors"),
    Case("a truth value that is a word", "by: editors, checks: true", "by: editors, checks: ‸yes"),
  ]

  static let hooks = [
    Case("an unknown hook", "max-late: 48h, hooks: [site]", "max-late: 48h, hooks: [‸siet]"),
    Case("an unknown rule", "rules: {}", "rules: { ‸repeated-wrod: warning }"),
    Case("a rule of no style of the desk", "rules: {}", "rules: { ‸Vale.Spelling: warning }"),
    Case(
      "a rule that is neither off nor a severity", "rules: {}", "rules: { repeated-word: ‸fatal }"),
    Case(
      "an option that a rule has not", "rules: {}",
      "rules: { repeated-word: { severity: note, ‸wrods: [that] } }"),
    Case(
      "an option that is none of its values", "rules: {}",
      "rules: { serial-comma: { form: ‸sometimes } }"),
    Case(
      "links before their release", "  rules: {}",
      "  ‸links: { live-from: review, cannot-tell: warn, per-host: 2, timeout: 20s, allow-private: [], user-agent: null }\n  rules: {}"
    ),
    Case(
      "links from an unknown state", "  rules: {}", "  ‸links: { live-from: ‸revue }\n  rules: {}"),
    Case("too many requests", "  rules: {}", "  ‸links: { per-host: ‸99 }\n  rules: {}"),
    Case("a style that leads elsewhere", "styles: [Copydesk]", "styles: [Copydesk, ‸../keys]"),
    Case("an unknown kind of hook", "kind: site", "kind: ‸sight"),
    Case("a kind of a later release", "kind: site", "kind: ‸mail"),
    Case(
      "a command without a path", "hooks:\n",
      "hooks:\n  - { name: tell, kind: exec, command: ‸[tell] }\n"),
    Case("a key of another kind", "kind: site,", "kind: site, ‸command: [/bin/true],"),
    Case(
      "a hook that needs itself", "hooks:\n",
      "hooks:\n  - { name: a, kind: exec, command: [/bin/true], needs: ‸[b] }\n  - { name: b, kind: exec, command: [/bin/true], needs: ‸[a] }\n"
    ),
    Case(
      "a need that is not run", "hooks:\n",
      "hooks:\n  - { name: a, kind: exec, command: [/bin/true], needs: [site] }\n",
      ("quorum: 2, hooks: [site]", "quorum: 2, hooks: [‸a]")),
    Case("an address that is none", "\"https://brief.example.org/\"", "\"‸javascript:alert(1)\""),
    Case(
      "hooks of what publishes nothing", "by: editors, checks: true",
      "by: editors, checks: true, hooks: ‸[site]"),
  ]

  static let yaml = [
    Case("a key twice", "  branch: main", "  branch: main\n  ‸branch: desk"),
    Case(
      "an alias", "name: Weekly Brief\n", "name: ‸&a Weekly Brief\n  lang: *a\n",
      ("  lang: en\n", "")),
    Case("an alias bomb", "version: 1", "a: ‸&a [x, x]\nb: &b [*a, *a]\nc: [*b, *b]\nversion: 1"),
    Case("a merge key", "  ada: {", "  ada: { ‸<<: {},"),
    Case("a tag", "version: 1", "version: ‸!!int 1"),
    Case("a second document", "checks:\n", "‸---\nchecks:\n"),
    Case("a bracket that is not closed", "  reviewers: [ben, cem]", "  reviewers: [ben, cem"),
    Case("a tab for indentation", "  branch: main", "\t‸branch: main"),
    Case("a directive", "version: 1", "‸%YAML 1.1\nversion: 1"),
    Case("a lone carriage return", "version: 1", "version: 1‸\r "),
    Case("a NUL byte", "version: 1", "version: 1‸\0"),
  ]

  static func marked(_ c: Case) throws -> MarkedText {
    var text = try shippedText()
    for (old, new) in c.changes { text = text.replacing(old, with: new, maxReplacements: 1) }
    return MarkedText(text, path: "workflow.yaml")
  }

  static let rules = RuleCatalogue(options: [
    "repeated-word": ["words": []], "placeholder": [:], "near-name": [:],
    "serial-comma": ["form": ["always", "never"]],
  ])

  static func read(_ source: SourceText) -> (WorkflowDefinition?, [Diagnostic]) {
    WorkflowReader(rules: rules, zones: SystemZones()).read(source)
  }

  static func shippedText() throws -> String {
    let file = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .appending(path: "../../workflow.yaml")
    return try String(contentsOf: file, encoding: .utf8)
  }

  @Test(arguments: graph + people + trailers + values + hooks)
  func `a defect is found where it stands, and nothing else`(_ c: Case) throws {
    let marked = try Self.marked(c)
    let (definition, diagnostics) = Self.read(marked.source)
    let places = diagnostics.map(\.place.start.byteOffset)
    #expect(places == marked.marks, "\(rendered(diagnostics, of: marked.source))")
    #expect((definition == nil) == diagnostics.contains { $0.severity == .error })
  }

  @Test(arguments: yaml)
  func `broken or dangerous YAML is refused where it stands`(_ c: Case) throws {
    let marked = try Self.marked(c)
    let (definition, diagnostics) = Self.read(marked.source)
    #expect(definition == nil)
    #expect(diagnostics.count == 1)
    if !marked.marks.isEmpty {
      #expect(
        diagnostics.map(\.place.start.byteOffset) == marked.marks,
        "\(rendered(diagnostics, of: marked.source))")
    }
  }

  @Test func `every defect is said in words that help`() throws {
    var text = ""
    for c in Self.graph + Self.people + Self.trailers + Self.values + Self.hooks + Self.yaml {
      let source = try Self.marked(c).source
      text += "# \(c.testDescription)\n" + rendered(Self.read(source).1, of: source) + "\n"
    }
    try expectSnapshot(text, named: "workflow-defects.txt")
  }
}
