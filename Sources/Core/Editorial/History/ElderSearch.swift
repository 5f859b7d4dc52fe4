internal import GitObjects

/// Finds who touched a brief before its cycle began and since its last edition.
///
/// Words that were given up, and brought back by somebody else, are still their writer's. Nothing
/// else of these commits counts.
///
/// It goes back from where the cycle ends, each time to all parents at once, until it has seen as
/// many commits as the limit says, and not behind the edition's source. How many steps apart two
/// commits are is the same in every clone and says no date. Whatever stands behind the source, but
/// further than as many commits again, is found as if it did not: that keeps somebody from
/// approving, and lets nobody.
struct ElderSearch {
  /// So many commits are looked at, and the rest of those that are as many steps away as the last.
  static let limit = 2_048

  private let brief: CycleScan.Brief
  /// By numbers of commits: whether the cycle has it, the last edition rests on it, or it was found.
  private var isKnown: [Bool]
  /// By numbers of commits: whether it was found.
  private var isNear: [Bool] = []

  init(_ brief: CycleScan.Brief, cycle: [Int], count: Int) {
    self.brief = brief
    isKnown = Array(repeating: false, count: count)
    for number in cycle { isKnown[number] = true }
  }

  /// Returns the commits, the oldest first.
  mutating func commits(
    behind cycle: [Int], _ facts: inout HistoryFacts, _ source: some CommitSource
  ) throws(GitError) -> [HistoryCommit] {
    if let live = brief.live {
      let edition = Int32(try facts.read(live.source, from: source))
      _ = try walk(back: [edition], &facts, source)
    }
    let near = try walk(back: cycle.flatMap(facts.parents(of:)), &facts, source)
    isNear = Array(repeating: false, count: facts.nodes.count)
    for number in near {
      isNear[number] = true
      try facts.compare(number, from: source)
    }
    let nodes = try touches(facts, source).map { facts.nodes[$0] }
    return try nodes.sorted { ($0.time, $0.id) < ($1.time, $1.id) }
      .map { (node) throws(GitError) in try source.commit(node.id) }
  }

  /// Goes back through what is not known yet, step by step, and returns what it finds.
  private mutating func walk(
    back start: [Int32], _ facts: inout HistoryFacts, _ source: some CommitSource
  ) throws(GitError) -> [Int] {
    var found: [Int] = []
    var level = unknown(of: start[...], facts)
    while !level.isEmpty, found.count < Self.limit {
      found += level
      var next: [Int] = []
      for number in level {
        try facts.expand(number, from: source)
        next += unknown(of: facts.parents(of: number), facts)
      }
      level = next
    }
    return found
  }

  /// Returns the commits that are not known yet, which they are from now on.
  private mutating func unknown(of numbers: ArraySlice<Int32>, _ facts: HistoryFacts) -> [Int] {
    if isKnown.count < facts.nodes.count {
      isKnown += repeatElement(false, count: facts.nodes.count - isKnown.count)
    }
    var unknown: [Int] = []
    for number in numbers.lazy.map(Int.init) where !isKnown[number] {
      isKnown[number] = true
      unknown.append(number)
    }
    return unknown
  }
}

extension ElderSearch {
  /// The commits nearby that made the brief, or an image that it showed, what it was.
  private func touches(
    _ facts: HistoryFacts, _ source: some CommitSource
  ) throws(GitError) -> Set<Int> {
    var touches: Set<Int> = []
    var images = Set(brief.draft.assets.keys).union(brief.live?.draft.assets.keys ?? [:].keys)
    for place in brief.places {
      for number in commits(changing: place, facts)
      where try isTouch(number, at: place, facts, source) {
        touches.insert(number)
        let commit = facts.nodes[number].id
        images.formUnion(try source.draft(at: place, in: commit)?.assets.keys ?? [:].keys)
      }
    }
    for image in images.subtracting(brief.places) {
      for number in commits(changing: image, facts) where !touches.contains(number) {
        // It is not the brief's image where the brief is not.
        for place in brief.places where try isTouch(number, at: place, facts, source) {
          touches.insert(number)
        }
      }
    }
    return touches
  }

  private func commits(changing path: String, _ facts: HistoryFacts) -> [Int] {
    facts.commits(changing: path).map(Int.init).filter { isNear[$0] }
  }

  /// Whether a commit made the words at a place what they are: they equal no parent's.
  private func isTouch(
    _ number: Int, at place: String, _ facts: HistoryFacts, _ source: some CommitSource
  ) throws(GitError) -> Bool {
    let draft = try source.draft(at: place, in: facts.nodes[number].id)
    for parent in facts.parents(of: number) {
      if try source.draft(at: place, in: facts.nodes[Int(parent)].id) == draft { return false }
    }
    return draft != nil || facts.parentCount(of: number) > 0
  }
}
