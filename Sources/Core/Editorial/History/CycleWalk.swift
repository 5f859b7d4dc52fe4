internal import GitObjects

/// The walk of one cycle, with what it has seen.
struct CycleWalk {
  private let source: any CommitSource
  private let path: String
  private let live: LiveEdition?
  private var loaded: [ObjectID: HistoryCommit] = [:]
  private var drafts: [ObjectID: Draft?] = [:]
  /// The commits that lead from the tip through words that are not the live ones.
  private var own: Set<ObjectID> = []

  init(source: any CommitSource, path: String, live: LiveEdition?) {
    self.source = source
    self.path = path
    self.live = live
  }

  /// Returns the brief's words in a commit, known already where a neighbour has the same.
  mutating func draft(in id: ObjectID) throws(GitError) -> Draft? {
    if let known = drafts[id] { return known }
    let draft = try source.draft(at: path, in: id)
    drafts[id] = .some(draft)
    return draft
  }

  /// Follows the brief back from the tip, until its words are gone or the live ones.
  mutating func follow(from tip: ObjectID) throws(GitError) {
    var pending = [tip]
    while let id = pending.popLast() {
      guard own.insert(id).inserted else { continue }
      let commit = try commit(id)
      for (index, parent) in commit.parents.enumerated() {
        let draft = try draft(ofParent: parent, index: index, of: id)
        if draft != nil, draft != live?.draft { pending.append(parent) }
      }
    }
  }

  /// Returns all commits of the cycle: the brief's own, and those beside them.
  mutating func members(from tip: ObjectID) throws(GitError) -> Set<ObjectID> {
    var bounds: Set<ObjectID> = []
    var hasSides = false
    for id in own {
      let parents = try commit(id).parents
      let outside = parents.filter { !own.contains($0) }
      if outside.count == parents.count {
        bounds.formUnion(outside)
      } else {
        hasSides = hasSides || !outside.isEmpty
      }
    }
    var painting = try Painting(source: source, wanted: [tip], hidden: bounds)
    let beside = hasSides || bounds.count > 1 ? try painting.finish() : []
    return try withoutPublished(own.union(beside))
  }

  /// Returns the cycle's commits, each after its parents.
  mutating func commits(_ members: Set<ObjectID>, tip: ObjectID) throws(GitError)
    -> [BriefCycle.Commit]
  {
    let order = try topological(members, from: tip)
    let arrivals = try arrivals(order)
    // From the tip back, so that each parent's words are known from its child's.
    var touches: Set<ObjectID> = []
    for id in order.reversed() where try isTouch(try commit(id)) { touches.insert(id) }
    var places: [ObjectID: Int] = [:]
    var result: [BriefCycle.Commit] = []
    for id in order {
      places[id] = result.count
      let commit = try commit(id)
      result.append(
        BriefCycle.Commit(
          commit: commit, parents: commit.parents.compactMap { places[$0] },
          draft: try draft(in: id), isOwn: own.contains(id), isTouch: touches.contains(id),
          changedPaths: try source.ownChanges(of: commit), arrival: arrivals[id]))
    }
    return result
  }
}

extension CycleWalk {
  private mutating func commit(_ id: ObjectID) throws(GitError) -> HistoryCommit {
    if let known = loaded[id] { return known }
    let commit = try source.commit(id)
    loaded[id] = commit
    return commit
  }

  private mutating func draft(ofParent parent: ObjectID, index: Int, of child: ObjectID)
    throws(GitError) -> Draft?
  {
    if let known = drafts[parent] { return known }
    let draft = try draft(in: child)
    let changed = try source.changedPaths(of: child, againstParent: index)
    let isSame =
      !changed.contains(path) && (draft?.assets.keys.allSatisfy { !changed.contains($0) } ?? true)
    guard isSame else { return try self.draft(in: parent) }
    drafts[parent] = .some(draft)
    return draft
  }

  private mutating func isTouch(_ commit: HistoryCommit) throws(GitError) -> Bool {
    let draft = try draft(in: commit.id)
    if commit.parents.isEmpty { return draft != nil }
    for (index, parent) in commit.parents.enumerated()
    where try self.draft(ofParent: parent, index: index, of: commit.id) == draft {
      return false
    }
    return true
  }

  /// What the last publication rests on is over.
  private mutating func withoutPublished(_ members: Set<ObjectID>) throws(GitError)
    -> Set<ObjectID>
  {
    guard let live else { return members }
    var oldest = Timestamp(seconds: .max)
    for id in members { oldest = min(oldest, try commit(id).committer.time) }
    return members.subtracting(
      try Painting.ancestors(of: live.source, notOlderThan: oldest, source: source))
  }

  private mutating func topological(_ members: Set<ObjectID>, from tip: ObjectID)
    throws(GitError) -> [ObjectID]
  {
    var order: [ObjectID] = []
    var entered: Set<ObjectID> = []
    var pending: [(id: ObjectID, isLeaving: Bool)] = members.contains(tip) ? [(tip, false)] : []
    for id in members.sorted() where id != tip { pending.insert((id, false), at: 0) }
    while let (id, isLeaving) = pending.popLast() {
      if isLeaving {
        order.append(id)
      } else if entered.insert(id).inserted {
        pending.append((id, true))
        for parent in try commit(id).parents.reversed() where members.contains(parent) {
          pending.append((parent, false))
        }
      }
    }
    return order
  }

  /// A commit arrived with the first noted tip that contains it.
  private mutating func arrivals(_ order: [ObjectID]) throws(GitError) -> [ObjectID: Timestamp] {
    var arrivals: [ObjectID: Timestamp] = [:]
    for id in order.reversed() {
      if let note = try source.arrivalNote(on: id) {
        arrivals[id] = min(note, arrivals[id] ?? note)
      }
      guard let arrival = arrivals[id] else { continue }
      for parent in try commit(id).parents {
        arrivals[parent] = min(arrival, arrivals[parent] ?? arrival)
      }
    }
    return arrivals
  }
}
