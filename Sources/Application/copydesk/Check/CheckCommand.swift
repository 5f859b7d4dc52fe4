internal import DaemonKit
internal import DeskService
internal import Diagnostics
internal import Lint

/// Reads briefs and says what is wrong with them.
struct CheckCommand: Command {
  let name = "check"
  let summary = "say what is wrong with briefs, and where"
  let usage = [
    "[--json | --sarif | --github | --gitlab] [--fix | --diff] [FILE…]",
    "[--json | --sarif | --github | --gitlab] --rev REV [SLUG…]",
  ]
  let discussion = """
    Without FILE and REV it reads all briefs of the working tree that are not published
    as they stand. '-' is standard input; '--path' says which brief it is.
    """
  let options = [
    Option("rev", value: "REV", "read the briefs of a revision"),
    Option("path", value: "NAME", "the path that standard input has in the repository"),
    Option("sarif", "print SARIF 2.1.0 on standard output"),
    Option("github", "print what GitHub shows beside the lines of a change"),
    Option("gitlab", "print a Code Quality report, which GitLab shows"),
    Option("fix", "apply the fixes that need no person to read them"),
    Option("diff", "print what --fix would change, and change nothing"),
    Option("links", "check links as well (in a later release)"),
  ]

  func run(_ invocation: Invocation) throws -> ExitStatus {
    let arguments = invocation.arguments
    try arguments.requireAtMostOne(of: ["json", "sarif", "github", "gitlab", "diff"])
    try arguments.requireAtMostOne(of: ["fix", "diff", "rev"])
    if arguments.has("links") { throw CommandError.linksComeLater }
    let desk = try DeskDefinition.read(invocation.places)
    let selection = try CopySelection(invocation, desk.workflow)
    let copies = try selection.copies()
    let house = try HouseHere(invocation, desk, revision: selection.revision())
    let check = CopyCheck(definition: desk.workflow, house: house.house)
    if arguments.has("diff") { return diff(copies, check, invocation.console) }
    let left = try arguments.has("fix") ? copies.map { try fix($0, check, invocation) } : copies
    let isPlain = ["json", "sarif", "github", "gitlab"].allSatisfy { !arguments.has($0) }
    // The text of a report takes as long as the finding, so that is done side by side too.
    let plain = isPlain ? invocation.console.report : nil
    let readings = ParallelWork.map(left) { copy in
      let found = check.diagnostics(for: copy.source, at: copy.path)
      return Reading(found: found, text: plain?.text(of: found, in: [copy.source]) ?? "")
    }
    let found = house.diagnostics + readings.flatMap(\.found)
    if let plain {
      let text = plain.text(of: house.diagnostics, in: house.sources)
      invocation.console.print(text + readings.map(\.text).joined())
      invocation.console.complain(summary(of: found, in: left.count))
    } else {
      report(found, house.house, invocation)
    }
    return found.contains { $0.severity >= .error } ? .blocked : .done
  }

  /// What was found in a brief, and how a person reads it.
  private struct Reading {
    let found: [Diagnostic]
    let text: String
  }

  private func report(_ found: [Diagnostic], _ house: House, _ invocation: Invocation) {
    let console = invocation.console
    if invocation.isJSON {
      console.print(JSONReport.text(of: found))
    } else if invocation.arguments.has("sarif") {
      let rules = (RuleRegistry.rules + house.styles).map { rule in
        SARIFReport.RuleDescription(name: rule.name, summary: rule.summary)
      }
      console.print(
        SARIFReport(toolVersion: ProgramVersion.number, rules: rules).text(of: found))
    } else if invocation.arguments.has("github") {
      console.print(GitHubReport.text(of: found))
    } else {
      console.print(GitLabReport.text(of: found))
    }
  }

  private func summary(of found: [Diagnostic], in count: Int) -> String {
    if count == 0 { return "there is no brief to check: all are published as they stand" }
    return "\(count == 1 ? "1 brief" : "\(count) briefs"): \(DiagnosticSummary(of: found))"
  }

  private func diff(_ copies: [Copy], _ check: CopyCheck, _ console: Console) -> ExitStatus {
    var status = ExitStatus.done
    for copy in copies {
      let found = check.diagnostics(for: copy.source, at: copy.path)
      if found.contains(where: { $0.severity >= .error }) { status = .blocked }
      let fixed = SourceText(
        path: copy.source.path, bytes: FixIts.apply(found, to: copy.source).bytes)
      console.print(bytes: LineDiff.unified(from: copy.source, to: fixed))
    }
    return status
  }

  /// Applies the safe fixes to a file and returns what it is then.
  private func fix(_ copy: Copy, _ check: CopyCheck, _ invocation: Invocation) throws -> Copy {
    guard let file = copy.file else { throw CommandError.optionNeeds("--fix", "FILE") }
    let found = check.diagnostics(for: copy.source, at: copy.path)
    let outcome = FixIts.apply(found, to: copy.source)
    guard !outcome.applied.isEmpty else { return copy }
    try file.write(outcome.bytes)
    let count = outcome.applied.count
    invocation.console.complain(
      "\(VisibleText.escaping(copy.source.path)): \(count == 1 ? "1 fix" : "\(count) fixes")")
    var fixed = copy
    fixed.source = SourceText(path: copy.source.path, bytes: outcome.bytes)
    return fixed
  }
}
