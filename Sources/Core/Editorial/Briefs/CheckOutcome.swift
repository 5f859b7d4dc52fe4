public import GitObjects
public import Lint

/// What the checks say of one draft, as far as a decision needs it.
public struct CheckOutcome: Hashable, Sendable {
  /// A diagnostic as severe as the desk blocks.
  public struct Finding: Hashable, Sendable {
    public let rule: String
    /// Where it is: `path:line:column`.
    public let place: String
    /// What is wrong, with the rule's name.
    public let message: String

    public init(rule: String, place: String, message: String) {
      self.rule = rule
      self.place = place
      self.message = message
    }
  }

  public let blocking: [Finding]
  /// When the draft asks to be published at the earliest.
  public let publishAt: Timestamp?
  /// The older addresses that the draft says lead to it.
  public let redirectFrom: [Slug]

  public init(
    blocking: [Finding] = [], publishAt: Timestamp? = nil, redirectFrom: [Slug] = []
  ) {
    self.blocking = blocking
    self.publishAt = publishAt
    self.redirectFrom = redirectFrom
  }

  /// Returns what blocks although these rules were waived.
  func blocking(without waived: Set<String>) -> [Finding] {
    blocking.filter { !waived.contains($0.rule) }
  }
}
