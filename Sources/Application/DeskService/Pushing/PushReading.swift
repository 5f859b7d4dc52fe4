internal import Diagnostics
internal import Editorial
internal import GitObjects
internal import GitStore
internal import Lint

/// Reads what a push brings to the desk branch.
struct PushReading {
  let desk: Desk
  let tips: DeskTips
  let now: Timestamp

  private var policy: DeskPolicy { desk.policy.desk }

  func work(from old: ObjectID?, to new: ObjectID) throws(GitError) -> PushedWork {
    let reader = WordReader(policy: policy)
    var commits: [PushedWork.Commit] = []
    var slugs: Set<Slug> = []
    var images = ShownImages(desk: desk, tips: tips)
    for id in try CommitRange(source: desk.source).commits(after: old, upTo: new) {
      let commit = try self.commit(id, reader, &images)
      slugs.formUnion(touched(by: commit))
      if case .success(let targets) = commit.words.targets, !commit.words.words.isEmpty {
        slugs.formUnion(targets.map(\.slug))
      }
      commits.append(commit)
    }
    return try work(commits, slugs: slugs)
  }

  /// All that needs to know who signed comes last: that takes the longest to find out.
  private func work(_ commits: [PushedWork.Commit], slugs: Set<Slug>) throws(GitError)
    -> PushedWork
  {
    let added = commits.flatMap(\.changes).filter { $0.old == nil }
      .compactMap { $0.path.text.flatMap(policy.slug(ofPath:)) }
    let collisions = try collisions(of: Set(added))
    let sizes = try sizes(in: commits)
    var redirected: Set<Slug> = []
    var diagnostics: [Diagnostic] = []
    for slug in Set(commits.flatMap(touched(by:))).sorted() {
      guard let draft = try draft(of: slug) else { continue }
      redirected.formUnion(try desk.redirects(of: draft))
      diagnostics += try desk.diagnostics(for: draft, at: tips) + redirectProblems(of: draft)
    }
    diagnostics += try houseDiagnostics(of: commits)
    let events = try slugs.map { slug throws(GitError) in try desk.events(of: slug, at: tips) }
    var evaluations: [Slug: BriefEvaluation] = [:]
    for (slug, events) in zip(slugs, events) {
      evaluations[slug] = try desk.evaluation(of: events, at: tips, now: now)
    }
    let isAllKnown = slugs.allSatisfy { isKnown(evaluations[$0]) }
    return PushedWork(
      commits: try commits.map(identified), evaluations: evaluations,
      diagnostics: diagnostics + collisions, redirected: redirected,
      endedHolds: try endedHolds(by: commits), sizes: sizes,
      slugs: isAllKnown ? [] : try briefs { _ in true }.sorted())
  }

  /// What is wrong with the lexicon and the styles, where the push changes one of them.
  private func houseDiagnostics(of commits: [PushedWork.Commit]) throws(GitError) -> [Diagnostic] {
    let paths = commits.flatMap(\.changes).compactMap(\.path.text)
    return paths.contains(where: Desk.isOfHouse) ? try desk.houseDiagnostics(at: tips) : []
  }

  /// Returns a brief's words at the new tip.
  private func draft(of slug: Slug) throws(GitError) -> Draft? {
    guard let tip = tips.desk, let path = try desk.path(of: slug, in: tip) else { return nil }
    return try desk.source.draft(at: path, in: tip)
  }

  private func isKnown(_ evaluation: BriefEvaluation?) -> Bool {
    evaluation?.draft != nil || evaluation?.live != nil
  }

  private func commit(
    _ id: ObjectID, _ reader: WordReader, _ images: inout ShownImages
  ) throws(GitError) -> PushedWork.Commit {
    let commit = try desk.source.commit(id)
    let own = try desk.source.ownChanges(of: commit)
    var changes = try desk.source.changes(of: id, againstParent: 0)
    if commit.parents.count > 1 {
      changes = changes.filter { $0.path.text.map(own.contains) ?? true }
    }
    let words = reader.words(of: commit, changing: own)
    let shown = try images.briefs(showing: own.filter { policy.slug(ofPath: $0) == nil })
    return PushedWork.Commit(
      commit: commit, changes: changes, shown: shown, words: words, identity: nil)
  }

  /// Returns a commit with who signed it, where it touches a brief.
  private func identified(_ commit: PushedWork.Commit) throws(GitError) -> PushedWork.Commit {
    let paths = commit.changes.compactMap(\.path.text)
    guard !commit.shown.isEmpty || paths.contains(where: { policy.slug(ofPath: $0) != nil })
    else { return commit }
    var commit = commit
    commit.identity = try desk.identity(of: commit.commit.id, arrival: now)
    return commit
  }

  private func touched(by commit: PushedWork.Commit) -> [Slug] {
    commit.changes.compactMap { $0.path.text.flatMap(policy.slug(ofPath:)) }
  }

  /// The sizes of files that are over the limit; the others do not matter.
  private func sizes(in commits: [PushedWork.Commit]) throws(GitError) -> [ObjectID: Int] {
    var sizes: [ObjectID: Int] = [:]
    for change in commits.flatMap(\.changes) {
      guard let entry = change.new, entry.kind == .file else { continue }
      sizes[entry.id] = try desk.repository.size(ofBlob: entry.id)
    }
    return sizes
  }

  /// The briefs at the new tip whose paths a claim is true of.
  private func briefs(where isWanted: ([UInt8]) -> Bool) throws(GitError) -> [Slug] {
    guard let tip = tips.desk else { return [] }
    var slugs: [Slug] = []
    for folder in policy.folders {
      let name = TreePath(folder.hasSuffix("/") ? String(folder.dropLast()) : folder)
      let paths = try desk.repository.paths(under: name, in: tip, where: isWanted)
      slugs += paths.compactMap { $0.text.flatMap(policy.slug(ofPath:)) }
    }
    return slugs
  }

  /// Two slugs that differ by case or Unicode form only would be one address somewhere.
  private func collisions(of touched: Set<Slug>) throws(GitError) -> [Diagnostic] {
    guard !touched.isEmpty else { return [] }
    let keys = Set(touched.map(SlugCollisions.key(of:)))
    let paths = touched.flatMap { policy.paths(of: $0) }
    let digits = Set(paths.map { SlugCollisions.digits(of: Array($0.utf8)) })
    let near = try briefs { digits.contains(SlugCollisions.digits(of: $0)) }
      .filter { keys.contains(SlugCollisions.key(of: $0)) }
    return SlugCollisions.among(near).compactMap { group in
      guard let slug = group.first(where: touched.contains),
        let path = policy.paths(of: slug).first,
        let other = group.first(where: { $0 != slug })
      else { return nil }
      return Diagnostic(
        rule: "slug", severity: .error,
        message: "the slug '\(slug)' and the slug '\(other)' differ only in case or Unicode form; "
          + "rename one of them",
        place: .init(0..<0, in: SourceText(path: path, bytes: [])))
    }
  }
}
