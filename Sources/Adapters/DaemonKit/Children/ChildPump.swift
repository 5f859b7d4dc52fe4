internal import Glibc

/// Feeds a child process, collects what it says and waits for its end.
struct ChildPump: ~Copyable {
  /// How hard the process was asked to stop.
  private enum Pressure { case none, asked, forced }

  private var process: SpawnedProcess
  private var input: FileDescriptor?
  /// The descriptor of `input` to poll, or -1 after it was closed.
  private var inputNumber: CInt
  private var rest: ArraySlice<UInt8>
  private var output: CapturedStream
  private var errorOutput: CapturedStream
  private var pressure = Pressure.none

  init(
    _ process: consuming SpawnedProcess, input: consuming FileDescriptor, bytes: [UInt8],
    output: consuming FileDescriptor, errorOutput: consuming FileDescriptor, limit: Int
  ) throws(SystemError) {
    try input.setNonblocking()
    let captured = try CapturedStream(output, limit: limit)
    let capturedErrors = try CapturedStream(errorOutput, limit: limit)
    self.process = process
    self.inputNumber = input.number
    self.input = consume input
    self.rest = bytes[...]
    self.output = captured
    self.errorOutput = capturedErrors
    if bytes.isEmpty { closeInput() }
  }

  /// Waits for the process's end and returns all that is known of it.
  mutating func run(until deadline: Deadline, grace: Duration) throws(SystemError) -> ChildResult {
    let guardian = BrokenPipeGuard()
    defer { guardian.restore() }
    var limit = deadline
    while try !step(until: limit) {
      if pressure != .forced, limit.hasPassed {
        limit = increasePressure(grace: grace)
      }
    }
    let termination = try process.reap()
    output.drain()
    errorOutput.drain()
    return ChildResult(
      termination: pressure == .none ? termination : .timedOut, output: output.bytes,
      errorOutput: errorOutput.bytes, isOutputTruncated: output.isTruncated,
      isErrorOutputTruncated: errorOutput.isTruncated)
  }

  /// Waits once, moves what can be moved, and says whether the process has ended.
  private mutating func step(until deadline: Deadline) throws(SystemError) -> Bool {
    var watched = [
      pollfd(fd: process.number, events: Int16(POLLIN), revents: 0),
      pollfd(fd: output.number, events: Int16(POLLIN), revents: 0),
      pollfd(fd: errorOutput.number, events: Int16(POLLIN), revents: 0),
      pollfd(fd: inputNumber, events: Int16(POLLOUT), revents: 0),
    ]
    let milliseconds = pressure == .forced ? -1 : deadline.milliseconds
    let ready = unsafe poll(&watched, nfds_t(watched.count), milliseconds)
    if ready < 0 && errno == EINTR { return false }
    _ = try SystemError.check(ready, "wait for process \(process.pid)")
    if watched[1].revents != 0 { _ = output.readOnce() }
    if watched[2].revents != 0 { _ = errorOutput.readOnce() }
    if watched[3].revents != 0 { feed() }
    return watched[0].revents != 0
  }

  /// Writes once to the process's standard input; closes it at the end or where nobody reads.
  private mutating func feed() {
    let number = inputNumber
    let count = unsafe rest.withUnsafeBytes { bytes in
      unsafe write(number, bytes.baseAddress, bytes.count)
    }
    if count >= 0 {
      rest = rest.dropFirst(count)
    } else if errno == EAGAIN || errno == EINTR {
      return
    } else {
      rest = []
    }
    if rest.isEmpty { closeInput() }
  }

  private mutating func closeInput() {
    input = nil
    inputNumber = -1
  }

  private mutating func increasePressure(grace: Duration) -> Deadline {
    if pressure == .none {
      pressure = .asked
      process.signalGroup(SIGTERM)
    } else {
      pressure = .forced
      process.signalGroup(SIGKILL)
    }
    return Deadline(after: grace)
  }
}
