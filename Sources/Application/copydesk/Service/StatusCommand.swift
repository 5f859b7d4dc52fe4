internal import DeskService
internal import Diagnostics
internal import Editorial
internal import GitObjects
internal import Lint

/// Says where each brief stands, what it waits for, and who can give it.
struct StatusCommand: Command {
  let name = "status"
  let summary = "say where each brief stands and what it waits for"
  let usage = ["[--json] [SLUG…]"]
  let discussion = """
    Without SLUG it tells of all briefs whose words are not the public ones. It ends with
    1 where something is blocked, and with 65 where a brief cannot be read.
    """

  func run(_ invocation: Invocation) throws -> ExitStatus {
    let here = try DeskHere(invocation.places)
    let named = invocation.operands.map { here.desk.policy.desk.slug(ofPath: $0) ?? Slug($0) }
    let slugs = try named.isEmpty ? here.desk.briefsInFlight(at: here.tips) : named
    var isWhole = true
    let evaluations = try slugs.compactMap { slug -> BriefEvaluation? in
      do {
        return try evaluation(of: slug, here)
      } catch let error as GitError where named.isEmpty {
        // One brief that is damaged hides no other.
        invocation.console.complain("'\(VisibleText.escaping(slug.text))': \(error)")
        isWhole = false
        return nil
      }
    }
    if invocation.isJSON {
      invocation.console.print(StatusJSON.document(of: evaluations, at: here.tips).text + "\n")
    } else {
      let report = StatusReport(console: invocation.console)
      invocation.console.print(report.text(of: evaluations))
    }
    guard isWhole else { return .badFile }
    return evaluations.contains { !$0.blockers.isEmpty } ? .blocked : .done
  }

  private func evaluation(of slug: Slug, _ here: DeskHere) throws -> BriefEvaluation {
    let evaluation = try here.desk.evaluation(of: slug, at: here.tips, now: here.now)
    guard evaluation.draft != nil || evaluation.live != nil else {
      throw CommandError.notABrief(slug.text, nearest: nil)
    }
    return evaluation
  }
}
