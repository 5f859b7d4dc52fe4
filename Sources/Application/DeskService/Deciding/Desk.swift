internal import DeskFiles
public import Editorial
public import GitObjects
public import GitStore
public import Lint
internal import Workflow

/// A repository under a policy: what every part of the program asks about briefs.
public struct Desk: Sendable {
  public let policy: PolicyInForce
  public let repository: Repository
  let source: RepositorySource
  let ledger: Ledger
  private let history: HistoryIndex

  /// Makes the desk of a repository.
  ///
  /// The words of the archive are kept in a file, if one is named, for the next time.
  public init(repository: Repository, policy: PolicyInForce, archiveFile: String? = nil) {
    self.init(
      repository: repository, policy: policy, ledger: Ledger(archiveFile: archiveFile),
      history: HistoryIndex())
  }

  init(
    repository: Repository, policy: PolicyInForce, ledger: Ledger, history: HistoryIndex
  ) {
    self.history = history
    self.repository = repository
    self.policy = policy
    self.ledger = ledger
    source = RepositorySource(
      repository: repository, caches: policy.caches, reader: policy.reader)
  }

  /// Where the desk branch, the ledger and the arrival notes are.
  public func tips() throws(GitError) -> DeskTips {
    let settings = policy.desk.definition.desk
    return DeskTips(
      desk: try repository.tip(of: DeskRefs.desk(settings)),
      ledger: try repository.tip(of: DeskRefs.ledger(settings)),
      arrivals: try repository.tip(of: DeskRefs.arrivals))
  }

  /// Returns the briefs whose words at the tip are not the public ones, in order.
  ///
  /// It compares two trees, whatever the history behind them.
  public func briefsInFlight(at tips: DeskTips) throws(GitError) -> [Slug] {
    guard let tip = tips.desk else { return [] }
    var slugs: Set<Slug> = []
    var assets: Set<String> = []
    for change in try repository.changes(from: tips.ledger, to: tip) {
      guard let path = change.path.text else { continue }
      if let slug = policy.desk.slug(ofPath: path) {
        slugs.insert(slug)
      } else if change.old != nil {
        assets.insert(path)
      }
    }
    if !assets.isEmpty { slugs.formUnion(try briefsShowing(assets, in: tips)) }
    return slugs.sorted()
  }

  /// Returns what the desk says of a brief.
  public func evaluation(of slug: Slug, at tips: DeskTips, now: Timestamp) throws(GitError)
    -> BriefEvaluation
  {
    try evaluation(of: try events(of: slug, at: tips), at: tips, now: now)
  }

  /// Returns what the desk says of a brief by all that happened to it.
  func evaluation(of events: CycleEvents, at tips: DeskTips, now: Timestamp) throws(GitError)
    -> BriefEvaluation
  {
    Evaluator(policy: policy.desk).evaluation(
      of: events, facts: try facts(for: events, at: tips, now: now))
  }

  /// Returns the live edition of a brief, or `nil` where none is public.
  public func live(_ slug: Slug, at tips: DeskTips) throws(GitError) -> LiveEdition? {
    try ledger.live(slug, paths: policy.desk.paths(of: slug), tip: tips.ledger, source: source)
  }

  /// Returns all that happened to a brief since its last edition.
  func events(of slug: Slug, at tips: DeskTips) throws(GitError) -> CycleEvents {
    let live = try live(slug, at: tips)
    let path = try path(of: slug, in: tips.desk) ?? live?.draft.path ?? ""
    let cycle = try CycleReader(source: source.asOf(tips), index: history).cycle(
      of: slug, at: path, places: policy.desk.paths(of: slug), tip: tips.desk, live: live)
    return CycleEvents(cycle: cycle, policy: policy.desk)
  }

  /// Returns where a brief stands at a tip, of all the places it may have.
  func path(of slug: Slug, in tip: ObjectID?) throws(GitError) -> String? {
    guard let tip else { return nil }
    for path in policy.desk.paths(of: slug)
    where try source.entry(at: path, in: tip)?.kind == .file {
      return path
    }
    return policy.desk.paths(of: slug).first
  }

  private func facts(for events: CycleEvents, at tips: DeskTips, now: Timestamp) throws(GitError)
    -> EvaluationFacts
  {
    var identities: [ObjectID: SignerIdentity] = [:]
    for (id, arrival) in events.commitsToIdentify {
      identities[id] = try identity(of: id, arrival: arrival ?? now)
    }
    var outcomes: [Draft: CheckOutcome] = [:]
    for draft in events.draftsToCheck(policy: policy.desk) {
      outcomes[draft] = try outcome(of: draft, at: tips)
    }
    return EvaluationFacts(
      identities: identities, outcomes: outcomes, now: now, zones: SystemZones())
  }

  /// A live image was changed: the briefs that show it are in flight too.
  private func briefsShowing(_ assets: Set<String>, in tips: DeskTips) throws(GitError) -> [Slug] {
    guard let ledger = tips.ledger else { return [] }
    var found: [Slug] = []
    for folder in policy.desk.folders {
      let name = folder.hasSuffix("/") ? String(folder.dropLast()) : folder
      for file in try repository.files(under: TreePath(name), in: ledger) {
        guard let path = file.path.text, let slug = policy.desk.slug(ofPath: path) else { continue }
        let shown = try source.imagePaths(of: file.entry.id, at: path)
        if !assets.isDisjoint(with: shown) { found.append(slug) }
      }
    }
    return found
  }
}
