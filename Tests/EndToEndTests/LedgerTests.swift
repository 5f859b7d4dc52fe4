import Foundation
import TestSupport
import Testing

/// What the service writes, read by git alone.
struct LedgerTests {
  @Test func `the ledger holds what is live and not a word of any draft`() async throws {
    let room = try Newsroom(.with { $0.hooks = [.site] })
    let service = try await TrialService(room.desk)
    try room.approved("The first words.")
    try room.push()
    try await room.untilLive()
    try room.draft("The kingfisher flies at dawn.", of: "secret")
    try room.clone.commit("Plan\n", files: ["plans/kingfisher.txt": "kingfisher\n"])
    try room.approved("The second words.")
    try room.push()
    try await room.untilLive(edition: 2)

    let git = room.desk.git
    #expect(try git(["rev-list", "--count", "published"]) == "2")
    let parents = try git(["log", "--format=%p", "published"]).split(
      separator: "\n", omittingEmptySubsequences: false)
    #expect(parents.map { $0.split(separator: " ").count } == [1, 0])
    #expect(try git(["ls-tree", "-r", "--name-only", "published"]) == "briefs/a.md")
    let reachable = try git(["rev-list", "--objects", "--no-object-names", "published"])
    for object in reachable.split(separator: "\n") {
      let content = try git(["cat-file", "-p", String(object)])
      #expect(!content.lowercased().contains("kingfisher") && !content.contains("secret"))
    }
    #expect(reachable.split(separator: "\n").count == 8)
    #expect(try room.state("secret") == "draft")
    #expect(try git(["fsck", "--strict", "--no-dangling"]) == "")
    try await service.stop()
  }

  @Test func `an edition keeps what it rests on, also through a rewritten branch and a collection`()
    async throws
  {
    let room = try Newsroom()
    let service = try await TrialService(room.desk)
    let start = try room.clone.head()
    try room.approved()
    let source = try room.clone.head()
    try room.push()
    try await room.untilLive()
    try await service.stop()
    #expect(try room.desk.tip(of: "refs/copydesk/evidence/a/1") == source)
    let trailer = "%(trailers:key=Source-commit,valueonly,separator=)"
    #expect(try room.desk.git(["log", "--format=\(trailer)", "published"]) == source)
    try room.desk.git(["update-ref", "refs/heads/main", start])
    try room.desk.git(["reflog", "expire", "--expire=now", "--expire-unreachable=now", "--all"])
    try room.desk.git(["gc", "--quiet", "--prune=now"])
    #expect(try room.desk.git(["cat-file", "-t", source]) == "commit")
    #expect(try room.brief()?.live?.edition == 1)
  }

  @Test func `arrivals and deliveries are notes that git reads`() async throws {
    let room = try Newsroom(.with { $0.hooks = [.site] })
    let service = try await TrialService(room.desk)
    try room.approved()
    try room.push()
    try await eventually("the site was delivered") { try room.deliveries().count == 1 }
    let arrival = try room.desk.git([
      "notes", "--ref=refs/notes/copydesk/arrivals", "show", try room.clone.head(),
    ])
    #expect(arrival.wholeMatch(of: /\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ/) != nil)
    let log = try room.desk.git(["log", "--notes=copydesk/deliveries", "published"])
    #expect(log.contains("hook=site result=succeeded at="))
    let page = room.desk.site.appending(path: "a/index.html")
    #expect(try String(contentsOf: page, encoding: .utf8).contains("The first words."))
    try await service.stop()
  }

  @Test func `two briefs that are due are both published in one turn`() async throws {
    let room = try Newsroom()
    try room.approved(of: "a")
    try room.approved(of: "b")
    try room.push()
    let service = try await TrialService(room.desk)
    try await room.untilLive("b")
    #expect(try room.ledger() == ["b/1", "a/1"])
    try await service.stop()
  }

  @Test func `a brief that cannot be read blocks no other`() async throws {
    let room = try Newsroom()
    let service = try await TrialService(room.desk)
    try room.clone.commit(
      "Break it\n\nSubmitted-by: Ada Example <ada@example.org>\n",
      files: ["briefs/a-broken.md": "---\ntitle: [a\n---\n\nOne.\n"])
    try room.approve("ben", "a-broken")
    let bytes = Data([0xFF, 0xFE, 0x00])
    try room.clone.stage("100644", try room.clone.blob(bytes), "briefs/b-broken.md")
    try room.clone.stage("120000", try room.clone.blob("/etc/passwd"), "briefs/c-link.md")
    try room.clone.git(["reset", "--quiet", "--hard"])
    try room.approved(of: "whole")
    try room.clone.land()
    try await room.untilLive("whole")
    #expect(try room.ledger() == ["whole/1"])
    try await service.stop()
  }

  @Test func `an edition after the address was given away and taken again is the next`()
    async throws
  {
    let room = try Newsroom()
    let service = try await TrialService(room.desk)
    try room.approved()
    try room.push()
    try await room.untilLive()
    let moved = Newsroom.copy("The first words.", more: ["redirect_from: [a]"])
    try room.clone.commit("Rename\n", files: ["briefs/a.md": nil, "briefs/b.md": moved])
    try room.submit("b")
    try room.approve("ben", "b")
    try room.push()
    try await room.untilLive("b")
    try room.approved("Quite another.")
    try room.push()
    try await room.untilLive("a", edition: 2)
    #expect(try room.ledger() == ["a/2", "b/1", "a/1"])
    try await service.stop()
  }

  @Test func `an address that is not given away stays live, whatever another brief claims`()
    async throws
  {
    let room = try Newsroom()
    let service = try await TrialService(room.desk)
    try room.approved()
    try room.push()
    try await room.untilLive()
    try room.draft("One.", of: "b", more: ["redirect_from: [a]"])
    try room.submit("b")
    try room.approve("ben", "b")
    try room.clone.land()
    try await room.untilLive("b")
    try room.approved(of: "c")
    try room.clone.land()
    try await room.untilLive("c")
    #expect(try room.brief("a")?.live?.edition == 1)
    #expect(try room.ledger() == ["c/1", "b/1", "a/1"])
    try await service.stop()
  }
}
