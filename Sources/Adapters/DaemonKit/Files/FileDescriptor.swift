internal import Clinux
internal import Glibc

/// Owns one open file descriptor and closes it exactly once.
struct FileDescriptor: ~Copyable {
  let number: CInt

  /// Takes over a descriptor that a call returned.
  ///
  /// - Throws: The call's own `errno` where it returned no descriptor.
  init(_ number: CInt, _ operation: @autoclosure () -> String) throws(SystemError) {
    self.number = try SystemError.check(number, operation())
  }

  /// Takes over a descriptor that is open.
  init(owning number: CInt) {
    self.number = number
  }

  deinit { _ = close(number) }

  /// Both ends of a pipe; neither is inherited by a program that is started.
  struct Pipe: ~Copyable {
    let reading: FileDescriptor
    let writing: FileDescriptor

    /// Calls `pipe2`.
    ///
    /// Neither end is 0, 1 or 2, even in a process that was started with those closed.
    init() throws(SystemError) {
      var ends: [CInt] = [-1, -1]
      _ = try SystemError.check(unsafe pipe2(&ends, O_CLOEXEC), "make a pipe")
      let first = FileDescriptor(owning: ends[0])
      let second = FileDescriptor(owning: ends[1])
      let reading = try first.aboveStandard()
      let writing = try second.aboveStandard()
      self.reading = reading
      self.writing = writing
    }

    /// Closes the writing end and gives up the other.
    consuming func keepingReading() -> FileDescriptor { reading }

    /// Closes the reading end and gives up the other.
    consuming func keepingWriting() -> FileDescriptor { writing }
  }

  /// Makes reads and writes return at once.
  func setNonblocking() throws(SystemError) {
    let flags = try SystemError.check(fcntl(number, F_GETFL), "read a descriptor's flags")
    _ = try SystemError.check(
      fcntl(number, F_SETFL, flags | O_NONBLOCK), "set a descriptor's flags")
  }

  /// Reads once, appends what came and returns how much that was; 0 at the end.
  ///
  /// Calls `read`.
  func read(into bytes: inout [UInt8], operation: String) throws(SystemError) -> Int {
    var chunk = [UInt8](repeating: 0, count: 1 << 16)
    let count = retryingInterrupted {
      unsafe chunk.withUnsafeMutableBytes { unsafe Glibc.read(number, $0.baseAddress, $0.count) }
    }
    _ = try SystemError.check(count, operation)
    bytes.append(contentsOf: chunk.prefix(count))
    return count
  }

  /// Writes all bytes.
  ///
  /// Calls `write`.
  func write(_ bytes: ArraySlice<UInt8>, operation: String) throws(SystemError) {
    var rest = bytes
    while !rest.isEmpty {
      let count = retryingInterrupted {
        unsafe rest.withUnsafeBytes { unsafe Glibc.write(number, $0.baseAddress, $0.count) }
      }
      rest = rest.dropFirst(try SystemError.check(count, operation))
    }
  }

  private consuming func aboveStandard() throws(SystemError) -> FileDescriptor {
    if number > 2 { return self }
    return try FileDescriptor(fcntl(number, F_DUPFD_CLOEXEC, 3), "duplicate a descriptor")
  }
}
