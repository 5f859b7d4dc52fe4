public import GitObjects
public import Lint
public import Workflow

/// What the desk says of one brief: its state, why, and what comes next.
public struct BriefEvaluation: Sendable {
  public let slug: Slug
  /// The words at the desk's tip, or `nil` where the brief is no longer there.
  public let draft: Draft?
  public let live: LiveEdition?
  public let state: StateName
  /// The addresses of everyone who wrote a part of the words.
  public let contributors: [String]
  /// Every word said in this cycle, in the order of ancestry.
  public let words: [SaidWord]
  /// The words among them that hold the brief now.
  public let holds: [SaidWord]
  /// What must happen before the brief can move on.
  public let blockers: [Blocker]
  /// The service's own next transition, where the brief waits for it.
  public let due: DueTransition?

  /// A word and what became of it.
  public struct SaidWord: Hashable, Sendable {
    public let commit: ObjectID
    public let trailer: Trailer
    /// The address of the person who said it, as the trailer names them.
    public let by: String
    /// The words it was said of.
    public let blob: ObjectID?
    /// Whether it approves words rather than says something of the brief.
    public let isApproval: Bool
    public let standing: Standing
  }
}
