import DaemonKit
import Editorial
import GitObjects
import GitStore
import TestSupport
import Testing

@testable import DeskService

/// What a service knows that went on from turn to turn, against a look at all of the desk.
struct DueBookTests {
  static let steps = 40

  @Test(arguments: 1...4)
  func `a turn that goes on from the last leaves nothing that a fresh look finds`(
    _ seed: UInt64
  ) throws {
    var random = SplitMix64(seed: seed)
    let room = try Newsroom(.with { $0.reviewers = ["ben", "cem"] })
    let policy = try PolicyInForce.read(room.desk.config)
    let current = DeskInForce(repository: try Repository(at: room.desk.content), policy: policy)
    var story = Story(room: room)
    var (published, kept) = (0, 0)
    for _ in 0..<Self.steps {
      try story.go(on: &random)
      // A busy machine must not cut the turn short.
      let turn = try DeskLoop(
        current: current, clock: SystemTime(), log: ServiceLog(), slice: 600_000_000
      ).turn()
      published += turn.published.count
      kept += turn.inFlight
      let desk = Desk(repository: current.repository, policy: policy)
      let tips = try desk.tips()
      let slugs = try desk.briefsInFlight(at: tips)
      #expect(turn.inFlight == slugs.count && turn.waiting == 0, "\(story.told)")
      for slug in slugs {
        let evaluation = try desk.evaluation(
          of: slug, at: tips, now: .init(seconds: SystemTime().now()))
        #expect(evaluation.due?.isNow != true, "'\(slug)' is due; \(story.told)")
      }
    }
    // A search in which nothing happens proves nothing.
    #expect(published > 3 && kept > Self.steps / 4)
  }
}

/// What happens to three briefs and an image, by chance.
private struct Story {
  let room: Newsroom
  private(set) var told: [String] = []
  private var count = 0

  init(room: Newsroom) { self.room = room }

  /// Does something in the clone and brings it to the desk, around the hook.
  mutating func go(on random: inout SplitMix64) throws {
    let slug = ["a", "b", "c"].randomElement(using: &random) ?? "a"
    let kind = Int.random(in: 0..<14, using: &random)
    count += 1
    told.append("\(kind) \(slug)")
    switch kind {
    case 0...1: try room.draft("Words \(count).\n\n![A bridge](../images/bridge.png)", of: slug)
    case 2: try room.submit(slug)
    case 3...5:
      if !has(slug) { try room.draft("Words \(count).", of: slug) }
      try room.submit(slug)
      try room.approve(["ben", "cem"].randomElement(using: &random) ?? "ben", slug)
    case 6: try room.object("cem", slug)
    case 7: try room.say("Held-by", by: "ben", of: slug)
    case 8: try room.say("Released-by", by: "ben", of: slug)
    case 9: try room.clone.commit("Paint\n", files: ["images/bridge.png": "\(count)"])
    case 10: if has(slug) { try room.clone.commit("Delete\n", files: ["briefs/\(slug).md": nil]) }
    case 11: try room.clone.branch("main", at: "HEAD~\(Int.random(in: 0...2, using: &random))")
    default: try sideBySide(slug, &random)
    }
    try room.clone.land()
  }

  /// One goes on with a brief while another says something of it, or of another one.
  private func sideBySide(_ slug: String, _ random: inout SplitMix64) throws {
    let other = ["a", "b", "c"].randomElement(using: &random) ?? "a"
    let isObjection = Bool.random(using: &random)
    try room.sideBySide(
      { try room.approved("Left \(count).", of: slug) },
      {
        if isObjection {
          try room.object("cem", other)
        } else {
          try room.clone.commit("Paint\n", files: ["images/bridge.png": "side \(count)"])
        }
      })
  }

  private func has(_ slug: String) -> Bool {
    (try? room.clone.read("briefs/\(slug).md")) != nil
  }
}
