/// Which event had seen which, from the ancestry of their commits.
struct EventOrder {
  private(set) var past: [BitSet] = []
  private(set) var future: [BitSet] = []
  private(set) var all: BitSet

  /// Derives the order; each commit stands after its parents.
  init(commits: [BriefCycle.Commit], eventsOfCommit: [Range<Int>], count: Int) {
    let none = BitSet(capacity: count)
    all = none
    var seen: [BitSet] = []
    for (index, commit) in commits.enumerated() {
      // A copy costs nothing until an event is added to it.
      var before = commit.parents.first.map { seen[$0] } ?? none
      for parent in commit.parents.dropFirst() { before.formUnion(seen[parent]) }
      // Within one commit the touch comes first, and then the trailers as they stand.
      for event in eventsOfCommit[index] {
        past.append(before)
        before.insert(event)
        all.insert(event)
      }
      seen.append(before)
    }
    future = Array(repeating: none, count: count)
    for (event, before) in past.enumerated() {
      for earlier in before.members { future[earlier].insert(event) }
    }
    // An event has seen itself, so that it is concurrent with none of its own.
    for event in 0..<count { future[event].insert(event) }
  }
}
