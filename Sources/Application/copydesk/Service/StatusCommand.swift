internal import DeskService
internal import Diagnostics
internal import Editorial
internal import Lint

/// Says where each brief stands, what it waits for, and who can give it.
struct StatusCommand: Command {
  let name = "status"
  let summary = "say where each brief stands and what it waits for"
  let usage = ["[--json] [SLUG…]"]
  let discussion = """
    Without SLUG it tells of all briefs whose words are not the public ones. It ends with
    1 where something is blocked.
    """

  func run(_ invocation: Invocation) throws -> ExitStatus {
    let here = try DeskHere(invocation.places)
    let named = invocation.operands.map { here.desk.policy.desk.slug(ofPath: $0) ?? Slug($0) }
    let slugs = try named.isEmpty ? here.desk.briefsInFlight(at: here.tips) : named
    let evaluations = try slugs.map { slug in
      let evaluation = try here.desk.evaluation(of: slug, at: here.tips, now: here.now)
      guard evaluation.draft != nil || evaluation.live != nil else {
        throw CommandError.notABrief(slug.text, nearest: nil)
      }
      return evaluation
    }
    if invocation.isJSON {
      invocation.console.print(StatusJSON.document(of: evaluations, at: here.tips).text + "\n")
    } else {
      let report = StatusReport(console: invocation.console)
      invocation.console.print(report.text(of: evaluations))
    }
    return evaluations.contains { !$0.blockers.isEmpty } ? .blocked : .done
  }
}
