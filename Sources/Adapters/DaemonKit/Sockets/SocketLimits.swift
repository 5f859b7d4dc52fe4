/// What a client may ask of a server.
public struct SocketLimits: Hashable, Sendable {
  /// The bytes of a request.
  public var request: Int
  /// The connections at one time; more wait to be accepted.
  public var connections: Int
  /// How long a client may take to send its request, and again to take the reply.
  public var transfer: Duration
  /// How long an answer may take; then its task is cancelled and the connection closed.
  public var answer: Duration
  /// How long a client may be silent while others wait for its place.
  public var patience: Duration

  public init(
    request: Int = 1 << 20, connections: Int = 64, transfer: Duration = .seconds(10),
    answer: Duration = .seconds(120), patience: Duration = .seconds(1)
  ) {
    self.request = request
    self.connections = connections
    self.transfer = transfer
    self.answer = answer
    self.patience = patience
  }
}
