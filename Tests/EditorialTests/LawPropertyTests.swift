import Editorial
import GitObjects
import Lint
import TestSupport
import Testing
import Workflow

/// The laws over 10,000 random histories with merges, reverts, renames, deletions and objections.
struct LawPropertyTests {
  /// How many histories are searched.
  static let scale = 10_000
  static let chunks = 20

  @Test(arguments: 0..<chunks)
  func `no history breaks a law`(_ chunk: Int) throws {
    var reached = Reached()
    for seed in stride(from: chunk, to: Self.scale, by: Self.chunks) {
      for hasEdition in [false, true] {
        let trial = try Trial(seed: UInt64(seed) &+ 1, hasEdition: hasEdition)
        reached.count(try trial.approvalRestsOnAQuorum(), as: \.approved)
        reached.count(try trial.objectionStands(), as: \.objected)
        try trial.answerIsTheSameForEveryOrder()
        reached.count(try trial.editionSaysNothingForOtherWords(), as: \.published)
        reached.count(try trial.someoneIsOnlyAnElder(), as: \.elder)
      }
    }
    // A search that never reaches a state proves nothing of it.
    #expect(reached.approved > 5)
    #expect(reached.objected > 20)
    #expect(reached.published > 2)
    #expect(reached.elder > 0)
  }

  /// How often the search came to where a law can be broken.
  struct Reached {
    var approved = 0
    var objected = 0
    var published = 0
    var elder = 0

    mutating func count(_ isReached: Bool, as path: WritableKeyPath<Reached, Int>) {
      if isReached { self[keyPath: path] += 1 }
    }
  }
}

/// One history, and what must be true of it; with an edition that was published on its way or not.
private struct Trial {
  let seed: UInt64
  let history: RandomHistory
  let desk: PaperDesk
  let oracle: PlainOracle
  let evaluation: BriefEvaluation

  init(seed: UInt64, hasEdition: Bool) throws {
    self.seed = seed
    history = RandomHistory(seed: seed)
    let built = history.build()
    desk = built.desk
    var random = SplitMix64(seed: seed)
    let step = Int.random(in: 1...history.steps.count, using: &random)
    let isThere = desk.history.tree(of: built.ids[step])["briefs/a.md"] != nil
    oracle = PlainOracle(
      history, desk: desk, ids: built.ids, edition: hasEdition && isThere ? step : nil)
    try Self.publish(oracle.edition, of: built.ids, on: desk)
    evaluation = try desk.evaluation()
  }

  private static func publish(_ step: Int?, of ids: [ObjectID], on desk: PaperDesk) throws {
    guard let source = step.map({ ids[$0] }),
      let draft = try desk.history.draft(at: "briefs/a.md", in: source)
    else { return }
    desk.live[Slug("a")] = LiveEdition(
      edition: 1, draft: draft, publication: source, source: source)
  }

  /// Somebody wrote words that were given up, and none since, and would approve those there are.
  func someoneIsOnlyAnElder() throws -> Bool {
    let own = oracle.life.filter(oracle.touches)
    let mere = oracle.writers(of: oracle.present).subtracting(oracle.writers(of: own))
    return evaluation.words.contains { word in
      guard case .refused(.ownWords(let person)) = word.standing else { return false }
      return mere.contains(person)
    }
  }

  /// No words are approved without a quorum that saw them and wrote none of them.
  func approvalRestsOnAQuorum() throws -> Bool {
    guard evaluation.state.text == "approved" else { return false }
    let approvers = oracle.approvers()
    let isObjected = oracle.standsObjected()
    #expect(approvers.count >= history.quorum, "seed \(seed)")
    #expect(!isObjected, "seed \(seed)")
    return true
  }

  /// An objection stands until the brief is submitted again.
  func objectionStands() throws -> Bool {
    guard evaluation.draft != nil, oracle.standsObjected() else { return false }
    #expect(evaluation.state.text == "draft", "seed \(seed)")
    return true
  }

  /// Neither object IDs nor the order of a merge's parents nor how it was pushed matters.
  func answerIsTheSameForEveryOrder() throws {
    let answer = Answer(evaluation)
    let (swapped, others) = history.build(salt: ~seed, swapsParents: true)
    try Self.publish(oracle.edition, of: others, on: swapped)
    #expect(Answer(try swapped.evaluation()) == answer, "seed \(seed)")
    // Pushed in several parts from a clone: each end of one has a note of its own.
    let (pushed, ids) = history.build(salt: seed)
    try Self.publish(oracle.edition, of: ids, on: pushed)
    var random = SplitMix64(seed: seed)
    for id in ids where Int.random(in: 0..<3, using: &random) == 0 {
      pushed.history.note(id, at: Timestamp(seconds: PaperDesk.now.seconds - 60))
    }
    #expect(Answer(try pushed.evaluation()) == answer, "seed \(seed)")
  }

  /// What was published says nothing for words that come after it.
  func editionSaysNothingForOtherWords() throws -> Bool {
    let tip = desk.tip
    guard evaluation.due?.isNow == true, try desk.publishIfDue() else { return false }
    #expect(try desk.evaluation(at: tip).state.text == "published", "seed \(seed)")
    desk.touch("entirely new words", on: [tip])
    #expect(try desk.state() == "draft", "seed \(seed)")
    #expect(try desk.publishIfDue() == false, "seed \(seed)")
    return true
  }
}

/// What a person is told, without object IDs.
private struct Answer: Equatable {
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
    counted = Set(evaluation.words.filter { $0.standing == .counts && $0.isApproval }.map(\.by))
    isDue = evaluation.due?.isNow ?? false
  }
}
