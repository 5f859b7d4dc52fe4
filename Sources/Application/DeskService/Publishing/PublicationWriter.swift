internal import Editorial
internal import GitObjects
internal import GitStore
internal import Lint
internal import Workflow

/// Puts an approved draft on the ledger: law 9.
struct PublicationWriter {
  let desk: Desk
  let now: Timestamp

  private var repository: Repository { desk.repository }

  /// Records an edition by compare-and-swap.
  ///
  /// The source is kept from collection before the ledger names it, so that a crash between the two
  /// leaves a ref too many and never an edition without its evidence.
  ///
  /// - Throws: `GitError` with the code `modified` where the ledger moved meanwhile: nothing is
  ///   published then, and the desk is to be evaluated again.
  func publish(_ evaluation: BriefEvaluation, at tips: DeskTips) throws(GitError) -> Publication? {
    guard let due = evaluation.due, due.isNow, let draft = evaluation.draft, let source = tips.desk
    else { return nil }
    let slug = evaluation.slug
    let edition = try number(after: evaluation.live, of: slug, at: tips)
    let message = Publication.message(
      slug: slug, edition: edition, source: source, blob: draft.blob,
      policy: desk.policy.digest, approvedBy: due.approvedBy, at: now)
    let ident = DeskIdent.ident(of: desk.policy.desk.definition.desk, at: now)
    let id = try repository.write(
      commit: CommitDraft(
        tree: try tree(for: draft, replacing: evaluation.live, at: tips),
        parents: tips.ledger.map { [$0] } ?? [], author: ident, committer: ident, message: message))
    try keepEvidence(source, of: slug, edition: edition)
    try repository.compareAndSwap(
      DeskRefs.ledger(desk.policy.desk.definition.desk), from: tips.ledger, to: id,
      message: "copydesk: publish \(slug), edition \(edition)")
    return Publication(id: id, message: message)
  }

  /// The next number; a brief that gave its address away and is back goes on counting.
  private func number(after live: LiveEdition?, of slug: Slug, at tips: DeskTips) throws(GitError)
    -> Int
  {
    if let live { return live.edition + 1 }
    // Without evidence of a first edition there was none, and the ledger need not be searched.
    let first = DeskRefs.evidence(of: slug, edition: 1)
    guard let tip = tips.ledger, try repository.tip(of: first) != nil else { return 1 }
    let last = try desk.ledger.publications(of: slug, tip: tip, source: desk.source).first
    return (last?.edition ?? 0) + 1
  }

  private func keepEvidence(_ source: ObjectID, of slug: Slug, edition: Int) throws(GitError) {
    let ref = DeskRefs.evidence(of: slug, edition: edition)
    // A crash may have left the ref of an edition that then did not come about.
    let old = try repository.tip(of: ref)
    guard old != source else { return }
    try repository.compareAndSwap(
      ref, from: old, to: source, message: "copydesk: evidence of \(slug), edition \(edition)")
  }

  /// The ledger's tree: what was live, with this draft in its place and nothing that is live no more.
  private func tree(
    for draft: Draft, replacing live: LiveEdition?, at tips: DeskTips
  ) throws(GitError) -> ObjectID {
    var edits: [TreePath: TreeEntry?] = [:]
    if let live {
      edits.updateValue(nil, forKey: TreePath(live.draft.path))
      for path in try orphans(of: live, draft, at: tips) {
        edits.updateValue(nil, forKey: TreePath(path))
      }
    }
    for slug in try desk.redirects(of: draft) {
      // A brief that is still on the desk keeps its address, whatever another claims.
      guard let old = try desk.live(slug, at: tips), old.draft.path != draft.path,
        let source = tips.desk, try desk.source.entry(at: old.draft.path, in: source) == nil
      else { continue }
      edits.updateValue(nil, forKey: TreePath(old.draft.path))
    }
    edits[TreePath(draft.path)] = TreeEntry(kind: .file, id: draft.blob)
    for case (let path, let blob?) in draft.assets {
      edits[TreePath(path)] = TreeEntry(kind: .file, id: blob)
    }
    let base = try tips.ledger.flatMap { (tip) throws(GitError) in
      try repository.links(of: tip)?.tree
    }
    return try repository.write(treeFrom: base, edits: edits)
  }

  /// The images that only the words before showed.
  private func orphans(
    of live: LiveEdition, _ draft: Draft, at tips: DeskTips
  ) throws(GitError) -> Set<String> {
    let dropped = Set(live.draft.assets.keys).subtracting(draft.assets.keys)
    guard !dropped.isEmpty else { return [] }
    var kept: Set<String> = []
    for file in try desk.liveFiles(at: tips.ledger).values where file.path != live.draft.path {
      kept.formUnion(try desk.source.imagePaths(of: file.blob, at: file.path))
    }
    return dropped.subtracting(kept)
  }
}
