public import GitObjects
public import Lint

/// Reads the cycle of one brief, going back from the desk's tip only as far as the cycle goes.
///
/// A cycle ends, on each line of descent, where the brief did not exist or had the words of its live
/// edition. What happened beside it on branches that were merged belongs to it as well: somebody may
/// have objected there, or touched the brief and taken it back.
public struct CycleReader: Sendable {
  private let source: any CommitSource
  private let index: HistoryIndex

  /// Makes a reader; readers of one repository share what they know of history by its index.
  public init(source: any CommitSource, index: HistoryIndex = HistoryIndex()) {
    self.source = source
    self.index = index
  }

  /// Reads the cycle of the brief at a path; without a tip nothing was committed yet.
  ///
  /// `places` are all paths that a brief of this slug may have.
  public func cycle(
    of slug: Slug, at path: String, places: [String] = [], tip: ObjectID?, live: LiveEdition?
  ) throws(GitError) -> BriefCycle {
    let draft = try tip.flatMap { (tip) throws(GitError) in try source.draft(at: path, in: tip) }
    guard let tip, let draft, draft != live?.draft else {
      return BriefCycle(slug: slug, live: live, draft: draft, commits: [])
    }
    let brief = CycleScan.Brief(
      slug: slug, path: path, places: Set(places).union([path]), draft: draft, live: live)
    let commits = try index.ask { (half) throws(GitError) in
      var view = try half.takeView(of: tip, from: source)
      defer { half.give(view, of: tip) }
      return try read(brief, &half.facts, &view)
    }
    return BriefCycle(slug: slug, live: live, draft: draft, commits: commits)
  }

  private func read(
    _ brief: CycleScan.Brief, _ facts: inout HistoryFacts, _ view: inout HistoryView
  ) throws(GitError) -> [BriefCycle.Commit] {
    while true {
      try view.refreshArrivals(&facts, source)
      var scan = CycleScan(brief, view: view, count: facts.nodes.count)
      if let members = try scan.members(&facts, source) {
        let relevant = scan.relevant(of: members, facts)
        var reduction = CycleReduction(scan, members: members, relevant: relevant)
        return try reduction.commits(facts, source)
      }
      try view.deepen(&facts, source)
    }
  }
}
