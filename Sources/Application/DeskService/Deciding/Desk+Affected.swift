internal import Editorial
internal import GitObjects
internal import GitStore
internal import Lint

extension Desk {
  /// What two moments of a repository differ in, as far as briefs can notice.
  struct Affected {
    /// The briefs that were changed, published or spoken of.
    var slugs: Set<Slug> = []
    /// The other files that were changed; a brief may show them.
    var files: Set<String> = []

    mutating func insert(_ path: String, _ policy: DeskPolicy) {
      if let slug = policy.slug(ofPath: path) {
        slugs.insert(slug)
      } else {
        files.insert(path)
      }
    }
  }

  /// More commits at a time than this may change the standing of any brief.
  private static let limit = 256

  /// Returns what the steps from one moment to another may have changed, or `nil` where that may be
  /// anything: where history was rewritten, or a branch came in that began further back.
  func affected(from old: DeskTips, to new: DeskTips) throws(GitError) -> Affected? {
    var affected = Affected()
    var commits: [ObjectID] = []
    if old.desk != new.desk {
      guard let found = try commitsOnTop(of: old.desk, upTo: new.desk) else { return nil }
      commits = found
      for id in commits { try add(id, to: &affected) }
      // What the house knows is part of what it says of every brief.
      if affected.files.contains(where: Desk.isOfHouse) { return nil }
    }
    if old.arrivals != new.arrivals {
      guard try isInOrder(from: old, to: new, commits: commits) else { return nil }
    }
    if old.ledger != new.ledger {
      guard let ledger = new.ledger else { return nil }
      for change in try repository.changes(from: old.ledger, to: ledger) {
        if let path = change.path.text { affected.insert(path, policy.desk) }
      }
    }
    return affected
  }

  private func add(_ id: ObjectID, to affected: inout Affected) throws(GitError) {
    let commit = try source.commit(id)
    affected.slugs.formUnion(WordReader.briefs(namedIn: commit.message))
    for index in 0..<max(1, commit.parents.count) {
      for path in try source.changedPaths(of: id, againstParent: index) {
        affected.insert(path, policy.desk)
      }
    }
  }

  /// The new commits, where all of them stand on the old tip and on nothing else.
  private func commitsOnTop(of old: ObjectID?, upTo new: ObjectID?) throws(GitError) -> [ObjectID]?
  {
    guard let old, let new else { return nil }
    let commits = try CommitRange(source: source).commits(after: old, upTo: new)
    guard !commits.isEmpty, commits.count <= Self.limit else { return nil }
    let known = Set(commits).union([old])
    var isOnTop = false
    for id in commits {
      let parents = try source.commit(id).parents
      guard !parents.isEmpty, parents.allSatisfy(known.contains) else { return nil }
      isOnTop = isOnTop || parents.contains(old)
    }
    return isOnTop ? commits : nil
  }

  /// Whether the new notes are on new commits, and later than the old tip's: then nothing older
  /// arrived at another time than it was thought to.
  private func isInOrder(
    from old: DeskTips, to new: DeskTips, commits: [ObjectID]
  ) throws(GitError) -> Bool {
    let present = source.asOf(new)
    guard let tip = old.desk, let before = old.arrivals, let after = new.arrivals,
      let last = try present.arrivalNote(on: tip)
    else { return false }
    for id in try ArrivalBook.changes(from: before, to: after, in: repository) {
      guard commits.contains(id), let note = try present.arrivalNote(on: id), note >= last else {
        return false
      }
    }
    return true
  }

  /// Whether a brief's words at the tip are not the public ones.
  func isInFlight(_ slug: Slug, at tips: DeskTips) throws(GitError) -> Bool {
    for path in policy.desk.paths(of: slug) {
      let here = try tips.desk.flatMap { (tip) throws(GitError) in
        try source.entry(at: path, in: tip)
      }
      let live = try tips.ledger.flatMap { (tip) throws(GitError) in
        try source.entry(at: path, in: tip)
      }
      if here != live { return true }
    }
    return false
  }
}
