/// What a hook or the command line asks the service.
public struct ServiceRequest: Hashable, Sendable {
  /// What is wanted.
  public enum Kind: String, Sendable {
    /// The verdict on a push.
    case verdict
    /// A ref has moved: look at once.
    case ping
  }

  private static let version = "1"

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

  /// Reads a request, or returns `nil` where it is none of this version.
  public init?(decoding bytes: [UInt8]) {
    guard let fields = MessageFields.decode(bytes), fields.count >= 4,
      fields[0] == Self.version, let kind = Kind(rawValue: fields[1])
    else { return nil }
    self.init(
      kind: kind, repository: fields[2], quarantine: fields[3].isEmpty ? nil : fields[3],
      updates: Array(fields[4...]))
  }

  /// The request as the socket carries it.
  public var encoded: [UInt8] {
    MessageFields.encode([Self.version, kind.rawValue, repository, quarantine ?? ""] + updates)
  }
}
