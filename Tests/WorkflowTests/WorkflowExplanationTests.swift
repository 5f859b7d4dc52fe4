import Foundation
import TestSupport
import Testing
import Workflow

struct WorkflowExplanationTests {
  /// A desk with more states, and lanes that cross.
  static let legal: WorkflowDefinition = {
    var desk = WorkflowDefinition.shipped
    desk.states = ["draft", "review", "legal", "approved", "published", "retracted"].map(
      StateName.init)
    desk.groups["lawyers"] = ["cem"]
    desk.transitions[1].from = ["review", "legal", "approved"].map(StateName.init)
    desk.transitions[2].to = StateName("legal")
    desk.transitions[2].quorum = 2
    desk.transitions.insert(
      Transition(
        name: "clear", from: [StateName("legal")], to: StateName("approved"), trailer: "Cleared-by",
        by: .group("lawyers"), quorum: 1, expiresAfter: .seconds(1_209_600)), at: 3)
    desk.transitions.insert(
      Transition(
        name: "skip-legal", from: [StateName("review")], to: StateName("approved"),
        trailer: "Skipped-by", by: .group("lawyers")), at: 4)
    desk.hooks.append(
      HookDefinition(
        name: "tell", kind: .exec(command: ["/usr/local/bin/tell", "--json"]), needs: ["site"],
        isRepeatable: false))
    return desk
  }()

  @Test func `the shipped workflow explains itself`() throws {
    try expectSnapshot(WorkflowExplanation(.shipped).text, named: "shipped.txt")
    try expectSnapshot(WorkflowExplanation(.shipped).dot, named: "shipped.dot")
  }

  @Test func `a desk with states of its own explains itself`() throws {
    #expect(WorkflowValidation(Self.legal, rules: RuleCatalogue(names: [])).defects.isEmpty)
    try expectSnapshot(WorkflowExplanation(Self.legal).text, named: "legal.txt")
    try expectSnapshot(WorkflowExplanation(Self.legal).dot, named: "legal.dot")
  }

  static let hasGraphviz = ["/usr/bin/dot", "/usr/local/bin/dot"].contains {
    FileManager.default.isExecutableFile(atPath: $0)
  }

  @Test(.enabled(if: hasGraphviz, "Graphviz is not installed"))
  func `Graphviz draws the state machine`() throws {
    let drawn = try run("dot", ["-Tsvg"], input: Data(WorkflowExplanation(Self.legal).dot.utf8))
    #expect(drawn.status == 0)
    #expect(drawn.text.contains("</svg>"))
  }

  @Test func `no name can break out of its quotes`() {
    var desk = WorkflowDefinition.shipped
    desk.transitions[0].name = "a\"]; evil [x=\"\\"
    desk.transitions[0].trailer = "b\n\\"
    for line in WorkflowExplanation(desk).dot.split(separator: "\n") {
      var isQuoted = false
      var isEscaped = false
      for character in line {
        if isEscaped { isEscaped = false; continue }
        if character == "\\" { isEscaped = true }
        if character == "\"" { isQuoted.toggle() }
      }
      #expect(!isQuoted, "\(line)")
    }
  }

  @Test func `a definition that makes no sense is drawn without a crash`() {
    var desk = WorkflowDefinition.shipped
    desk.states = []
    #expect(!WorkflowExplanation(desk).text.isEmpty)
    desk.states = [StateName("one")]
    #expect(WorkflowExplanation(desk).drawing == "  one\n")
    desk.transitions[0].from = []
    desk.people = []
    #expect(!WorkflowExplanation(desk).text.isEmpty)
  }
}
