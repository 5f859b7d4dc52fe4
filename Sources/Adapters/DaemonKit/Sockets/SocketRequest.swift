/// One message that a client sent.
public struct SocketRequest: Hashable, Sendable {
  public let bytes: [UInt8]
  public let peer: PeerCredentials
}
