internal import GitObjects

/// The history behind one tip, as far as it was read.
struct HistoryView: Sendable {
  private(set) var tip: Int
  /// The commits, each after its parents; those of the frontier come first.
  private(set) var order: [Int32] = []
  /// The commits behind which the view does not look.
  private(set) var frontier: [Int32] = []
  /// By numbers of commits: when the first noted tip that contains it arrived, or `noNote`.
  private(set) var arrivals: [Int64] = []
  /// By numbers of commits: whether it is behind the tip.
  private var isBehind: [Bool] = []
  private var notesRevision = -1

  /// Begins with the tip, and what is known behind it.
  init(
    tip id: ObjectID, _ facts: inout HistoryFacts, _ source: some CommitSource
  ) throws(GitError) {
    tip = try facts.read(id, from: source)
    rebuild(facts)
    if frontier.contains(Int32(tip)) { try deepen(&facts, source) }
  }

  func contains(_ number: Int) -> Bool { number < isBehind.count && isBehind[number] }

  /// Reads on, the youngest commits first: as many as a part of what is there.
  ///
  /// So the work of putting all in order again stays in proportion to the reading.
  mutating func deepen(
    _ facts: inout HistoryFacts, _ source: some CommitSource
  ) throws(GitError) {
    var queue = CommitQueue()
    for number in frontier { queue.push(facts.nodes[Int(number)], Int(number)) }
    var seen = Set(frontier)
    for _ in 0..<max(64, order.count / 4) {
      guard let number = queue.pop() else { break }
      try facts.expand(number, from: source)
      for parent in facts.parents(of: number)
      where !contains(Int(parent)) && seen.insert(parent).inserted {
        queue.push(facts.nodes[Int(parent)], Int(parent))
      }
    }
    rebuild(facts)
  }

  /// Moves to a tip that comes after this one; it returns `nil` where that is not so.
  func moved(
    to id: ObjectID, _ facts: inout HistoryFacts, _ source: some CommitSource
  ) throws(GitError) -> HistoryView? {
    let new = try facts.read(id, from: source)
    var view = self
    view.isBehind += repeatElement(false, count: facts.nodes.count - view.isBehind.count)
    var isAfter = new == tip
    var entered: Set<Int> = []
    var pending = [(new, false)]
    while let (number, isLeaving) = pending.popLast() {
      if isLeaving {
        view.add(number)
      } else if !contains(number), entered.insert(number).inserted {
        guard entered.count < 4096 else { return nil }
        try facts.expand(number, from: source)
        pending.append((number, true))
        for parent in facts.parents(of: number).reversed() {
          isAfter = isAfter || Int(parent) == tip
          pending.append((Int(parent), false))
        }
      }
    }
    view.tip = new
    view.notesRevision = -1
    return isAfter ? view : nil
  }

  /// Brings the arrivals up to the notes that there are now.
  mutating func refreshArrivals(
    _ facts: inout HistoryFacts, _ source: some CommitSource
  ) throws(GitError) {
    try facts.refreshNotes(from: source)
    guard notesRevision != facts.notesRevision else { return }
    var arrivals = Array(repeating: HistoryFacts.noNote, count: facts.nodes.count)
    for number in order.reversed().lazy.map(Int.init) {
      let arrival = min(arrivals[number], try facts.note(on: number, from: source))
      arrivals[number] = arrival
      guard arrival != HistoryFacts.noNote else { continue }
      for parent in facts.parents(of: number) {
        arrivals[Int(parent)] = min(arrivals[Int(parent)], arrival)
      }
    }
    self.arrivals = arrivals
    notesRevision = facts.notesRevision
  }

  private mutating func add(_ number: Int) {
    if number >= isBehind.count {
      isBehind += repeatElement(false, count: number + 1 - isBehind.count)
    }
    isBehind[number] = true
    order.append(Int32(number))
  }

  /// Puts all that is known behind the tip in order.
  private mutating func rebuild(_ facts: HistoryFacts) {
    var entered = Array(repeating: false, count: facts.nodes.count)
    var inner: [Int32] = []
    frontier = []
    // A number below zero is a commit that is left, with all its parents behind it.
    var pending = [tip]
    while let next = pending.popLast() {
      if next < 0 {
        inner.append(Int32(-next - 1))
      } else if !entered[next] {
        entered[next] = true
        guard facts.isExpanded(next) else {
          frontier.append(Int32(next))
          continue
        }
        pending.append(-next - 1)
        for parent in facts.parents(of: next).reversed() { pending.append(Int(parent)) }
      }
    }
    order = frontier + inner
    isBehind = entered
    notesRevision = -1
  }
}

/// Commits, the youngest first.
private struct CommitQueue {
  private var heap: [(time: Int64, id: ObjectID, number: Int)] = []

  mutating func push(_ node: HistoryFacts.Node, _ number: Int) {
    heap.append((node.time, node.id, number))
    var child = heap.count - 1
    while child > 0, precedes(child, (child - 1) / 2) {
      heap.swapAt(child, (child - 1) / 2)
      child = (child - 1) / 2
    }
  }

  mutating func pop() -> Int? {
    guard let last = heap.popLast() else { return nil }
    guard let top = heap.first else { return last.number }
    heap[0] = last
    var parent = 0
    while true {
      var best = parent
      for child in [2 * parent + 1, 2 * parent + 2] where child < heap.count {
        if precedes(child, best) { best = child }
      }
      if best == parent { return top.number }
      heap.swapAt(parent, best)
      parent = best
    }
  }

  private func precedes(_ a: Int, _ b: Int) -> Bool {
    (heap[a].time, heap[a].id) > (heap[b].time, heap[b].id)
  }
}
