internal import Editorial
internal import GitObjects
internal import Lint

extension PushReading {
  /// Returns the holds that the push would end without a release, by ending what they hold.
  ///
  /// Every step to a commit is looked at where the words that were there are gone after it, or are
  /// the live ones: there a cycle ends, and with it all that was said in it.
  func endedHolds(by commits: [PushedWork.Commit]) throws(GitError)
    -> [Slug: [BriefEvaluation.SaidWord]]
  {
    var ended: [Slug: [BriefEvaluation.SaidWord]] = [:]
    for commit in commits {
      for (index, parent) in commit.commit.parents.enumerated() {
        for change in try desk.source.changes(of: commit.commit.id, againstParent: index) {
          guard let slug = try slugGivenUp(in: change) else { continue }
          let kept = try desk.evaluation(of: slug, at: tips, now: now).words
          for hold in try holds(of: slug, at: parent) where !kept.contains(hold) {
            if ended[slug]?.contains(hold) != true { ended[slug, default: []].append(hold) }
          }
        }
      }
    }
    return ended
  }

  private func slugGivenUp(in change: TreeChange) throws(GitError) -> Slug? {
    guard change.old != nil, let slug = change.path.text.flatMap(desk.policy.desk.slug(ofPath:))
    else { return nil }
    guard let new = change.new else { return slug }
    return try desk.live(slug, at: tips)?.draft.blob == new.id ? slug : nil
  }

  private func holds(of slug: Slug, at commit: ObjectID) throws(GitError)
    -> [BriefEvaluation.SaidWord]
  {
    let before = DeskTips(desk: commit, ledger: tips.ledger, arrivals: tips.arrivals)
    return try desk.evaluation(of: slug, at: before, now: now).holds
  }
}
