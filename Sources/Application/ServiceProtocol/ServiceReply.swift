/// What the service answers.
public struct ServiceReply: Hashable, Sendable {
  /// What the answer comes to.
  public enum Outcome: String, Sendable {
    /// The push may go on.
    case accepted
    /// It may not.
    case refused
    /// It is done; there was nothing to judge.
    case done
    /// It could not be answered; the lines say why.
    case failed
  }

  private static let version = "1"

  public var outcome: Outcome
  /// What the pusher is to be told, a line each.
  public var lines: [String]

  public init(_ outcome: Outcome, lines: [String] = []) {
    self.outcome = outcome
    self.lines = lines
  }

  /// Reads a reply, or returns `nil` where it is none of this version.
  public init?(decoding bytes: [UInt8]) {
    guard let fields = MessageFields.decode(bytes), fields.count >= 2,
      fields[0] == Self.version, let outcome = Outcome(rawValue: fields[1])
    else { return nil }
    self.init(outcome, lines: Array(fields[2...]))
  }

  /// The reply as the socket carries it.
  public var encoded: [UInt8] {
    MessageFields.encode([Self.version, outcome.rawValue] + lines)
  }

  /// Whether a push may go on, or `nil` where this is no verdict.
  public var isAccepted: Bool? {
    switch outcome {
    case .accepted: true
    case .refused: false
    case .done, .failed: nil
    }
  }
}
