internal import DeskService
internal import Diagnostics
internal import Editorial
internal import GitObjects
internal import Lint
internal import Workflow

/// Explains why a brief is where it is, or what a rule wants.
struct ExplainCommand: Command {
  let name = "explain"
  let summary = "say why a brief is where it is, or what a rule wants"
  let usage = ["[--json] SLUG", "[--json] RULE"]
  let discussion = "With '--json' a brief is told as 'copydesk status --json' tells it."

  func run(_ invocation: Invocation) throws -> ExitStatus {
    let name = try invocation.arguments.onlyOperand("SLUG or RULE")
    if let rule = try Self.rule(name, invocation) {
      let document = invocation.isJSON ? json(of: rule).text + "\n" : text(of: rule)
      invocation.console.print(document)
      return .done
    }
    let here = try DeskHere(invocation.places)
    let slug = here.desk.policy.desk.slug(ofPath: name) ?? Slug(name)
    let evaluation = try here.desk.evaluation(of: slug, at: here.tips, now: here.now)
    guard evaluation.draft != nil || evaluation.live != nil else {
      let rules = RuleRegistry.rules.map(\.name)
      throw CommandError.notABrief(name, nearest: NearestName.of(name, among: rules))
    }
    let document = StatusJSON.document(of: [evaluation], at: here.tips).text + "\n"
    invocation.console.print(
      invocation.isJSON ? document : text(of: evaluation, invocation.console))
    return evaluation.blockers.isEmpty ? .done : .blocked
  }

  /// Returns the rule of a name; one with a dot is of a style.
  private static func rule(_ name: String, _ invocation: Invocation) throws -> (any Rule)? {
    if let rule = RuleRegistry.rules.first(where: { $0.name == name }) { return rule }
    guard name.contains("."), !name.contains("/") else { return nil }
    let house = try HouseHere(invocation, DeskDefinition.read(invocation.places)).house
    return house.styles.first { $0.name == name }
  }

  private func text(of rule: any Rule) -> String {
    var text = "\(rule.name) (\(rule.severity.rawValue))\n\(rule.summary)\n"
    for example in rule.examples {
      let mark = example.marks.isEmpty ? "right" : "found at ‸"
      text += "\n\(mark):\n"
      text += example.markedCopy.split(separator: "\n", omittingEmptySubsequences: false)
        .map { "  \(VisibleText.escaping(String($0)))\n" }.joined()
    }
    return text
  }

  private func json(of rule: any Rule) -> JSONText {
    let examples = rule.examples.map { example in
      JSONText.object([
        ("path", .string(example.path)), ("copy", .string(example.copy)),
        ("byteOffsets", .array(example.marks.map { .number($0) })),
      ])
    }
    return .object([
      ("version", .number(1)), ("rule", .string(rule.name)),
      ("severity", .string(rule.severity.rawValue)), ("summary", .string(rule.summary)),
      ("examples", .array(examples)),
    ])
  }

  private func text(of evaluation: BriefEvaluation, _ console: Console) -> String {
    var text = StatusReport(console: console).text(of: evaluation)
    if let draft = evaluation.draft { text += "\nthe words are blob \(draft.blob)\n" }
    if !evaluation.contributors.isEmpty {
      let who = evaluation.contributors.map(VisibleText.escaping).joined(separator: ", ")
      text += "they were written by \(who)\n"
    }
    if !evaluation.words.isEmpty { text += "\nwhat was said since the words were last public:\n" }
    for word in evaluation.words { text += "  \(line(of: word))\n" }
    return text
  }

  private func line(of word: BriefEvaluation.SaidWord) -> String {
    let said =
      "\(word.commit.abbreviated)  \(word.trailer.token): "
      + VisibleText.escaping(word.trailer.value)
    return switch word.standing {
    case .counts: said
    case .idle(let reason): "\(said)\n      no effect: \(reason)"
    case .refused(let refusal): "\(said)\n      never counts: \(refusal)"
    }
  }
}
