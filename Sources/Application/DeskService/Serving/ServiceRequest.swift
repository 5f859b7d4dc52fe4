internal import FoundationEssentials

/// What a hook or the command line asks the service.
public struct ServiceRequest: Codable, Sendable {
  /// What is wanted.
  public enum Kind: String, Codable, Sendable {
    /// The verdict on a push.
    case verdict
    /// A ref has moved: look at once.
    case ping
  }

  public var version = 1
  public var kind: Kind
  /// The repository's common directory, by which the service knows that it is its own.
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

  /// The request as the socket carries it.
  public func encoded() throws -> [UInt8] { Array(try JSONEncoder().encode(self)) }

  init(decoding bytes: [UInt8]) throws {
    self = try JSONDecoder().decode(Self.self, from: Data(bytes))
  }
}
