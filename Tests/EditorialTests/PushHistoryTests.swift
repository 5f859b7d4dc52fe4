import Editorial
import GitObjects
import Lint
import Testing
import Workflow

/// What the histories say is refused at push.
struct PushHistoryTests {
  struct Case: Sendable, CustomTestStringConvertible {
    let number: Int
    /// A part of what the pusher is told.
    let says: String
    let play: @Sendable (PaperDesk) throws -> ObjectID

    var testDescription: String { "history \(number)" }
  }

  static let cases: [Case] = [
    Case(number: 7, says: "nobody approves their own") { desk in
      desk.definition.groups["reviewers"] = ["ada", "ben"]
      desk.touch("one")
      desk.submit()
      return desk.approve("ada")
    },
    Case(number: 8, says: "nobody approves their own") {
      $0.touch("one"); $0.touch("two", by: "ben"); $0.submit()
      return $0.approve("ben")
    },
    Case(number: 19, says: "the brief is in 'draft'") {
      $0.touch("one"); return $0.approve()
    },
    Case(number: 21, says: "nothing to submit") {
      try HistoryTests.published($0)
      return $0.submit()
    },
    Case(number: 26, says: "nobody of the desk vouches") {
      $0.commit("Write\n", by: "ada", files: ["briefs/a.md": "one"], signedBy: .unsigned)
    },
  ]

  @Test(arguments: cases)
  func `is refused at push`(_ c: Case) throws {
    let desk = PaperDesk()
    let id = try c.play(desk)
    let refusals = try desk.findings(on: [id]).filter { $0.weight == .refusal }
    #expect(refusals.contains { $0.message.contains(c.says) }, "\(refusals)")
  }

  @Test func `history 23 refuses the deletion of a live brief`() throws {
    let desk = PaperDesk()
    try HistoryTests.published(desk)
    let deletion = desk.commit("Delete\n", by: "ada", files: ["briefs/a.md": nil])
    let refusals = try desk.findings(on: [deletion]).filter { $0.weight == .refusal }
    #expect(refusals.contains { $0.message.contains("copydesk retract a") })
  }

  @Test func `history 25 lets a live brief be renamed where the new one names the old`() throws {
    let desk = PaperDesk()
    try HistoryTests.published(desk)
    let rename = desk.commit(
      "Rename\n", by: "ada", files: ["briefs/a.md": nil, "briefs/b.md": "one, moved"])
    #expect(try desk.findings(on: [rename]).contains { $0.weight == .refusal })
    desk.outcomes[PaperHistory.blob("one, moved")] = CheckOutcome(redirectFrom: [Slug("a")])
    #expect(try desk.findings(on: [rename]).contains { $0.weight == .refusal } == false)
    #expect(try desk.state(of: "b") == "draft")
    #expect(try desk.evaluation(of: "a").live?.edition == 1)
  }

  @Test func `a good approval is good news`() throws {
    let desk = PaperDesk()
    desk.touch("one")
    desk.submit()
    let findings = try desk.findings(on: [desk.approve()])
    #expect(findings.map(\.weight) == [.news])
  }

  @Test func `an approval that has not seen a change is a warning`() throws {
    let desk = PaperDesk()
    desk.touch("one")
    let base = desk.submit()
    let approval = desk.approve(on: [base])
    let merge = desk.merge(desk.touch("two", on: [base]), approval)
    let findings = try desk.findings(on: [approval, merge])
    #expect(
      findings.contains { $0.weight == .warning && $0.message.contains("had not seen the change") })
  }

  @Test func `an objection that has not seen the new draft is heard, and taken`() throws {
    let desk = PaperDesk()
    try HistoryTests.published(desk)
    let base = desk.tip
    desk.touch("two")
    desk.submit()
    let approval = desk.approve()
    #expect(try desk.state() == "approved")
    let objection = desk.object(on: [base])
    let merge = desk.merge(approval, objection)
    #expect(try desk.state() == "draft")
    let findings = try desk.findings(on: [objection, merge])
    #expect(findings.map(\.weight) == [.news], "\(findings)")
  }

  @Test func `what this release cannot do with a live edition is said so`() throws {
    let desk = PaperDesk()
    try HistoryTests.published(desk)
    let refusals = try desk.findings(on: [desk.say("Retracted-by", by: "ben")])
    #expect(refusals.map(\.weight) == [.refusal])
    #expect(
      refusals.first?.message.contains("cannot yet move a brief on from 'published'") == true,
      "\(refusals)")
    let other = try desk.findings(on: [desk.object()])
    #expect(other.first?.message.contains("in 'published', where 'Changes-requested-by'") == true)
  }

  @Test func `an objection to nothing is refused`() throws {
    let desk = PaperDesk()
    desk.touch("one")
    let refusals = try desk.findings(on: [desk.object()]).filter { $0.weight == .refusal }
    #expect(refusals.contains { $0.message.contains("the brief is in 'draft'") })
  }

  @Test func `a pin that does not match shows both blobs`() throws {
    let desk = PaperDesk()
    desk.touch("one")
    desk.submit()
    let other = PaperHistory.blob("other")
    let approval = desk.commit(
      "Approve\n\nBrief: a@\(other)\nApproved-by: Ben <ben@example.org>\n", by: "ben")
    let refusals = try desk.findings(on: [approval]).filter { $0.weight == .refusal }
    #expect(
      refusals.contains { finding in
        finding.message.contains(other.hex)
          && finding.message.contains(PaperHistory.blob("one").hex)
      })
    #expect(try desk.state() == "review")
  }

  @Test func `an unknown brief is refused with the nearest`() throws {
    let desk = PaperDesk()
    desk.touch("one", slug: "2020-12-13")
    let word = desk.commit(
      "Submit\n\nBrief: 2020-12-31\nSubmitted-by: Ada <ada@example.org>\n", by: "ada")
    let refusals = try desk.findings(on: [word]).filter { $0.weight == .refusal }
    #expect(refusals.contains { $0.message.contains("there is no brief '2020-12-31'") })
  }
}
