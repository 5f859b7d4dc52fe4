import Editorial
import GitObjects
import Testing
import Workflow

/// The laws over 10,000 random histories with merges, reverts, deletions and objections.
struct LawPropertyTests {
  /// How many histories each property is tried on.
  static let scale = 10_000
  static let chunks = 8

  private static func seeds(_ chunk: Int) -> [UInt64] {
    stride(from: chunk, to: scale, by: chunks).map { UInt64($0) &+ 1 }
  }

  @Test(arguments: 0..<chunks)
  func `no words are approved without a quorum that saw them and wrote none of them`(_ chunk: Int)
    throws
  {
    var approved = 0
    for seed in Self.seeds(chunk) {
      let history = RandomHistory(seed: seed)
      let (desk, ids) = history.build()
      let evaluation = try desk.evaluation()
      let oracle = PlainOracle(history, desk: desk, ids: ids)
      guard evaluation.state.text == "approved" else { continue }
      approved += 1
      let approvers = oracle.approvers()
      let isObjected = oracle.standsObjected()
      #expect(approvers.count >= history.quorum, "seed \(seed)")
      #expect(!isObjected, "seed \(seed)")
    }
    // A search that never reaches the state proves nothing.
    #expect(approved > 20)
  }

  @Test(arguments: 0..<chunks)
  func `an objection stands until the brief is submitted again`(_ chunk: Int) throws {
    var objected = 0
    for seed in Self.seeds(chunk) {
      let history = RandomHistory(seed: seed)
      let (desk, ids) = history.build()
      let oracle = PlainOracle(history, desk: desk, ids: ids)
      guard oracle.blob(oracle.tip) != nil, oracle.standsObjected() else { continue }
      objected += 1
      #expect(try desk.state() == "draft", "seed \(seed)")
    }
    #expect(objected > 20)
  }

  @Test(arguments: 0..<chunks)
  func `neither object IDs nor the order of parents nor arrival changes the answer`(_ chunk: Int)
    throws
  {
    for seed in Self.seeds(chunk) {
      let history = RandomHistory(seed: seed)
      let (desk, _) = history.build()
      let (clone, _) = history.build(salt: seed, swapsParents: false)
      let (swapped, _) = history.build(salt: ~seed, swapsParents: true)
      let (pushed, ids) = history.build()
      var random = SplitMix(seed: seed)
      // Pushed in several parts: each end of one has a note of its own.
      for id in ids where Int.random(in: 0..<3, using: &random) == 0 {
        pushed.history.note(id, at: Timestamp(seconds: PaperDesk.now.seconds - 60))
      }
      let answer = Answer(try desk.evaluation())
      #expect(Answer(try clone.evaluation()) == answer, "seed \(seed)")
      #expect(Answer(try swapped.evaluation()) == answer, "seed \(seed)")
      #expect(Answer(try pushed.evaluation()) == answer, "seed \(seed)")
    }
  }

  @Test(arguments: 0..<chunks)
  func `what is published was approved by a quorum at that moment`(_ chunk: Int) throws {
    var published = 0
    for seed in Self.seeds(chunk) {
      let history = RandomHistory(seed: seed)
      let (desk, _) = history.build()
      let tip = desk.tip
      guard try desk.publishIfDue() else { continue }
      published += 1
      #expect(try desk.evaluation(at: tip).state.text == "published")
      // Edition 1 says nothing for other words.
      desk.touch("entirely new words", on: [tip])
      #expect(try desk.state() == "draft", "seed \(seed)")
      #expect(try desk.publishIfDue() == false, "seed \(seed)")
    }
    #expect(published > 10)
  }

  /// What a person is told, without object IDs.
  struct Answer: Equatable {
    let state: String
    let blockers: [String]
    let counted: Set<String>
    let isDue: Bool

    init(_ evaluation: BriefEvaluation) {
      state = evaluation.state.text
      // A commit's ID is not a part of the answer that must be the same.
      blockers = evaluation.blockers.map(\.what).map { what in
        what.split(separator: " ").filter { $0.count != 12 }.joined(separator: " ")
      }.sorted()
      counted = Set(
        evaluation.words.filter { $0.standing == .counts && $0.isApproval }.map(\.by))
      isDue = evaluation.due?.isNow ?? false
    }
  }
}
