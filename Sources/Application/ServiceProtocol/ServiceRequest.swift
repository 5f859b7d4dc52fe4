internal import FoundationEssentials

/// What a hook or the command line asks the service.
public struct ServiceRequest: Codable, Hashable, Sendable {
  /// What is wanted.
  public enum Kind: String, Codable, Sendable {
    /// The verdict on a push.
    case verdict
    /// A ref has moved: look at once.
    case ping
  }

  public var version = 1
  public var kind: Kind
  /// A folder of the repository's own, by which the service knows that it is the one it serves.
  public var repository: String
  /// Where the pushed objects are until the push is accepted.
  public var quarantine: String?
  /// The refs of the push, a line each as git gives them.
  public var updates: [String]

  public init(
    kind: Kind, repository: String, quarantine: String? = nil, updates: [String] = []
  ) {
    self.kind = kind
    self.repository = repository
    self.quarantine = quarantine
    self.updates = updates
  }

  /// Reads a request.
  ///
  /// - Throws: Where it is not one.
  public init(decoding bytes: [UInt8]) throws {
    self = try JSONDecoder().decode(Self.self, from: Data(bytes))
  }

  /// The request as the socket carries it.
  ///
  /// - Throws: Where the encoder does.
  public func encoded() throws -> [UInt8] { Array(try JSONEncoder().encode(self)) }
}
