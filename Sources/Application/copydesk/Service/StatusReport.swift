internal import Diagnostics
internal import Editorial
internal import GitObjects
internal import Lint
internal import Workflow

/// The desk's status for a person.
struct StatusReport {
  let console: Console

  func text(of evaluations: [BriefEvaluation]) -> String {
    guard !evaluations.isEmpty else {
      return "nothing is in flight: what is on the desk is public\n"
    }
    return evaluations.map(text(of:)).joined(separator: "\n")
  }

  func text(of evaluation: BriefEvaluation) -> String {
    var lines = [
      "\(console.styled(VisibleText.escaping(evaluation.slug.text), .strong))  \(evaluation.state)"
        + (evaluation.live.map { "  (edition \($0.edition) is live)" } ?? "")
    ]
    for word in evaluation.words where word.isApproval { lines.append("  " + approval(word)) }
    for blocker in evaluation.blockers { lines += self.lines(of: blocker) }
    if let due = evaluation.due {
      let when = due.isNow ? "now, when the service runs" : "at \(due.at.rfc3339)"
      lines.append("  due: \(due.transition.name) \(when)")
    }
    return lines.map { $0 + "\n" }.joined()
  }

  private func approval(_ word: BriefEvaluation.SaidWord) -> String {
    let who = VisibleText.escaping(word.by)
    return switch word.standing {
    case .counts: console.styled("approved by \(who) in \(word.commit.abbreviated)", .added)
    case .idle(let reason): "approval of \(who) does not count: \(reason)"
    case .refused(let refusal): "approval of \(who) does not count: \(refusal)"
    }
  }

  private func lines(of blocker: Blocker) -> [String] {
    var lines = ["  \(console.styled("blocked:", .warning)) \(VisibleText.escaping(blocker.what))"]
    if !blocker.who.isEmpty {
      lines.append("    who can: \(VisibleText.escaping(blocker.who.joined(separator: ", ")))")
    }
    if let command = blocker.command {
      lines.append("    how:     \(VisibleText.escaping(command))")
    }
    return lines
  }
}
