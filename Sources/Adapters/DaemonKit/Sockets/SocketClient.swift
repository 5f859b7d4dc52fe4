internal import Clinux
internal import Glibc

/// Asks a server one question, on the calling thread.
public struct SocketClient: Sendable {
  /// Why there is no reply.
  public enum Failure: Error, Hashable, Sendable {
    /// Nothing is at the path: no server runs.
    case notThere(path: String)
    /// Something is there and does not let us in: a stale socket, or one that is not for us.
    case refused(SystemError)
    case timedOut(path: String)
    /// The server did not speak as it should, or dropped the request.
    case broken(path: String, reason: String)
    /// The system failed on our side.
    case system(SystemError)
  }

  public var path: String
  /// How long the whole exchange may take.
  public var timeout: Duration
  /// The bytes of a reply.
  public var replyLimit: Int

  public init(path: String, timeout: Duration, replyLimit: Int = 1 << 24) {
    self.path = path
    self.timeout = timeout
    self.replyLimit = replyLimit
  }

  /// Sends a request and returns the reply.
  public func ask(_ request: [UInt8]) throws(Failure) -> [UInt8] {
    guard let frame = MessageFrame.encode(request) else {
      throw .system(SystemError("send a request to '\(path)'", code: EMSGSIZE))
    }
    let deadline = Deadline(after: timeout)
    let descriptor = try connect(until: deadline)
    try send(frame, on: descriptor, until: deadline)
    return try receive(on: descriptor, until: deadline)
  }

  /// Calls `connect`, which waits where too many clients wait already.
  private func connect(until deadline: Deadline) throws(Failure) -> FileDescriptor {
    do throws(SystemError) {
      let type = CInt(SOCK_STREAM.rawValue) | linux_socket_cloexec
      let descriptor = try FileDescriptor(socket(AF_UNIX, type, 0), "make a socket")
      try limitConnecting(descriptor, to: deadline)
      let status = try unsafe UnixAddress(path).withAddress { address, length in
        retryingInterrupted { unsafe Glibc.connect(descriptor.number, address, length) }
      }
      _ = try SystemError.check(status, "connect to '\(path)'")
      try descriptor.setNonblocking()
      return descriptor
    } catch {
      switch error.code {
      case ENOENT, ENOTDIR: throw .notThere(path: path)
      case ECONNREFUSED, EACCES, EPERM: throw .refused(error)
      case EAGAIN: throw .timedOut(path: path)
      default: throw .system(error)
      }
    }
  }

  private func limitConnecting(
    _ descriptor: borrowing FileDescriptor, to deadline: Deadline
  ) throws(SystemError) {
    // Zero would mean for ever.
    let milliseconds = Int(max(deadline.milliseconds, 1))
    var limit = timeval(tv_sec: milliseconds / 1000, tv_usec: milliseconds % 1000 * 1000)
    _ = try SystemError.check(
      unsafe setsockopt(
        descriptor.number, SOL_SOCKET, SO_SNDTIMEO, &limit, socklen_t(MemoryLayout<timeval>.size)),
      "limit the time of a connection")
  }

  private func send(
    _ frame: [UInt8], on descriptor: borrowing FileDescriptor, until deadline: Deadline
  ) throws(Failure) {
    var rest = frame[...]
    while !rest.isEmpty {
      let number = descriptor.number
      let count = retryingInterrupted {
        unsafe rest.withUnsafeBytes {
          unsafe Glibc.send(number, $0.baseAddress, $0.count, CInt(MSG_NOSIGNAL))
        }
      }
      if count >= 0 {
        rest = rest.dropFirst(count)
      } else if errno == EAGAIN {
        try wait(for: POLLOUT, on: descriptor, until: deadline)
      } else {
        throw .broken(path: path, reason: "the server closed the connection")
      }
    }
  }

  private func receive(
    on descriptor: borrowing FileDescriptor, until deadline: Deadline
  ) throws(Failure) -> [UInt8] {
    var bytes: [UInt8] = []
    while true {
      try wait(for: POLLIN, on: descriptor, until: deadline)
      guard let count = try? descriptor.read(into: &bytes, operation: "receive a reply"), count > 0
      else { throw .broken(path: path, reason: "the server closed the connection") }
      guard let length = MessageFrame.length(of: bytes) else { continue }
      let whole = MessageFrame.headerLength + length
      guard length <= replyLimit else { throw .broken(path: path, reason: "the reply is too long") }
      guard bytes.count <= whole else {
        throw .broken(path: path, reason: "more came than the reply")
      }
      if bytes.count == whole { return Array(bytes.dropFirst(MessageFrame.headerLength)) }
    }
  }

  private func wait(
    for events: CInt, on descriptor: borrowing FileDescriptor, until deadline: Deadline
  ) throws(Failure) {
    while !deadline.hasPassed {
      var watched = pollfd(fd: descriptor.number, events: Int16(events), revents: 0)
      let ready = unsafe poll(&watched, 1, deadline.milliseconds)
      if ready > 0 { return }
      if ready < 0 && errno != EINTR {
        throw .system(SystemError("wait for '\(path)'", code: errno))
      }
    }
    throw .timedOut(path: path)
  }
}

extension SocketClient.Failure: CustomStringConvertible {
  public var description: String {
    switch self {
    case .notThere(let path): "cannot connect to '\(path)': no service runs there"
    case .refused(let error), .system(let error): error.description
    case .timedOut(let path): "cannot wait longer for '\(path)': the time was up"
    case .broken(let path, let reason): "cannot ask '\(path)': \(reason)"
    }
  }
}
