import Editorial
import GitObjects
import Lint
import Testing
import Workflow

/// What blocks a brief, and when the service goes on by itself.
struct TransitionPlanTests {
  private func approved(_ change: (inout Transition) -> Void = { _ in }) -> PaperDesk {
    let desk = PaperDesk()
    for index in desk.definition.transitions.indices
    where desk.definition.transitions[index].trailer == nil {
      change(&desk.definition.transitions[index])
    }
    desk.touch("one")
    desk.submit()
    desk.approve()
    return desk
  }

  @Test func `a closed window puts the publication off to its opening`() throws {
    // 1700000000 is a Tuesday, 22:13:20 UTC.
    let desk = approved {
      $0.windows = [PublishingWindow(days: [3], opens: 9 * 60, closes: 10 * 60, zone: "UTC")]
    }
    let due = try #require(try desk.evaluation().due)
    #expect(!due.isNow)
    #expect(due.at.rfc3339 == "2023-11-15T09:00:00Z")
  }

  @Test func `an open window lets it go at once`() throws {
    let desk = approved {
      $0.windows = [PublishingWindow(days: [2], opens: 22 * 60, closes: 23 * 60, zone: "UTC")]
    }
    #expect(try desk.evaluation().due?.isNow == true)
  }

  @Test func `a window in a zone that nobody knows never opens`() throws {
    let desk = approved {
      $0.windows = [PublishingWindow(days: [2], opens: 0, closes: 1440, zone: "Nowhere/Land")]
    }
    #expect(try desk.evaluation().due == nil)
  }

  @Test func `what was due long ago waits for a person`() throws {
    let desk = approved()
    desk.history.note(desk.tip, at: PaperDesk.now.advanced(bySeconds: -49 * 3600))
    let evaluation = try desk.evaluation()
    #expect(evaluation.due == nil)
    #expect(evaluation.blockers.contains { $0.what.hasPrefix("it was due at") })
  }

  @Test func `lateness counts from publish_at where that is later`() throws {
    let desk = PaperDesk()
    let publishAt = PaperDesk.now.advanced(bySeconds: -3600)
    desk.outcomes[PaperHistory.blob("one")] = CheckOutcome(publishAt: publishAt)
    desk.touch("one")
    desk.submit()
    desk.history.note(desk.approve(), at: PaperDesk.now.advanced(bySeconds: -49 * 3600))
    #expect(try desk.evaluation().due?.isNow == true)
  }

  @Test func `an approval expires by its arrival`() throws {
    let desk = PaperDesk()
    let approve = try #require(desk.definition.transitions.firstIndex { $0.name == "approve" })
    desk.definition.transitions[approve].expiresAfter = .seconds(3600)
    desk.touch("one")
    desk.submit()
    let approval = desk.approve()
    desk.history.note(approval, at: PaperDesk.now.advanced(bySeconds: -3599))
    #expect(try desk.state() == "approved")
    desk.history.note(approval, at: PaperDesk.now.advanced(bySeconds: -3600))
    #expect(try desk.state() == "review")
    #expect(try desk.evaluation().words.last?.standing == .idle(.expired))
  }

  @Test func `errors of the checks stop a submission`() throws {
    let desk = PaperDesk()
    let error = CheckOutcome.Finding(rule: "placeholder", place: "briefs/a.md:1:1", message: "TK")
    desk.outcomes[PaperHistory.blob("one")] = CheckOutcome(blocking: [error])
    desk.touch("one")
    let submission = desk.submit()
    #expect(try desk.state() == "draft")
    let refusals = try desk.findings(on: [submission]).filter { $0.weight == .refusal }
    #expect(refusals.map(\.place).contains("briefs/a.md:1:1"))
  }

  @Test func `a reviewer waives one rule, for these words only`() throws {
    let desk = PaperDesk()
    let error = CheckOutcome.Finding(rule: "placeholder", place: "briefs/a.md:1:1", message: "TK")
    desk.outcomes[PaperHistory.blob("one")] = CheckOutcome(blocking: [error])
    desk.outcomes[PaperHistory.blob("two")] = CheckOutcome(blocking: [error])
    desk.touch("one")
    desk.commit("Waive\n\nBrief: a\nWaived: placeholder TK is a person\n", by: "cem")
    desk.submit()
    desk.approve()
    #expect(try desk.publishIfDue())
    desk.touch("two")
    desk.submit()
    #expect(try desk.state() == "draft")
  }

  @Test func `an editor waives nothing`() throws {
    let desk = PaperDesk()
    let error = CheckOutcome.Finding(rule: "placeholder", place: "briefs/a.md:1:1", message: "TK")
    desk.outcomes[PaperHistory.blob("one")] = CheckOutcome(blocking: [error])
    desk.touch("one")
    desk.commit("Waive\n\nBrief: a\nWaived: placeholder mine\n", by: "ada")
    desk.submit()
    #expect(try desk.state() == "draft")
  }

  @Test func `another image outdates an approval`() throws {
    let desk = PaperDesk()
    desk.commit("Draw\n", by: "ada", files: ["images/a.md.png": "picture"])
    desk.touch("one")
    desk.submit()
    desk.approve()
    #expect(try desk.state() == "approved")
    desk.commit("Draw\n", by: "ada", files: ["images/a.md.png": "another picture"])
    #expect(try desk.state() == "review")
  }

  @Test func `a quorum that nobody is left for says so`() throws {
    let desk = PaperDesk(quorum: 2)
    desk.touch("one", by: "ben")
    desk.submit()
    let blockers = try desk.evaluation().blockers
    #expect(
      blockers.contains { $0.what.contains("only 1 can give it") && $0.who == ["cem@example.org"] })
  }

  @Test func `a desk adds a state without code`() throws {
    let desk = PaperDesk()
    let (legal, review, ready) = (StateName("legal"), StateName("review"), StateName("approved"))
    desk.definition.states.insert(legal, at: 2)
    desk.definition.groups["lawyers"] = ["cem"]
    let approve = try #require(desk.definition.transitions.firstIndex { $0.name == "approve" })
    desk.definition.transitions[approve].to = legal
    desk.definition.transitions.append(
      Transition(
        name: "clear", from: [legal], to: ready, trailer: "Cleared-by", by: .group("lawyers"),
        quorum: 1))
    desk.definition.transitions.append(
      Transition(
        name: "send-back", from: [legal], to: review, trailer: "Sent-back-by", by: .group("lawyers")
      ))
    desk.touch("one")
    desk.submit()
    desk.approve()
    #expect(try desk.state() == "legal")
    #expect(try desk.evaluation().blockers.map(\.command) == ["copydesk clear a"])
    desk.say("Sent-back-by", by: "cem")
    #expect(try desk.state() == "review")
    desk.approve()
    desk.say("Cleared-by", by: "cem")
    #expect(try desk.publishIfDue())
  }

  @Test func `more events than the desk evaluates block the brief`() throws {
    let desk = PaperDesk()
    desk.touch("one")
    desk.submit()
    let lines = (0...CycleEvents.limits.words).map { _ in "Held-by: Cem <cem@example.org>" }
    desk.commit("Hold\n\nBrief: a\n" + lines.joined(separator: "\n") + "\n", by: "cem")
    let evaluation = try desk.evaluation()
    #expect(evaluation.due == nil)
    #expect(evaluation.blockers.contains { $0.what.contains("more was said") })
  }

  @Test func `a revocation that has not seen the approval takes effect all the same`() throws {
    let desk = PaperDesk()
    desk.touch("one")
    let base = desk.submit()
    let approval = desk.approve(on: [base])
    desk.merge(approval, desk.say("Revoked-by", by: "ben", on: [base]))
    #expect(try desk.state() == "review")
  }

  @Test func `a release that has not seen the hold releases nothing`() throws {
    let desk = PaperDesk()
    desk.touch("one")
    desk.submit()
    let base = desk.approve()
    let hold = desk.say("Held-by", by: "cem", on: [base])
    desk.merge(hold, desk.say("Released-by", by: "ben", on: [base]))
    #expect(try desk.publishIfDue() == false)
  }

  @Test func `somebody may object on a branch that has not the draft`() throws {
    let desk = PaperDesk()
    let start = desk.tip
    desk.touch("one")
    desk.submit()
    let approval = desk.approve()
    let side = desk.commit("Other\n", by: "ada", files: ["NEWS": "x"], on: [start])
    let hold = desk.say("Held-by", by: "cem", on: [side])
    desk.merge(approval, hold)
    #expect(try desk.publishIfDue() == false)
  }
}
