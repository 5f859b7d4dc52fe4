import Foundation
import TestSupport
import Testing

/// How the service starts, what it sees, and how it takes a new policy.
struct ServiceLifeTests {
  @Test func `it starts before there is a desk branch, and publishes what then comes`() async throws
  {
    let room = try Newsroom()
    try room.desk.git(["update-ref", "-d", "refs/heads/main"])
    let service = try await TrialService(room.desk)
    try room.approved()
    try room.push()
    try await room.untilLive()
    #expect(try await service.stop() == 0)
  }

  @Test func `an invalid policy keeps it from starting, and the line is said`() async throws {
    let desk = try TrialDesk()
    try desk.write("config/workflow.yaml", "version: 1\ngroups:\n  editors: [nobody]\n")
    let service = try TrialService(starting: desk)
    #expect(try await service.end() == 78)
    #expect(service.text.contains("workflow.yaml:3:13: "), "\(service.text)")
  }

  @Test func `keys that cannot be read keep it from starting`() async throws {
    let desk = try TrialDesk()
    try desk.write("config/allowed_signers", "* ssh-ed25519 AAAA\n")
    let service = try TrialService(starting: desk)
    #expect(try await service.end() == 78)
    #expect(service.text.contains("allowed_signers"), "\(service.text)")
  }

  @Test func `an invalid policy lets no push in while no service runs`() throws {
    let room = try Newsroom()
    try room.desk.write("config/workflow.yaml", "version: 1\ngroups:\n  editors: [nobody]\n")
    try room.draft("One.")
    let result = try room.clone.push()
    #expect(!result.isAccepted)
    #expect(result.text.contains("workflow.yaml:3:13: "), "\(result.text)")
  }

  @Test func `a second service does not take the first one's place`() async throws {
    let room = try Newsroom()
    let first = try await TrialService(room.desk)
    let second = try TrialService(starting: room.desk)
    #expect(try await second.end() != 0)
    #expect(second.text.contains("copydesk.sock"), "\(second.text)")
    try room.approved()
    try room.push()
    try await room.untilLive()
    #expect(try await first.stop() == 0)
  }

  @Test func `an invalid policy changes nothing while it runs`() async throws {
    let room = try Newsroom()
    let service = try await TrialService(room.desk)
    try room.desk.write("config/workflow.yaml", "version: 1\ngroups:\n  editors: [nobody]\n")
    service.send(SIGHUP)
    try await eventually("it says why") { service.text.contains("kept the running policy") }
    #expect(service.text.contains("workflow.yaml:3:13: "), "\(service.text)")
    try room.approved()
    try room.push()
    try await eventually("the edition is on the ledger") { try room.ledger() == ["a/1"] }
    #expect(try await service.stop() == 0)
  }

  @Test func `history 32: a key that is taken out counts no more after SIGHUP`() async throws {
    let room = try Newsroom()
    let service = try await TrialService(room.desk)
    try room.draft("One.")
    try room.submit()
    try room.approve()
    try room.say("Held-by", by: "cem", of: "a")
    try room.push()
    #expect(try room.state() == "approved")
    try room.desk.allowSigners(["ada", "cem"])
    service.send(SIGHUP)
    try await eventually("it has reloaded") { service.text.contains(">reloaded") }
    try room.say("Released-by", by: "cem", of: "a")
    try room.draft("Two.", of: "b")
    try room.submit("b")
    try room.approve("cem", "b")
    try room.push()
    try await room.untilLive("b")
    #expect(try room.ledger() == ["b/1"])
    #expect(try room.state() == "review")
    try await service.stop()
  }

  @Test func `it sees a ref that moved without a push`() async throws {
    let room = try Newsroom()
    let service = try await TrialService(room.desk)
    try room.approved()
    try room.clone.land()
    try await room.untilLive()
    try await service.stop()
  }

  @Test func `it sees a ref that moved in packed-refs only`() async throws {
    let room = try Newsroom()
    try room.desk.git(["pack-refs", "--all"])
    let service = try await TrialService(room.desk)
    try room.approved()
    let tip = try room.clone.head()
    try room.clone.land(on: "other")
    try room.desk.git(["pack-refs", "--all"])
    let old = try #require(try room.desk.tip(of: "refs/heads/main"))
    let packed = try String(contentsOf: room.desk.place("content.git/packed-refs"), encoding: .utf8)
    try room.desk.write(
      "content.git/packed-refs",
      packed.replacing("\(old) refs/heads/main", with: "\(tip) refs/heads/main"))
    #expect(try room.desk.tip(of: "refs/heads/main") == tip)
    try await room.untilLive()
    try await service.stop()
  }

  static let noWatch = [
    "unshare", "--user", "--map-root-user", "sh", "-c",
    "echo 0 > /proc/sys/user/max_inotify_instances && exec \"$0\" \"$@\"",
  ]

  /// Whether this machine lets a test take inotify away from a program.
  static let canForbidWatching =
    (try? run(noWatch[0], Array(noWatch.dropFirst()) + ["true"]).status) == 0

  @Test(.enabled(if: canForbidWatching, "user namespaces are not for us here"))
  func `it serves by pings where it may not watch`() async throws {
    let room = try Newsroom()
    let service = try await TrialService(room.desk, through: Self.noWatch)
    #expect(service.text.contains(">cannot watch"))
    try room.approved()
    try room.push()
    try await room.untilLive()
    #expect(try await service.stop() == 0)
  }

  @Test func `a rewritten desk branch takes back nothing, and it goes on`() async throws {
    let room = try Newsroom()
    let service = try await TrialService(room.desk)
    let start = try room.clone.head()
    try room.approved()
    try room.push()
    try await room.untilLive()
    try room.clone.branch("main", at: start)
    try room.approved("Other words.", of: "b")
    try room.clone.land()
    try await room.untilLive("b")
    #expect(try room.ledger() == ["b/1", "a/1"])
    #expect(try room.brief("a")?.live?.edition == 1)
    try await service.stop()
  }

  @Test func `a brief that cannot be read stops no other`() async throws {
    let room = try Newsroom()
    try room.draft("Lost.", of: "b")
    try room.push()
    let blob = try room.desk.git(["rev-parse", "main:briefs/b.md"])
    try FileManager.default.removeItem(
      at: room.desk.place("content.git/objects/\(blob.prefix(2))/\(blob.dropFirst(2))"))
    let service = try await TrialService(room.desk)
    try await eventually("it says which and why") {
      service.text.contains(">cannot evaluate slug=b reason=")
        && service.text.contains("cannot read blob '\(blob)'")
    }
    try room.approved()
    try room.clone.land()
    try await eventually("the other is out") { try room.ledger() == ["a/1"] }
    #expect(try await service.stop() == 0)
  }

  @Test func `publish_at is waited for`() async throws {
    let room = try Newsroom()
    let service = try await TrialService(room.desk)
    let soon = Date(timeIntervalSinceNow: 4).formatted(.iso8601)
    try room.draft("One.", more: ["publish_at: \(soon)"])
    try room.submit()
    try room.approve()
    try room.push()
    try await room.untilLive()
    let at = try room.desk.git([
      "log", "--format=%(trailers:key=Published-at,valueonly,separator=)", "published",
    ])
    #expect(at >= soon, "\(at) is before \(soon)")
    try await service.stop()
  }
}
