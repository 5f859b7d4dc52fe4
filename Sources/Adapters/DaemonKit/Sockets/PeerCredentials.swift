internal import Clinux
internal import Glibc

/// Who is at the other end of a connection, as the kernel saw them connect.
public struct PeerCredentials: Hashable, Sendable {
  public let user: UInt32
  public let group: UInt32
  /// The process that connected, which may be gone by now: for the log, never for a decision.
  public let process: Int32

  /// Calls `getsockopt` with `SO_PEERCRED`.
  init(of descriptor: CInt) throws(SystemError) {
    var credentials = peer_credentials()
    var length = socklen_t(MemoryLayout<peer_credentials>.size)
    _ = try SystemError.check(
      unsafe getsockopt(descriptor, SOL_SOCKET, SO_PEERCRED, &credentials, &length),
      "ask who has connected")
    user = credentials.uid
    group = credentials.gid
    process = credentials.pid
  }
}
