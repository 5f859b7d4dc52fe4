import Foundation
import GitObjects
import Lint
import TestSupport
import Testing

@testable import DeskService

/// The histories that turn on keys, on time and on several briefs.
struct SpecialGitHistoryTests {
  @Test func `history 24 leaves nothing of a draft that was never published`() throws {
    let room = try Newsroom()
    try room.draft("One.")
    try room.push()
    try room.clone.commit("Delete\n", files: ["briefs/a.md": nil])
    try room.push()
    #expect(try room.desk.status().briefs.isEmpty)
    #expect(try room.desk.copydesk(["status", "--repo", room.desk.content, "a"]).status == 1)
  }

  @Test func `history 25 lets a live brief be renamed where the new one names the old`() throws {
    let room = try Newsroom()
    try room.publish()
    let moved = Newsroom.copy("The first words.", more: ["redirect_from: [a]"])
    let base = try room.clone.head()
    try room.clone.commit(
      "Rename\n", files: ["briefs/a.md": nil, "briefs/b.md": Newsroom.copy("The first words.")])
    let refused = try room.clone.push()
    #expect(refused.errors.contains { $0.contains("name 'a' under 'redirect_from'") })
    try room.clone.branch("main", at: base)
    try room.clone.commit("Rename\n", files: ["briefs/a.md": nil, "briefs/b.md": moved])
    try room.push()
    try room.turn()
    #expect(try room.state("b") == "draft")
    #expect(try room.brief("a")?.live?.edition == 1)
    try room.submit("b")
    try room.approve("ben", "b")
    try room.push()
    try room.turn()
    #expect(try room.brief("b")?.live?.edition == 1)
    let live = try room.desk.git(["ls-tree", "-r", "--name-only", "published"])
    #expect(live == "briefs/b.md")
  }

  @Test func `history 26 blocks an unsigned touch until somebody of the desk takes it over`() throws
  {
    let room = try Newsroom()
    try room.clone.commit(
      "Write\n", files: ["briefs/a.md": Newsroom.copy("One.")], signed: .none)
    try room.pushRefused("nobody of the desk vouches for that")
    try room.submit()
    try room.approve()
    try room.clone.land()
    try room.turn()
    #expect(try room.brief()?.live == nil)
    let said = try room.brief()?.blockers.map(\.what) ?? []
    #expect(said.contains { $0.contains("nobody of the desk vouches") })
    try room.draft("Two.")
    try room.approve("cem")
    try room.push()
    try room.turn()
    #expect(try room.brief()?.live?.edition == 1)
  }

  @Test func `history 29 waits for publish_at`() throws {
    let room = try Newsroom()
    let tomorrow = ISO8601DateFormatter().string(from: Date(timeIntervalSinceNow: 86400))
    try room.draft("One.", more: ["publish_at: \(tomorrow)"])
    try room.submit()
    try room.approve()
    try room.push()
    let turn = try room.turn()
    #expect(turn.published.isEmpty)
    #expect(turn.next?.rfc3339 == tomorrow)
    let brief = try #require(try room.brief())
    #expect(brief.state == "approved")
    #expect(brief.due?.at == tomorrow)
  }

  @Test func `history 30 approves two briefs in one commit, each for its own words`() throws {
    let room = try Newsroom()
    for slug in ["a", "b"] {
      try room.draft("Words of \(slug).", of: slug)
      try room.submit(slug)
    }
    try room.clone.commit(Newsroom.message("Approved-by", by: "ben", of: ["a", "b"]), as: "ben")
    try room.push()
    #expect(try room.state("a") == "approved")
    #expect(try room.state("b") == "approved")
    try room.draft("Other words.", of: "b")
    try room.push()
    #expect(try room.turn().published.map(\.slug.text) == ["a"])
    #expect(try room.state("b") == "review")
  }

  @Test func `history 31 judges by arrival, whatever date the commit bears`() throws {
    let room = try Newsroom()
    try room.draft("One.")
    try room.submit()
    try room.push()
    try room.turn()
    try room.desk.revokeKey(of: "ben")
    try room.say("Approved-by", by: "ben", of: "a", at: "2020-01-01T00:00:00Z")
    try room.pushRefused("the signature proves nothing")
    try room.turn()
    #expect(try room.state() == "review")
    #expect(try room.brief()?.live == nil)
  }

  @Test func `history 32 judges a brief in flight by the keys of now, and leaves what is out`()
    throws
  {
    let room = try Newsroom()
    try room.publish("out")
    try room.draft("One.")
    try room.submit()
    try room.approve()
    try room.push()
    #expect(try room.state() == "approved")
    try room.desk.allowSigners(["ada", "cem"])
    #expect(try room.state() == "review")
    #expect(try room.turn().published.isEmpty)
    #expect(try room.brief("out")?.live?.edition == 1)
    #expect(try room.state("out") == "published")
  }

  @Test func `history 33 holds until it is released`() throws {
    let room = try Newsroom()
    try room.draft("One.")
    try room.submit()
    try room.approve()
    try room.say("Held-by", by: "cem", of: "a")
    try room.push()
    #expect(try room.state() == "approved")
    #expect(try room.turn().published.isEmpty)
    #expect(
      try room.brief()?.blockers.contains { $0.what.hasPrefix("held by Cem Example") } == true)
    try room.say("Released-by", by: "cem", of: "a")
    try room.push()
    #expect(try room.turn().published.map(\.edition) == [1])
  }
}
