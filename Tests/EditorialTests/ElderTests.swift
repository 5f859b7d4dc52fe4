import Editorial
import GitObjects
import Lint
import Testing

/// Who wrote words that were given up, and that somebody else brought back.
struct ElderTests {
  struct Case: Sendable, CustomTestStringConvertible {
    let testDescription: String
    let state: String
    var quorum = 1
    let play: @Sendable (PaperDesk) throws -> Void

    init(
      _ description: String, state: String, quorum: Int = 1,
      play: @escaping @Sendable (PaperDesk) throws -> Void
    ) {
      testDescription = description
      self.state = state
      self.quorum = quorum
      self.play = play
    }
  }

  static let givenUp: [Case] = [
    Case("a revert of a revert to the live words", state: "review") { desk in
      try HistoryTests.published(desk)
      desk.touch("two", by: "ben"); desk.touch("one"); desk.touch("two")
      desk.submit(); desk.approve()
    },
    Case("a draft that was deleted and is restored", state: "review") { desk in
      desk.touch("one", by: "ben"); desk.delete(); desk.touch("one")
      desk.submit(); desk.approve()
    },
    Case("a draft that its reader deleted", state: "review") { desk in
      desk.touch("one"); desk.delete(by: "ben"); desk.touch("one")
      desk.submit(); desk.approve()
    },
    Case("words that came back twice", state: "review") { desk in
      try HistoryTests.published(desk)
      desk.touch("two", by: "ben"); desk.touch("one"); desk.touch("two"); desk.touch("one")
      desk.touch("three"); desk.submit(); desk.approve()
    },
    Case("words that are approved by another", state: "approved") { desk in
      desk.touch("one", by: "ben"); desk.delete(); desk.touch("one")
      desk.submit(); desk.approve(); desk.approve("cem")
    },
    Case("one of two", state: "review", quorum: 2) { desk in
      desk.touch("one", by: "ben"); desk.delete(); desk.touch("one")
      desk.submit(); desk.approve(); desk.approve("cem")
    },
    Case("words that were merged away", state: "review") { desk in
      try HistoryTests.published(desk)
      let base = desk.tip
      let side = desk.touch("two", by: "ben")
      desk.merge(desk.touch("other", slug: "b", on: [base]), side)
      desk.touch("two"); desk.submit(); desk.approve()
    },
    Case("an image that is as it was", state: "review") { desk in
      desk.commit("Paint\n", by: "ada", files: ["images/a.md.png": "one"])
      try HistoryTests.published(desk)
      for (person, image) in [("ben", "two"), ("ada", "one"), ("ada", "two")] {
        desk.commit("Paint\n", by: person, files: ["images/a.md.png": image])
      }
      desk.submit(); desk.approve()
    },
  ]

  static let written: [Case] = [
    Case("only signed for", state: "review") { desk in
      desk.commit(
        "Write\n", by: "ada", files: ["briefs/a.md": "one"],
        signedBy: .verified(addresses: ["ben@example.org"]))
      desk.delete(); desk.touch("one"); desk.submit(); desk.approve()
    },
    Case("only as a co-author", state: "review") { desk in
      desk.commit(
        "Write\n\nCo-authored-by: Ben <ben@example.org>\n", by: "ada",
        files: ["briefs/a.md": "one"])
      desk.delete(); desk.touch("one"); desk.submit(); desk.approve()
    },
    Case("for the edition that is live", state: "approved") { desk in
      desk.touch("one", by: "ben"); desk.submit(); desk.approve("cem")
      try desk.publishIfDue()
      desk.touch("two"); desk.submit(); desk.approve()
    },
    Case("on a branch that the live edition has", state: "approved") { desk in
      let base = desk.tip
      desk.touch("one", by: "ben"); desk.submit()
      let edition = desk.approve("cem")
      try desk.publishIfDue()
      let side = desk.touch("other", slug: "b", on: [base])
      desk.merge(edition, side, files: ["briefs/b.md": "other"])
      desk.touch("two"); desk.submit(); desk.approve()
    },
    Case("of another brief", state: "approved") { desk in
      desk.touch("other", by: "ben", slug: "b");
      desk.commit(
        "Paint\n", by: "ben", files: ["images/a.md.png": "one"])
      desk.touch("one"); desk.submit(); desk.approve()
    },
    Case("not so long ago", state: "review") { desk in
      desk.touch("one", by: "ben"); desk.delete(); desk.work(2_000)
      desk.touch("one"); desk.submit(); desk.approve()
    },
    Case("further back than anybody looks", state: "approved") { desk in
      desk.touch("one", by: "ben"); desk.delete(); desk.work(2_100)
      desk.touch("one"); desk.submit(); desk.approve()
    },
    Case("behind an edition further back than anybody looks", state: "approved") { desk in
      desk.touch("one", by: "ben"); desk.submit(); desk.approve("cem")
      try desk.publishIfDue()
      desk.work(2_100)
      desk.touch("two"); desk.submit(); desk.approve()
    },
  ]

  @Test(arguments: givenUp + written)
  func `counts for who may approve, and for nothing else`(_ c: Case) throws {
    let desk = PaperDesk(quorum: c.quorum)
    try c.play(desk)
    #expect(try desk.state() == c.state)
    #expect(try desk.publishIfDue() == (c.state == "approved"))
  }

  @Test func `who wrote what was given up is named, and not asked for an approval`() throws {
    let desk = PaperDesk()
    desk.touch("one", by: "ben"); desk.delete(); desk.touch("one"); desk.submit()
    let evaluation = try desk.evaluation()
    #expect(evaluation.contributors == ["ada@example.org", "ben@example.org"])
    #expect(evaluation.blockers.map(\.who) == [["cem@example.org"]])
    #expect(evaluation.words.map(\.standing) == [.counts])
    let findings = try desk.findings(on: [desk.approve()])
    #expect(findings.map(\.weight) == [.refusal])
    #expect(findings.first?.message.contains("nobody approves their own") == true)
  }

  @Test func `who wrote what was given up waives nothing`() throws {
    let desk = PaperDesk()
    let finding = CheckOutcome.Finding(
      rule: "placeholder", place: "a:1:1", message: "a placeholder")
    desk.outcomes[PaperHistory.blob("one")] = CheckOutcome(blocking: [finding])
    desk.touch("one", by: "ben"); desk.delete(); desk.touch("one")
    desk.commit("Waive\n\nBrief: a\nWaived: placeholder it stays\n", by: "ben")
    desk.submit()
    #expect(try desk.state() == "draft")
    desk.commit("Waive\n\nBrief: a\nWaived: placeholder it stays\n", by: "cem")
    desk.submit()
    #expect(try desk.state() == "review")
  }

  @Test func `a draft of which nothing was said yet is read no further than its cycle goes`() throws
  {
    let desk = PaperDesk()
    desk.work(5_000)
    desk.touch("one")
    #expect(try Self.reads(of: desk) < 300)
    desk.submit()
    // Each commit is read once to know it, and once to know its parents.
    #expect(try Self.reads(of: desk) < 5_000)
  }

  private static func reads(of desk: PaperDesk) throws -> Int {
    let counted = CountedHistory(desk.history)
    _ = try CycleReader(source: counted).cycle(
      of: Slug("a"), at: "briefs/a.md", tip: desk.tip, live: nil)
    return counted.reads
  }
}

extension PaperDesk {
  fileprivate func delete(by person: String = "ada") {
    commit("Delete\n", by: person, files: ["briefs/a.md": nil])
  }

  /// Commits that have nothing to do with any brief.
  fileprivate func work(_ count: Int) {
    for _ in 0..<count { commit("Work\n", by: "ada") }
  }
}
