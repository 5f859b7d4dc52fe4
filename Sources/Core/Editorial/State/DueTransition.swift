public import GitObjects
public import Workflow

/// A transition that the service makes by itself, and when.
public struct DueTransition: Hashable, Sendable {
  public let transition: Transition
  /// When it may happen; not later than now where it may happen at once.
  public let at: Timestamp
  public let isNow: Bool
  /// The addresses whose approvals it rests on.
  public let approvedBy: [String]
}
