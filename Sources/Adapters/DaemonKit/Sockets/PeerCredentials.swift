internal import Clinux
internal import Glibc

/// Who is at the other end of a connection, as the kernel saw them connect.
public struct PeerCredentials: Hashable, Sendable {
  public let user: UInt32
  public let group: UInt32
  /// The groups that they are a member of beside.
  public let otherGroups: Set<UInt32>
  /// The process that connected, which may be gone by now: for the log, never for a decision.
  public let process: Int32

  /// Whether they are of a group, be it their first or another.
  public func isMember(of group: UInt32) -> Bool {
    self.group == group || otherGroups.contains(group)
  }

  /// Calls `getsockopt` with `SO_PEERCRED` and `SO_PEERGROUPS`.
  init(of descriptor: CInt) throws(SystemError) {
    var credentials = peer_credentials()
    var length = socklen_t(MemoryLayout<peer_credentials>.size)
    _ = try SystemError.check(
      unsafe getsockopt(descriptor, SOL_SOCKET, SO_PEERCRED, &credentials, &length),
      "ask who has connected")
    user = credentials.uid
    group = credentials.gid
    process = credentials.pid
    otherGroups = try Self.groups(of: descriptor)
  }

  private static func groups(of descriptor: CInt) throws(SystemError) -> Set<UInt32> {
    let size = MemoryLayout<gid_t>.size
    var groups = [gid_t](repeating: 0, count: 32)
    while true {
      var length = socklen_t(groups.count * size)
      let status = unsafe getsockopt(
        descriptor, SOL_SOCKET, SO_PEERGROUPS, &groups, &length)
      let count = Int(length) / size
      // Where there are more, the kernel says how many.
      if status != 0, errno == ERANGE, count > groups.count {
        groups = Array(repeating: 0, count: count)
        continue
      }
      _ = try SystemError.check(status, "ask of which groups they are who have connected")
      return Set(groups.prefix(count))
    }
  }
}
