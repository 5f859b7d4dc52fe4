import Testing
import Workflow

struct WorkflowValidationTests {
  @Test func `the shipped workflow has no defect`() {
    #expect(WorkflowValidation(.shipped, rules: RuleCatalogue(names: [])).defects.isEmpty)
  }

  @Test func `a definition made by code is held to the same rules`() {
    var desk = WorkflowDefinition.shipped
    desk.transitions[2].quorum = 0
    desk.hooks = [HookDefinition(name: "site", kind: .exec(command: []))]
    let defects = WorkflowValidation(desk, rules: RuleCatalogue(names: [])).defects
    #expect(defects.map(\.pathText) == ["transitions[2].quorum", "hooks[0].command"])
  }

  @Test func `a person is found by any of their addresses, without case`() {
    #expect(WorkflowDefinition.shipped.person(address: "BEN@example.org")?.key == "ben")
    #expect(WorkflowDefinition.shipped.person(address: "dan@example.org") == nil)
    #expect(WorkflowDefinition.shipped.members(of: "reviewers").map(\.key) == ["ben", "cem"])
    #expect(WorkflowDefinition.shipped.members(of: "nobody").isEmpty)
  }

  @Test func `a branch is what git takes for one`() throws {
    for (name, isBranch) in [
      ("main", true), ("desk/main", true), ("", false), ("-x", false), ("a..b", false),
      ("a.lock", false), ("a b", false), ("a~1", false), ("HEAD", false), ("@", false),
      ("a@{b", false), ("/a", false), ("a/", false), (".a", false), ("a\u{1}", false),
    ] {
      var desk = WorkflowDefinition.shipped
      desk.desk.branch = name
      #expect(
        WorkflowValidation(desk, rules: RuleCatalogue(names: [])).defects.isEmpty == isBranch,
        "\(name)")
    }
  }
}
