/// One thing that the desk says of a push.
public struct PushFinding: Hashable, Sendable {
  /// What a finding does to the push.
  public enum Weight: String, Hashable, Sendable {
    /// The push is refused.
    case refusal
    /// The push is accepted, and somebody should know.
    case warning
    /// The push is accepted, and something may be worth a look.
    case hint
    /// Something that went well.
    case news
  }

  public let weight: Weight
  /// Where it is: `path:line:column`, or a commit and the line of its message.
  public let place: String
  /// What is wrong, and what to do.
  public let message: String

  public init(_ weight: Weight, at place: String, _ message: String) {
    self.weight = weight
    self.place = place
    self.message = message
  }
}
