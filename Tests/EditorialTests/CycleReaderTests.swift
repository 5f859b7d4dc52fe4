import Editorial
import GitObjects
import Lint
import TestSupport
import Testing

/// Cycles as they are read from an index of history, against the plainest reading.
struct CycleReaderTests {
  static let scale = 3_000
  static let chunks = 10

  @Test(arguments: 0..<chunks)
  func `an index tells of every tip what all of history tells`(_ chunk: Int) throws {
    var (commits, elders) = (0, 0)
    for seed in stride(from: chunk, to: Self.scale, by: Self.chunks) {
      var random = SplitMix64(seed: UInt64(seed) &+ 7)
      let scene = Scene(&random)
      let reader = CycleReader(source: scene.history, index: HistoryIndex())
      for tip in scene.ids.shuffled(using: &random).prefix(6) {
        // The desk goes on meanwhile: notes come, and briefs are published.
        scene.history.note(
          tip, at: Timestamp(seconds: Int64.random(in: 1...9, using: &random)))
        for slug in ["a", "b"] {
          let live = try scene.live(slug, &random)
          let path = "briefs/\(slug).md"
          let cycle = try reader.cycle(of: Slug(slug), at: path, tip: tip, live: live)
          let plain = try PlainCycle(
            of: Slug(slug), at: path, tip: tip, live: live, in: scene.history)
          #expect(PlainCycle(cycle) == plain, "seed \(seed), tip \(tip.abbreviated), \(slug)")
          commits += plain.facts.count
          elders += plain.elders.count
        }
      }
    }
    // A search that finds nothing proves nothing.
    #expect(commits > 1_000)
    #expect(elders > 5)
  }

  @Test func `a long history is read no further than the cycle goes`() throws {
    let history = PaperHistory()
    var tip = history.add(parents: [], author: "ada", message: "Begin\n")
    for _ in 0..<5_000 { tip = history.add(parents: [tip], author: "ada", message: "Go on\n") }
    let first = tip
    tip = history.add(
      parents: [tip], author: "ada", message: "Write\n", files: ["briefs/a.md": "words"])
    let counted = CountedHistory(history)
    let cycle = try CycleReader(source: counted, index: HistoryIndex())
      .cycle(of: Slug("a"), at: "briefs/a.md", tip: tip, live: nil)
    #expect(cycle.commits.map(\.commit.parents) == [[first]])
    #expect(counted.reads < 300)
  }
}

/// A random history of two briefs and their images, with merges that choose from both sides.
private struct Scene {
  let history = PaperHistory()
  private(set) var ids: [ObjectID] = []

  init(_ random: inout SplitMix64) {
    let files = ["briefs/a.md", "images/a.md.png", "briefs/b.md", "images/b.md.png", "notes.txt"]
    for _ in 0..<Int.random(in: 4...24, using: &random) {
      let late = ids.suffix(4)
      var parents = [late.randomElement(using: &random)].compactMap { $0 }
      if Int.random(in: 0..<3, using: &random) == 0, let other = late.randomElement(using: &random),
        !parents.contains(other)
      {
        parents.append(other)
      }
      var tree = parents.first.map(history.tree(of:)) ?? [:]
      for parent in parents.dropFirst() {
        for file in files where Bool.random(using: &random) {
          tree[file] = history.tree(of: parent)[file]
        }
      }
      if Int.random(in: 0..<3, using: &random) > 0, let file = files.randomElement(using: &random) {
        let words = Int.random(in: 0..<4, using: &random)
        tree[file] = words == 0 ? nil : PaperHistory.blob("words \(words)")
      }
      let says = Int.random(in: 0..<4, using: &random)
      ids.append(
        history.add(
          parents: parents, author: "ada",
          message: says > 1
            ? "Go on\n" : "Say\n\nBrief: \(says == 0 ? "a" : "b")\nNote: it is read\n",
          tree: tree))
    }
  }

  /// Some words of a brief, as if they had been published from where they stand.
  func live(_ slug: String, _ random: inout SplitMix64) throws -> LiveEdition? {
    guard Bool.random(using: &random), let source = ids.randomElement(using: &random),
      let draft = try history.draft(at: "briefs/\(slug).md", in: source)
    else { return nil }
    return LiveEdition(edition: 1, draft: draft, publication: source, source: source)
  }
}
