internal import GitObjects

/// Brings a cycle down to the commits that a decision rests on, with what each of them comes after.
struct CycleReduction {
  private let scan: CycleScan
  /// Positions in the view, each commit after its parents.
  private let members: [Int]
  private let relevant: [Int]
  /// By numbers of commits: the relevant ones that it comes after, itself included, as one of them,
  /// or below `none` as one of `sets`.
  private var nearest: [Int32]
  private var sets: [[Int32]] = []

  private static let none: Int32 = -1

  init(_ scan: CycleScan, members: [Int], relevant: [Int]) {
    self.scan = scan
    self.members = members
    self.relevant = relevant
    nearest = Array(repeating: Self.none, count: scan.marks.count)
  }

  /// Returns the relevant commits, each after its parents, in an order that the history alone gives.
  mutating func commits(
    _ facts: HistoryFacts, _ source: some CommitSource
  ) throws(GitError) -> [BriefCycle.Commit] {
    let parents = parents(facts)
    var depths: [Int] = []
    for list in parents { depths.append(1 + (list.map { depths[Int($0)] }.max() ?? 0)) }
    let nodes = relevant.map { facts.nodes[Int(scan.view.order[$0])] }
    let order = relevant.indices.sorted {
      (depths[$0], nodes[$0].time, nodes[$0].id) < (depths[$1], nodes[$1].time, nodes[$1].id)
    }
    var places = Array(repeating: 0, count: order.count)
    for (place, index) in order.enumerated() { places[index] = place }
    var commits: [BriefCycle.Commit] = []
    for index in order {
      let number = Int(scan.view.order[relevant[index]])
      let arrival = scan.view.arrivals[number]
      commits.append(
        BriefCycle.Commit(
          commit: try source.commit(nodes[index].id),
          parents: parents[index].map { places[Int($0)] }.sorted(),
          draft: scan.draft(in: number), isOwn: scan.marks[number].contains(.own),
          isTouch: scan.marks[number].contains(.touch), changedPaths: facts.ownChanges(of: number),
          arrival: arrival == HistoryFacts.noNote ? nil : Timestamp(seconds: arrival)))
    }
    return commits
  }

  /// Returns for each relevant commit the relevant ones that it comes after, by their indices.
  private mutating func parents(_ facts: HistoryFacts) -> [[Int32]] {
    var parents: [[Int32]] = []
    for position in members {
      let number = Int(scan.view.order[position])
      var before = Self.none
      if facts.onlyParents[number] >= 0 {
        before = nearest[Int(facts.onlyParents[number])]
      } else {
        for index in 0..<facts.knownParentCount(of: number) {
          before = union(before, nearest[facts.parent(index, of: number)])
        }
      }
      if parents.count < relevant.count, relevant[parents.count] == position {
        nearest[number] = Int32(parents.count)
        parents.append(list(before))
      } else {
        nearest[number] = before
      }
    }
    return parents
  }

  private mutating func union(_ one: Int32, _ other: Int32) -> Int32 {
    if one == other || other == Self.none { return one }
    if one == Self.none { return other }
    sets.append(Set(list(one) + list(other)).sorted())
    return -Int32(sets.count) - 1
  }

  private func list(_ value: Int32) -> [Int32] {
    if value == Self.none { return [] }
    return value >= 0 ? [value] : sets[Int(-value) - 2]
  }
}
