/// How often a hook was tried for a publication, and when it is to be tried again.
public struct DeliveryAttempt: Hashable, Sendable {
  /// The publication's object ID, in hexadecimal.
  public var publication: String
  public var hook: String
  /// When it was last tried, in seconds since 1970.
  public var attemptedAt: Int64
  public var attempts: Int64
  /// When it is to be tried again, or `nil` where a person must say so.
  public var nextAttemptAt: Int64?
  /// What went wrong, cut at 4,096 scalars when it is written.
  public var lastError: String

  public init(
    publication: String, hook: String, attemptedAt: Int64, attempts: Int64, nextAttemptAt: Int64?,
    lastError: String
  ) {
    self.publication = publication
    self.hook = hook
    self.attemptedAt = attemptedAt
    self.attempts = attempts
    self.nextAttemptAt = nextAttemptAt
    self.lastError = lastError
  }
}
