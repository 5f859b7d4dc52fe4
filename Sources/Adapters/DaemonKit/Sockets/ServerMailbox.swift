internal import Glibc
internal import Synchronization

/// What other threads have to say to a server's loop, and the pipe that wakes it.
final class ServerMailbox: Sendable {
  struct Content {
    var replies: [(connection: Int, bytes: [UInt8])] = []
    var isStopping = false
  }

  private let content = Mutex(Content())
  private let pipe: FileDescriptor.Pipe

  init() throws(SystemError) {
    pipe = try FileDescriptor.Pipe()
    try pipe.reading.setNonblocking()
    try pipe.writing.setNonblocking()
  }

  var interest: pollfd { pollfd(fd: pipe.reading.number, events: Int16(POLLIN), revents: 0) }

  func deliver(_ bytes: [UInt8], to connection: Int) {
    content.withLock { $0.replies.append((connection, bytes)) }
    wake()
  }

  func stop() {
    content.withLock { $0.isStopping = true }
    wake()
  }

  /// Takes everything out; that the server is to stop stays in.
  func take() -> Content {
    var dropped: [UInt8] = []
    while let count = try? pipe.reading.read(into: &dropped, operation: "wake up"), count > 0 {}
    return content.withLock { content in
      defer { content.replies = [] }
      return content
    }
  }

  /// A full pipe wakes just as well.
  private func wake() {
    let byte: [UInt8] = [0]
    _ = unsafe byte.withUnsafeBytes { unsafe write(pipe.writing.number, $0.baseAddress, 1) }
  }
}
