/// Says what could not be published, and why.
public struct PublishingError: Error, Hashable, Sendable {
  /// What was to be done, with the thing in single quotes.
  public let operation: String
  /// The system's own words, or what to do.
  public let reason: String

  public init(_ operation: String, reason: String) {
    self.operation = operation
    self.reason = reason
  }
}

extension PublishingError: CustomStringConvertible {
  public var description: String { "cannot \(operation): \(reason)" }
}
