internal import GitObjects

/// Tells the commits that lead to one set of commits and not to another, youngest first.
///
/// It stops when all that is left is hidden, as git's own walk does, so its cost follows the
/// difference and not the history. A committer date that lies by more than the slack can make it
/// take in commits that are hidden; nothing that approves words gains by that, because the touch
/// that began the cycle comes after them.
struct Painting {
  private struct Entry {
    let id: ObjectID
    let time: Timestamp
  }

  /// How many hidden commits are followed after the last wanted one, against lying dates.
  private static let slack = 32

  private let source: any CommitSource
  private var queue: [Entry] = []
  private var wanted: Set<ObjectID> = []
  private var hidden: Set<ObjectID> = []

  init(source: any CommitSource, wanted: Set<ObjectID>, hidden: Set<ObjectID>) throws(GitError) {
    self.source = source
    for id in wanted.union(hidden) { push(id, time: try source.commit(id).committer.time) }
    self.hidden = hidden
    self.wanted = wanted.subtracting(hidden)
  }

  /// Returns the wanted commits that are not hidden.
  mutating func finish() throws(GitError) -> Set<ObjectID> {
    var visible: Set<ObjectID> = []
    var done: [ObjectID: Bool] = [:]
    var patience = Self.slack
    while patience > 0, let entry = pop() {
      let isHidden = hidden.contains(entry.id)
      if done[entry.id] == isHidden { continue }
      done[entry.id] = isHidden
      if isHidden { visible.remove(entry.id) } else { visible.insert(entry.id) }
      for parent in try source.commit(entry.id).parents {
        if isHidden { hidden.insert(parent) } else { wanted.insert(parent) }
        push(parent, time: try source.commit(parent).committer.time)
      }
      patience = hasVisibleWork ? Self.slack : patience - 1
    }
    return visible
  }

  /// Returns a commit and its ancestors, as far as they are not older than a time.
  static func ancestors(
    of id: ObjectID, notOlderThan oldest: Timestamp, source: any CommitSource
  ) throws(GitError) -> Set<ObjectID> {
    var found: Set<ObjectID> = []
    var pending = [id]
    while let id = pending.popLast() {
      guard !found.contains(id) else { continue }
      let commit = try source.commit(id)
      guard commit.committer.time >= oldest else { continue }
      found.insert(id)
      pending += commit.parents
    }
    return found
  }

  private var hasVisibleWork: Bool { queue.contains { !hidden.contains($0.id) } }

  private mutating func push(_ id: ObjectID, time: Timestamp) {
    queue.append(Entry(id: id, time: time))
    var child = queue.count - 1
    while child > 0, precedes(child, (child - 1) / 2) {
      queue.swapAt(child, (child - 1) / 2)
      child = (child - 1) / 2
    }
  }

  private mutating func pop() -> Entry? {
    guard let last = queue.popLast() else { return nil }
    guard let top = queue.first else { return last }
    queue[0] = last
    var parent = 0
    while true {
      var best = parent
      for child in [2 * parent + 1, 2 * parent + 2] where child < queue.count {
        if precedes(child, best) { best = child }
      }
      if best == parent { return top }
      queue.swapAt(parent, best)
      parent = best
    }
  }

  private func precedes(_ a: Int, _ b: Int) -> Bool {
    (queue[a].time, queue[a].id) > (queue[b].time, queue[b].id)
  }
}
