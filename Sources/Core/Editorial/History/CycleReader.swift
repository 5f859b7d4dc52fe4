public import GitObjects
public import Lint

/// Reads the cycle of one brief, going back from the desk's tip only as far as the cycle goes.
///
/// A cycle ends, on each line of descent, where the brief did not exist or had the words of its live
/// edition. What happened beside it on branches that were merged belongs to it as well: somebody may
/// have objected there, or touched the brief and taken it back. Who touched it before is looked for
/// only where it can matter.
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
      return BriefCycle(slug: slug, live: live, draft: draft, commits: [], elders: [])
    }
    let brief = CycleScan.Brief(
      slug: slug, path: path, places: Set(places).union([path]), draft: draft, live: live)
    return try index.ask { (half) throws(GitError) in
      var view = try half.takeView(of: tip, from: source)
      defer { half.give(view, of: tip) }
      return try read(brief, &half.facts, &view)
    }
  }

  private func read(
    _ brief: CycleScan.Brief, _ facts: inout HistoryFacts, _ view: inout HistoryView
  ) throws(GitError) -> BriefCycle {
    while true {
      try view.refreshArrivals(&facts, source)
      var scan = CycleScan(brief, view: view, count: facts.nodes.count)
      if let members = try scan.members(&facts, source) {
        let relevant = scan.relevant(of: members, facts)
        var reduction = CycleReduction(scan, members: members, relevant: relevant)
        let commits = try reduction.commits(facts, source)
        let numbers = members.map { Int(scan.view.order[$0]) }
        return BriefCycle(
          slug: brief.slug, live: brief.live, draft: brief.draft, commits: commits,
          elders: try elders(of: brief, behind: numbers, commits, &facts))
      }
      try view.deepen(&facts, source)
    }
  }

  /// Who wrote the words matters as soon as somebody may have approved them, or waived something.
  private func elders(
    of brief: CycleScan.Brief, behind cycle: [Int], _ commits: [BriefCycle.Commit],
    _ facts: inout HistoryFacts
  ) throws(GitError) -> [HistoryCommit] {
    guard commits.contains(where: { WordReader.maySaySomething($0.commit.message) }) else {
      return []
    }
    var search = ElderSearch(brief, cycle: cycle, count: facts.nodes.count)
    return try search.commits(behind: cycle, &facts, source)
  }
}
