import Editorial
import GitObjects
import Lint
import Testing
import Workflow

/// The worked examples of the laws, by their numbers.
struct HistoryTests {
  struct Case: Sendable, CustomTestStringConvertible {
    let number: Int
    let state: String
    var quorum = 1
    let play: @Sendable (PaperDesk) throws -> Void

    var testDescription: String { "history \(number)" }
  }

  static let cases: [Case] = [
    Case(number: 1, state: "draft") { $0.touch("one") },
    Case(number: 2, state: "review") {
      $0.touch("one"); $0.submit()
    },
    Case(number: 2, state: "review") {
      $0.commit(
        "Write\n\nSubmitted-by: Ada <ada@example.org>\n", by: "ada", files: ["briefs/a.md": "one"])
    },
    Case(number: 3, state: "approved") {
      $0.touch("one"); $0.submit(); $0.approve()
    },
    Case(number: 4, state: "approved") {
      $0.touch("one"); $0.submit(); $0.touch("two"); $0.approve()
    },
    Case(number: 5, state: "review") {
      $0.touch("one"); $0.submit(); $0.approve(); $0.touch("two")
    },
    Case(number: 6, state: "review") {
      $0.touch("one"); $0.submit(); $0.approve(); $0.touch("two"); $0.touch("one")
    },
    Case(number: 7, state: "review") {
      $0.touch("one"); $0.submit(); $0.approve("ada")
    },
    Case(number: 8, state: "review") {
      $0.touch("one"); $0.touch("two", by: "ben"); $0.submit(); $0.approve("ben")
    },
    Case(number: 8, state: "approved") {
      $0.touch("one"); $0.touch("two", by: "ben"); $0.submit(); $0.approve("ben"); $0.approve("cem")
    },
    Case(number: 9, state: "review") {
      $0.touch("one"); $0.submit()
      $0.commit(
        "Write\n", by: "ada", files: ["briefs/a.md": "two"],
        signedBy: .verified(addresses: ["ben@example.org"]))
      $0.approve("ben")
    },
    Case(number: 10, state: "draft") {
      $0.touch("one"); $0.submit(); $0.object()
    },
    Case(number: 11, state: "approved") {
      $0.touch("one"); $0.submit(); $0.object(); $0.submit(); $0.approve()
    },
    Case(number: 12, state: "draft") { desk in
      desk.touch("one")
      let base = desk.submit()
      desk.merge(desk.approve(on: [base]), desk.object(on: [base]))
    },
    Case(number: 13, state: "review") { desk in
      desk.touch("one")
      let base = desk.submit()
      let approval = desk.approve(on: [base])
      desk.merge(desk.touch("two", on: [base]), approval)
    },
    Case(number: 14, state: "approved") { desk in
      desk.touch("one")
      let base = desk.submit()
      let approval = desk.approve(on: [base])
      desk.merge(
        approval, desk.touch("other", slug: "b", on: [base]), files: ["briefs/b.md": "other"])
    },
    Case(number: 15, state: "review") { desk in
      desk.touch("one")
      let base = desk.submit()
      let approval = desk.approve(on: [base])
      let side = desk.commit("Other\n", by: "ada", files: ["NEWS": "x"], on: [base])
      desk.merge(approval, side, files: ["briefs/a.md": "three"])
    },
    Case(number: 16, state: "review", quorum: 2) {
      $0.touch("one"); $0.submit(); $0.approve(); $0.approve()
    },
    Case(number: 17, state: "approved", quorum: 2) { desk in
      desk.touch("one")
      let base = desk.submit()
      desk.merge(desk.approve("ben", on: [base]), desk.approve("cem", on: [base]))
    },
    Case(number: 18, state: "review", quorum: 2) {
      $0.touch("one"); $0.submit(); $0.approve("ben"); $0.say("Revoked-by", by: "ben")
      $0.approve("cem")
    },
    Case(number: 19, state: "review") {
      $0.touch("one"); $0.approve(); $0.submit()
    },
    Case(number: 20, state: "draft") {
      try published($0); $0.touch("two")
    },
    Case(number: 21, state: "published") {
      try published($0); $0.submit()
    },
    Case(number: 22, state: "approved") {
      try published($0); $0.touch("two"); $0.submit(); $0.approve()
    },
    Case(number: 23, state: "published") {
      try published($0); $0.commit("Delete\n", by: "ada", files: ["briefs/a.md": nil])
    },
    Case(number: 26, state: "draft") {
      $0.commit("Write\n", by: "ada", files: ["briefs/a.md": "one"], signedBy: .unsigned)
    },
    Case(number: 27, state: "review") { desk in
      desk.touch("one")
      let base = desk.submit()
      desk.approve()
      desk.tip = base
    },
    Case(number: 31, state: "review") {
      $0.touch("one"); $0.submit(); let approval = $0.approve()
      $0.signers[approval] = .refused(reason: "the key is revoked")
    },
    Case(number: 33, state: "approved") {
      $0.touch("one"); $0.submit(); $0.approve(); $0.say("Held-by", by: "cem")
    },
  ]

  static func published(_ desk: PaperDesk) throws {
    desk.touch("one")
    desk.submit()
    desk.approve()
    #expect(try desk.publishIfDue())
    #expect(try desk.state() == "published")
  }

  @Test(arguments: cases)
  func `gives the state that the laws demand`(_ c: Case) throws {
    let desk = PaperDesk(quorum: c.quorum)
    try c.play(desk)
    #expect(try desk.state() == c.state)
  }

  @Test func `history 3 publishes edition 1`() throws {
    let desk = PaperDesk()
    try Self.published(desk)
    #expect(desk.live[Slug("a")]?.edition == 1)
  }

  @Test func `history 22 publishes edition 2`() throws {
    let desk = PaperDesk()
    try Self.published(desk)
    desk.touch("two")
    desk.submit()
    desk.approve()
    #expect(try desk.publishIfDue())
    #expect(desk.live[Slug("a")]?.edition == 2)
    #expect(try desk.state() == "published")
  }

  @Test func `history 24 leaves nothing of a draft that was never published`() throws {
    let desk = PaperDesk()
    desk.touch("one")
    desk.submit()
    desk.commit("Delete\n", by: "ada", files: ["briefs/a.md": nil])
    let evaluation = try desk.evaluation()
    #expect(evaluation.draft == nil)
    #expect(evaluation.live == nil)
    desk.touch("one")
    #expect(try desk.state() == "draft")
  }

  @Test func `history 26 blocks an unsigned touch until somebody of the desk takes it over`() throws
  {
    let desk = PaperDesk()
    desk.commit("Write\n", by: "ada", files: ["briefs/a.md": "one"], signedBy: .unsigned)
    desk.submit()
    desk.approve()
    #expect(try desk.publishIfDue() == false)
    #expect(
      try desk.evaluation().blockers.contains { $0.what.contains("nobody of the desk vouches") })
    desk.touch("two")
    desk.approve("cem")
    #expect(try desk.publishIfDue())
  }

  @Test func `history 28 keeps edition 1 live when the branch is rewritten`() throws {
    let desk = PaperDesk()
    let start = desk.tip
    try Self.published(desk)
    desk.tip = start
    let evaluation = try desk.evaluation()
    #expect(evaluation.live?.edition == 1)
    #expect(evaluation.state.text == "published")
  }

  @Test func `history 29 waits for publish_at`() throws {
    let desk = PaperDesk()
    let tomorrow = PaperDesk.now.advanced(bySeconds: 86400)
    desk.outcomes[PaperHistory.blob("one")] = CheckOutcome(publishAt: tomorrow)
    desk.touch("one")
    desk.submit()
    desk.approve()
    let evaluation = try desk.evaluation()
    #expect(evaluation.state.text == "approved")
    #expect(evaluation.due?.at == tomorrow)
    #expect(evaluation.due?.isNow == false)
  }

  @Test func `history 30 approves two briefs in one commit, each for its own words`() throws {
    let desk = PaperDesk()
    for slug in ["a", "b"] {
      desk.touch("words of \(slug)", slug: slug)
      desk.submit(slug: slug)
    }
    desk.commit(
      "Approve\n\nBrief: a\nBrief: b\nApproved-by: Ben <ben@example.org>\n", by: "ben")
    #expect(try desk.state(of: "a") == "approved")
    #expect(try desk.state(of: "b") == "approved")
    desk.touch("new words", slug: "b")
    #expect(try desk.state(of: "a") == "approved")
    #expect(try desk.state(of: "b") == "review")
  }

  @Test func `history 32 judges a brief in flight by the keys of now`() throws {
    let desk = PaperDesk()
    desk.touch("one")
    desk.submit()
    let approval = desk.approve()
    #expect(try desk.state() == "approved")
    desk.signers[approval] = .refused(reason: "no principal has this key")
    #expect(try desk.state() == "review")
  }

  @Test func `history 33 holds until it is released`() throws {
    let desk = PaperDesk()
    desk.touch("one")
    desk.submit()
    desk.approve()
    desk.say("Held-by", by: "cem")
    #expect(try desk.publishIfDue() == false)
    #expect(try desk.evaluation().blockers.contains { $0.what.hasPrefix("held by cem") })
    desk.say("Released-by", by: "cem")
    #expect(try desk.publishIfDue())
  }
}
