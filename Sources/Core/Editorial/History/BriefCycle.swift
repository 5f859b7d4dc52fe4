public import GitObjects
public import Lint

/// What happened to a brief since its words were last the public ones.
public struct BriefCycle: Sendable {
  /// One commit of the cycle.
  public struct Commit: Sendable {
    public let commit: HistoryCommit
    /// The commits that it comes after, those behind which stand all others, as indices of `commits`.
    public let parents: [Int]
    /// The brief's words in this commit.
    public let draft: Draft?
    /// Whether the brief has been there, with other words than the live ones, ever since.
    ///
    /// Elsewhere one can only object.
    public let isOwn: Bool
    /// Whether the commit made the words what they are: they equal no parent's.
    public let isTouch: Bool
    /// The paths that the commit changed against every parent.
    public let changedPaths: Set<String>
    /// When the commit reached the desk, or `nil` while it is only being pushed.
    public let arrival: Timestamp?
  }

  public let slug: Slug
  public let live: LiveEdition?
  /// The words at the desk's tip.
  public let draft: Draft?
  /// The commits that touch the brief or may say something of it, each after its parents.
  public let commits: [Commit]
  /// The commits before the cycle, and since the last edition, that touched the brief: who wrote
  /// words that were given up has a part in the cycle that brings them back.
  ///
  /// It is found out only where somebody has said something of the brief in its cycle.
  public let elders: [HistoryCommit]

  /// Whether the desk's words are not the public ones.
  public var isInFlight: Bool { draft != nil && draft != live?.draft }
}
