public import Diagnostics
public import GitObjects
public import Lint

/// What a push brings to the desk branch, read and evaluated.
public struct PushedWork: Sendable {
  /// One commit that is new to the desk.
  public struct Commit: Sendable {
    public let commit: HistoryCommit
    /// What the commit made what it is: it differs from every parent.
    public let changes: [TreeChange]
    /// The briefs that show an image which the commit changes.
    public let shown: [Slug]
    public let words: CommitWords
    /// Who signed it; `nil` where nothing depends on that.
    public var identity: SignerIdentity?

    public init(
      commit: HistoryCommit, changes: [TreeChange], shown: [Slug] = [], words: CommitWords,
      identity: SignerIdentity?
    ) {
      self.commit = commit
      self.changes = changes
      self.shown = shown
      self.words = words
      self.identity = identity
    }
  }

  /// The new commits, each after its parents.
  public var commits: [Commit]
  /// What the desk says at the new tip of each brief that the push speaks of.
  public var evaluations: [Slug: BriefEvaluation]
  /// What the checks say at the new tip of each draft that the push changes.
  public var diagnostics: [Diagnostic]
  /// The old addresses that drafts at the new tip say lead to them.
  public var redirected: Set<Slug>
  /// The holds that the push would end without a release, by ending what they hold.
  public var endedHolds: [Slug: [BriefEvaluation.SaidWord]]
  /// The sizes in bytes of the files that the push changes, by their blobs.
  public var sizes: [ObjectID: Int]
  /// All briefs at the new tip, for what is near.
  public var slugs: [Slug]

  public init(
    commits: [Commit], evaluations: [Slug: BriefEvaluation], diagnostics: [Diagnostic],
    redirected: Set<Slug>, endedHolds: [Slug: [BriefEvaluation.SaidWord]] = [:],
    sizes: [ObjectID: Int], slugs: [Slug]
  ) {
    self.commits = commits
    self.evaluations = evaluations
    self.diagnostics = diagnostics
    self.redirected = redirected
    self.endedHolds = endedHolds
    self.sizes = sizes
    self.slugs = slugs
  }
}
