internal import DeskService
internal import Diagnostics
internal import Lint
internal import Workflow

/// Lists the rules that copy is held to, as this desk has set them.
struct RulesCommand: Command {
  let name = "rules"
  let summary = "list the rules that copy is held to"
  let usage = ["[--json]"]
  let discussion = """
    Each rule is shown with the severity that this desk gives it. 'copydesk explain RULE'
    shows what it wants, with examples.
    """

  func run(_ invocation: Invocation) throws -> ExitStatus {
    try invocation.arguments.requireNoOperands()
    let desk = try DeskDefinition.read(invocation.places)
    let house = try HouseHere(invocation, desk).house
    let rules: [any Rule] = RuleRegistry.rules + house.styles
    let rows = rules.sorted { $0.name < $1.name }.map { rule in
      Row(rule: rule, setting: Self.setting(of: rule, desk.workflow.checks))
    }
    invocation.console.print(
      invocation.isJSON ? Self.document(of: rows).text + "\n" : Self.table(of: rows))
    return .done
  }

  private struct Row {
    let rule: any Rule
    /// The severity that the desk gives it, or `off`.
    let setting: String
  }

  private static func setting(of rule: any Rule, _ checks: CheckSettings) -> String {
    switch checks.rules[rule.name] {
    case .off: "off"
    case .severity(let severity): severity.rawValue
    case nil: rule.severity.rawValue
    }
  }

  private static func table(of rows: [Row]) -> String {
    let width = rows.map(\.rule.name.count).max() ?? 0
    return rows.map { row in
      let name = row.rule.name + String(repeating: " ", count: width - row.rule.name.count)
      let setting = row.setting + String(repeating: " ", count: max(0, 7 - row.setting.count))
      return "\(name)  \(setting)  \(VisibleText.escaping(row.rule.summary))\n"
    }.joined()
  }

  private static func document(of rows: [Row]) -> JSONText {
    .object([
      ("version", .number(1)),
      (
        "rules",
        .array(
          rows.map { row in
            .object([
              ("name", .string(row.rule.name)), ("severity", .string(row.setting)),
              ("shippedSeverity", .string(row.rule.severity.rawValue)),
              ("summary", .string(row.rule.summary)),
            ])
          })
      ),
    ])
  }
}
