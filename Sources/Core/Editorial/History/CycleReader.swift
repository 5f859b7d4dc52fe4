public import GitObjects
public import Lint

/// Reads the cycle of one brief, going back from the desk's tip only as far as the cycle goes.
///
/// A cycle ends, on each line of descent, where the brief did not exist or had the words of its live
/// edition. What happened beside it on branches that were merged belongs to it as well: somebody may
/// have objected there, or touched the brief and taken it back.
public struct CycleReader: Sendable {
  private let source: any CommitSource

  public init(source: any CommitSource) {
    self.source = source
  }

  /// Reads the cycle of the brief at a path; without a tip nothing was committed yet.
  public func cycle(
    of slug: Slug, at path: String, tip: ObjectID?, live: LiveEdition?
  ) throws(GitError) -> BriefCycle {
    var walk = CycleWalk(source: source, path: path, live: live)
    let draft = try tip.flatMap { (tip) throws(GitError) in try walk.draft(in: tip) }
    guard let tip, draft != nil, draft != live?.draft else {
      return BriefCycle(slug: slug, live: live, draft: draft, commits: [])
    }
    try walk.follow(from: tip)
    let members = try walk.members(from: tip)
    return BriefCycle(
      slug: slug, live: live, draft: draft, commits: try walk.commits(members, tip: tip))
  }
}
