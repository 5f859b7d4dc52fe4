/// A program to run, with everything that it gets.
///
/// The program gets these arguments, this environment and these bytes and nothing else: no shell,
/// no variable of ours, no open file, no blocked or ignored signal. It leads a process group of its
/// own, and what is left of the group when it ends is killed: nothing that it started outlives it
/// unless it left the group.
public struct ChildProcess: Sendable {
  /// The program's absolute path; `PATH` is not searched.
  public var executable: String
  /// The arguments, without the program's own name.
  public var arguments: [String]
  public var environment: [String: String]
  public var workingDirectory: String
  /// What it may read on standard input.
  public var input: [UInt8]
  /// How long it may run before its group gets SIGTERM.
  public var timeout: Duration
  /// How long after SIGTERM it gets SIGKILL.
  public var grace: Duration
  /// How many bytes are kept of standard output, and as many of standard error; the rest is read
  /// and dropped.
  public var outputLimit: Int

  public init(
    executable: String, arguments: [String] = [], environment: [String: String] = [:],
    workingDirectory: String = "/", input: [UInt8] = [], timeout: Duration,
    grace: Duration = .seconds(2), outputLimit: Int = 1 << 20
  ) {
    self.executable = executable
    self.arguments = arguments
    self.environment = environment
    self.workingDirectory = workingDirectory
    self.input = input
    self.timeout = timeout
    self.grace = grace
    self.outputLimit = outputLimit
  }

  /// Runs the program and waits, on the calling thread.
  ///
  /// A code that is not 0, a signal and a timeout are results, not errors.
  /// - Throws: Where the program could not be started.
  public func run() throws(SystemError) -> ChildResult {
    let deadline = Deadline(after: timeout)
    let input = try FileDescriptor.Pipe()
    let output = try FileDescriptor.Pipe()
    let errorOutput = try FileDescriptor.Pipe()
    let process = try SpawnedProcess(
      self, input: input.reading.number, output: output.writing.number,
      errorOutput: errorOutput.writing.number)
    var pump = try ChildPump(
      process, input: input.keepingWriting(), bytes: self.input,
      output: output.keepingReading(), errorOutput: errorOutput.keepingReading(),
      limit: outputLimit)
    return try pump.run(until: deadline, grace: grace)
  }

  /// Runs the program and waits, on a thread outside the cooperative pool.
  ///
  /// Cancelling the task does not stop the program: its timeout does.
  public func run() async throws(SystemError) -> ChildResult {
    let child = self
    return try await Self.work.perform { () throws(SystemError) in try child.run() }
  }

  private static let work = BlockingWork(label: "copydesk.children", isSerial: false)
}
