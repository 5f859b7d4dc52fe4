internal import Clinux
internal import Glibc

/// A unix socket that accepts connections.
public struct ListeningSocket: ~Copyable, Sendable {
  let descriptor: FileDescriptor
  /// Where it is bound by us, or `nil` where systemd owns the path.
  private let path: String?
  private let lock: FileLock?

  /// Takes over the socket that systemd passed, or returns `nil` where it passed none.
  ///
  /// Reads `LISTEN_PID` and `LISTEN_FDS`; the socket is descriptor 3.
  /// - Throws: `EINVAL` where several were passed, or what was passed is no listening unix socket.
  public static func passed(environment: [String: String]) throws(SystemError) -> ListeningSocket? {
    guard let pid = environment["LISTEN_PID"], pid_t(pid) == getpid() else { return nil }
    guard let count = environment["LISTEN_FDS"] else { return nil }
    let operation = "use the socket that systemd passed"
    guard Int(count) == 1 else { throw SystemError(operation, code: EINVAL) }
    let first: CInt = 3
    let isFit =
      option(SO_DOMAIN, of: first) == AF_UNIX && option(SO_ACCEPTCONN, of: first) == 1
      && option(SO_TYPE, of: first) == CInt(SOCK_STREAM.rawValue)
    guard isFit else { throw SystemError(operation, code: EINVAL) }
    _ = try SystemError.check(fcntl(first, F_SETFD, FD_CLOEXEC), operation)
    return try ListeningSocket(FileDescriptor(first, operation), path: nil, lock: nil)
  }

  /// Binds a socket at a path.
  ///
  /// The path appears when the socket listens and has its mode, not before. A lock file beside it,
  /// `PATH.lock`, says whether another process serves there; a socket without such a process is stale
  /// and is replaced, anything else at the path is not.
  /// - Throws: `EADDRINUSE` where another process serves at the path.
  public static func bound(to path: String, mode: UInt32) throws(SystemError) -> ListeningSocket {
    let operation = "listen at '\(path)'"
    guard let lock = try FileLock.tryLocking(path + ".lock") else {
      throw SystemError(operation, code: EADDRINUSE)
    }
    try checkPlace(path, operation)
    let type = CInt(SOCK_STREAM.rawValue) | CInt(SOCK_CLOEXEC.rawValue)
    let descriptor = try FileDescriptor(socket(AF_UNIX, type, 0), operation)
    let aside = path + ".new"
    _ = unsafe unlink(aside)
    let bound = try unsafe UnixAddress(aside).withAddress { address, length in
      unsafe bind(descriptor.number, address, length)
    }
    _ = try SystemError.check(bound, operation)
    _ = try SystemError.check(unsafe chmod(aside, mode), operation)
    _ = try SystemError.check(listen(descriptor.number, 128), operation)
    _ = try SystemError.check(unsafe rename(aside, path), operation)
    return try ListeningSocket(descriptor, path: path, lock: lock)
  }

  private init(
    _ descriptor: consuming FileDescriptor, path: String?, lock: consuming FileLock?
  ) throws(SystemError) {
    try descriptor.setNonblocking()
    self.descriptor = descriptor
    self.path = path
    self.lock = lock
  }

  deinit {
    if let path { _ = unsafe unlink(path) }
  }

  /// Takes one connection that waits, or returns `nil` where none does.
  ///
  /// Calls `accept4`. A connection that is gone already counts as none.
  func accept() throws(SystemError) -> FileDescriptor? {
    let number = retryingInterrupted {
      accept4(
        descriptor.number, nil, nil, linux_socket_cloexec | linux_socket_nonblock)
    }
    if number < 0 && (errno == EAGAIN || errno == ECONNABORTED) { return nil }
    return try FileDescriptor(number, "accept a connection")
  }

  private static func checkPlace(_ path: String, _ operation: String) throws(SystemError) {
    var status = stat()
    guard unsafe lstat(path, &status) == 0 else { return }
    guard status.st_mode & S_IFMT == S_IFSOCK else { throw SystemError(operation, code: EEXIST) }
  }

  private static func option(_ name: CInt, of descriptor: CInt) -> CInt? {
    var value: CInt = 0
    var length = socklen_t(MemoryLayout<CInt>.size)
    let status = unsafe getsockopt(descriptor, SOL_SOCKET, name, &value, &length)
    return status == 0 ? value : nil
  }
}
