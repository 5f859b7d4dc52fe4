import TestSupport
import Testing

/// The worked examples of the laws, by their numbers, played with real commits, merges and pushes.
struct GitHistoryTests {
  struct Case: Sendable, CustomTestStringConvertible {
    let number: Int
    var policy = TrialPolicy()
    /// The state at the tip before the service acts.
    let state: String
    /// The edition that is live after the service acted; nothing where it publishes nothing.
    var edition: Int?
    let play: @Sendable (Newsroom) throws -> Void

    var testDescription: String { "history \(number)" }
  }

  static let twoApprovals = TrialPolicy.with { $0.quorum = 2 }

  static let plain: [Case] = [
    Case(number: 1, state: "draft") {
      try $0.draft("One."); try $0.push()
    },
    Case(number: 2, state: "review") {
      try $0.draft("One."); try $0.submit(); try $0.push()
    },
    Case(number: 2, state: "review") { room in
      try room.clone.commit(
        "Write\n\nSubmitted-by: Ada Example <ada@example.org>\n",
        files: ["briefs/a.md": Newsroom.copy("One.")])
      try room.push()
    },
    Case(number: 3, state: "approved", edition: 1) { room in
      try room.draft("One."); try room.push()
      try room.submit(); try room.push()
      try room.approve(); try room.push()
    },
    Case(number: 4, state: "approved", edition: 1) { room in
      try room.draft("One."); try room.submit(); try room.push()
      try room.draft("Two."); try room.push()
      try room.approve(); try room.push()
    },
    Case(number: 5, state: "review") { room in
      try room.draft("One."); try room.submit(); try room.approve(); try room.push()
      try room.draft("Two."); try room.push()
      #expect(try room.brief()?.approvals.map(\.counts) == [false])
      #expect(try room.brief()?.approvals.first?.why?.hasPrefix("outdated") == true)
    },
    Case(number: 6, state: "review") { room in
      try room.draft("One."); try room.submit(); try room.approve(); try room.push()
      try room.draft("Two.")
      try room.clone.git(["revert", "--no-edit", "HEAD"]); try room.push()
    },
    Case(number: 10, state: "draft") { room in
      try room.draft("One."); try room.submit(); try room.object(); try room.push()
    },
    Case(number: 11, state: "approved", edition: 1) { room in
      try room.draft("One."); try room.submit(); try room.object(); try room.push()
      try room.submit(); try room.push()
      try room.approve(); try room.push()
    },
    Case(number: 16, policy: twoApprovals, state: "review") { room in
      try room.draft("One."); try room.submit(); try room.approve(); try room.approve()
      try room.push()
      #expect(try room.brief()?.blockers.contains { $0.what.contains("(1 of 2)") } == true)
    },
    Case(number: 18, policy: twoApprovals, state: "review") { room in
      try room.draft("One."); try room.submit(); try room.approve(); try room.push()
      try room.say("Revoked-by", by: "ben", of: "a"); try room.push()
      try room.approve("cem"); try room.push()
      #expect(try room.brief()?.blockers.contains { $0.what.contains("(1 of 2)") } == true)
    },
  ]

  static let merged: [Case] = [
    Case(number: 12, state: "draft") { room in
      try room.draft("One."); try room.submit(); try room.push()
      try room.sideBySide({ try room.approve() }, { try room.object() }); try room.push()
    },
    Case(number: 13, state: "review") { room in
      try room.draft("One."); try room.submit(); try room.push()
      try room.sideBySide({ try room.approve() }, { try room.draft("Two.") }); try room.push()
    },
    Case(number: 14, state: "approved", edition: 1) { room in
      try room.draft("One."); try room.submit(); try room.push()
      try room.sideBySide(
        { try room.approve() }, { try room.clone.commit("Plan\n", files: ["plan.txt": "x\n"]) })
      try room.push()
    },
    Case(number: 15, state: "review") { room in
      try room.draft("One."); try room.submit(); try room.push()
      let base = try room.clone.head()
      try room.clone.branch("side", at: base)
      try room.draft("Two.", by: "ada")
      try room.clone.branch("main", at: base)
      try room.approve()
      try room.clone.git(["merge", "--quiet", "--no-ff", "--no-commit", "side"])
      try room.clone.commit(
        "Merge\n", files: ["briefs/a.md": Newsroom.copy("Neither.")], as: "cem")
      try room.push()
      #expect(try room.brief()?.contributors.contains("cem@example.org") == true)
      try room.approve("cem")
      try room.pushRefused("nobody approves their own")
    },
    Case(number: 17, policy: twoApprovals, state: "approved", edition: 1) { room in
      try room.draft("One."); try room.submit(); try room.push()
      try room.sideBySide({ try room.approve("ben") }, { try room.approve("cem") })
      try room.push()
    },
  ]

  static let refused: [Case] = [
    Case(number: 7, policy: .with { $0.reviewers = ["ada", "ben"] }, state: "review") { room in
      try room.draft("One."); try room.submit(); try room.push()
      try room.approve("ada")
      try room.pushRefused("nobody approves their own")
    },
    Case(number: 8, state: "review") { room in
      try room.draft("One."); try room.draft("Two.", by: "ben"); try room.submit(); try room.push()
      try room.approve("ben")
      try room.pushRefused("nobody approves their own")
    },
    Case(number: 8, state: "approved", edition: 1) { room in
      try room.draft("One."); try room.draft("Two.", by: "ben"); try room.submit()
      try room.approve("cem"); try room.push()
    },
    Case(number: 9, state: "review") { room in
      try room.draft("One."); try room.submit(); try room.push()
      try room.clone.commit(
        "Write\n", files: ["briefs/a.md": Newsroom.copy("Two.")], as: "ada", signed: .with("ben"))
      try room.push()
      try room.approve("ben")
      try room.pushRefused("nobody approves their own")
    },
    Case(number: 19, state: "review") { room in
      try room.draft("One."); try room.push()
      try room.approve()
      try room.pushRefused("the brief is in 'draft'")
      try room.submit(); try room.push()
    },
  ]

  static let cycles: [Case] = [
    Case(number: 20, state: "draft", edition: 1) { room in
      try room.publish()
      try room.draft("Two."); try room.push()
      #expect(try room.brief()?.live?.edition == 1)
    },
    Case(number: 21, state: "published", edition: 1) { room in
      try room.publish()
      try room.submit()
      try room.pushRefused("nothing to submit: these are the words of edition 1")
    },
    Case(number: 22, state: "approved", edition: 2) { room in
      try room.publish()
      try room.draft("Two."); try room.submit(); try room.approve(); try room.push()
    },
    Case(number: 23, state: "published", edition: 1) { room in
      try room.publish()
      try room.clone.commit("Delete\n", files: ["briefs/a.md": nil])
      try room.pushRefused("edition 1 of it is live, so the file stays")
      let said = try room.brief()?.blockers.map(\.what) ?? []
      #expect(said.contains { $0.contains("gone from the desk branch, but edition 1 stays live") })
    },
    Case(number: 27, state: "review") { room in
      try room.draft("One."); try room.submit(); try room.push()
      try room.approve(); try room.push()
      #expect(try room.state() == "approved")
      try room.clone.branch("main", at: "HEAD~1")
      try room.clone.land()
    },
    Case(number: 28, state: "published", edition: 1) { room in
      let start = try room.clone.head()
      try room.publish()
      try room.clone.branch("main", at: start)
      try room.clone.land()
      try room.turn()
      try room.desk.git(["reflog", "expire", "--expire=now", "--all"])
      try room.desk.git(["gc", "--quiet", "--prune=now"])
    },
  ]

  @Test(arguments: plain + merged + refused + cycles)
  func `is what the laws demand, with git`(_ c: Case) throws {
    let room = try Newsroom(c.policy)
    try c.play(room)
    #expect(try room.state() == c.state)
    try room.turn()
    let brief = try #require(try room.brief())
    #expect(brief.live?.edition == c.edition)
    #expect(brief.state == (c.state == "approved" ? "published" : c.state))
    #expect(try room.desk.git(["fsck", "--strict", "--no-dangling"]) == "")
  }
}
