/// Says that signatures cannot be verified, whoever made them.
public struct VerifierFailure: Error, Hashable, Sendable, CustomStringConvertible {
  public let reason: String

  init(_ reason: String) {
    self.reason = reason
  }

  public var description: String { "cannot verify signatures: \(reason)" }
}
