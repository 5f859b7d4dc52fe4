import TestSupport
import Testing

/// Words that were given up and brought back by somebody else, with real commits and pushes.
struct ElderGitTests {
  struct Case: Sendable, CustomTestStringConvertible {
    let testDescription: String
    /// The edition that is live when ada has submitted ben's words.
    let edition: Int?
    let play: @Sendable (Newsroom) throws -> Void
  }

  static let cases = [
    Case(testDescription: "a revert of a revert", edition: 1) { room in
      try room.publish()
      try room.draft("Two.", by: "ben")
      try room.clone.git(["revert", "--no-edit", "HEAD"])
      try room.clone.git(["revert", "--no-edit", "HEAD"])
    },
    Case(testDescription: "the same in pushes of their own", edition: 1) { room in
      try room.publish()
      try room.draft("Two.", by: "ben"); try room.push()
      try room.clone.git(["revert", "--no-edit", "HEAD"]); try room.push(); try room.turn()
      try room.clone.git(["revert", "--no-edit", "HEAD"]); try room.push(); try room.turn()
    },
    Case(testDescription: "a draft that was deleted", edition: nil) { room in
      try room.draft("One.", by: "ben"); try room.push(); try room.turn()
      try room.clone.commit("Delete\n", files: ["briefs/a.md": nil]); try room.push()
      try room.clone.git(["revert", "--no-edit", "HEAD"])
    },
    Case(testDescription: "a draft that ben signed and did not own up to", edition: nil) { room in
      try room.clone.commit(
        "Write\n", files: ["briefs/a.md": Newsroom.copy("One.")], as: "ada", signed: .with("ben"))
      try room.clone.commit("Delete\n", files: ["briefs/a.md": nil])
      try room.clone.git(["revert", "--no-edit", "HEAD"])
    },
  ]

  @Test(arguments: cases)
  func `are not approved by who wrote them first`(_ c: Case) throws {
    let room = try Newsroom()
    try c.play(room)
    try room.submit()
    try room.push()
    let brief = try #require(try room.brief())
    #expect(brief.contributors.contains("ben@example.org"))
    #expect(brief.blockers.map(\.who) == [["cem@example.org"]])
    try room.approve("ben")
    try room.pushRefused("'ben' wrote a part of these words, and nobody approves their own")

    // It came in around the hook then, and gains nothing.
    try room.turn()
    #expect(try room.state() == "review")
    #expect(try room.brief()?.live?.edition == c.edition)
    try room.approve("cem")
    try room.push()
    try room.turn()
    #expect(try room.brief()?.live?.edition == (c.edition ?? 0) + 1)
  }
}
