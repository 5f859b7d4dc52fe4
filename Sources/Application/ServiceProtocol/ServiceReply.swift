internal import FoundationEssentials

/// What the service answers.
public struct ServiceReply: Codable, Hashable, Sendable {
  public var version = 1
  /// Why the service could not answer, or `nil` where it did.
  public var error: String?
  /// Whether a push may go on, where its verdict was asked for.
  public var isAccepted: Bool?
  /// What the pusher is to be told, a line each.
  public var lines: [String] = []

  /// The answer to what could not be answered.
  public init(error: String) {
    self.error = error
  }

  /// A verdict.
  public init(isAccepted: Bool, lines: [String]) {
    self.isAccepted = isAccepted
    self.lines = lines
  }

  /// The answer to somebody who asked for nothing.
  public init() {}

  /// Reads a reply.
  ///
  /// - Throws: Where it is not one.
  public init(decoding bytes: [UInt8]) throws {
    self = try JSONDecoder().decode(Self.self, from: Data(bytes))
  }

  /// The reply as the socket carries it.
  ///
  /// - Throws: Where the encoder does.
  public func encoded() throws -> [UInt8] { Array(try JSONEncoder().encode(self)) }
}
