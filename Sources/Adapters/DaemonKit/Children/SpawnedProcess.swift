internal import Clinux
internal import Glibc

/// Owns one started process: it is reaped exactly once, and killed first where nobody waited for it.
struct SpawnedProcess: ~Copyable {
  let pid: pid_t
  /// Becomes readable when the process has ended.
  private let exitDescriptor: FileDescriptor
  private var isReaped = false

  /// Starts a program with three descriptors as its standard input, output and error.
  ///
  /// Calls `posix_spawn` and `pidfd_open`.
  init(
    _ child: ChildProcess, input: CInt, output: CInt, errorOutput: CInt
  ) throws(SystemError) {
    try Self.checkWords(of: child)
    let actions = try SpawnActions(
      input: input, output: output, errorOutput: errorOutput, folder: child.workingDirectory)
    let attributes = try SpawnAttributes()
    let arguments = CStringArray([child.executable] + child.arguments)
    let environment = CStringArray(child.environment.map { "\($0.key)=\($0.value)" })
    var pid: pid_t = 0
    let code = unsafe posix_spawn(
      &pid, child.executable, actions.pointer, attributes.pointer, arguments.pointer,
      environment.pointer)
    guard code == 0 else { throw Self.failure(of: child, code: code) }
    let exit = pidfd_open(pid, 0)
    if exit < 0 {
      let code = errno
      Self.killAndReap(pid)
      throw SystemError("watch '\(child.executable)'", code: code)
    }
    let exitDescriptor = FileDescriptor(owning: exit)
    self.pid = pid
    self.exitDescriptor = exitDescriptor
  }

  deinit {
    if !isReaped { Self.killAndReap(pid) }
  }

  /// The descriptor to poll.
  var number: CInt { exitDescriptor.number }

  /// Sends a signal to the process and all that it started in its group.
  func signalGroup(_ signal: CInt) {
    _ = kill(-pid, signal)
  }

  /// Ends what is left of the group, takes the process's status away and says what it was.
  mutating func reap() throws(SystemError) -> ChildResult.Termination {
    // Before it is reaped no other process can get its number, so the signal hits nobody else.
    signalGroup(SIGKILL)
    var status: CInt = 0
    _ = try SystemError.check(
      retryingInterrupted { unsafe waitpid(pid, &status, 0) }, "wait for process \(pid)")
    isReaped = true
    let signal = status & 0x7F
    return signal == 0 ? .exited(code: (status >> 8) & 0xFF) : .signalled(signal: signal)
  }

  private static func killAndReap(_ pid: pid_t) {
    _ = kill(-pid, SIGKILL)
    _ = retryingInterrupted { waitpid(pid, nil, 0) }
  }

  /// C would silently cut a word at a NUL.
  private static func checkWords(of child: ChildProcess) throws(SystemError) {
    let names = child.environment.keys
    let words =
      [child.executable, child.workingDirectory] + child.arguments + names
      + child.environment.values
    guard !words.contains(where: { $0.utf8.contains(0) }) else {
      throw SystemError("run '\(child.executable)' with a NUL in a word", code: EINVAL)
    }
    guard !names.contains(where: { $0.isEmpty || $0.utf8.contains(UInt8(ascii: "=")) }) else {
      throw SystemError("run '\(child.executable)' with a variable without a name", code: EINVAL)
    }
    guard child.executable.utf8.first == UInt8(ascii: "/") else {
      throw SystemError("run '\(child.executable)', which is no absolute path", code: EINVAL)
    }
  }

  private static func failure(of child: ChildProcess, code: CInt) -> SystemError {
    let folder = unsafe open(child.workingDirectory, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard folder < 0 else {
      _ = close(folder)
      return SystemError("run '\(child.executable)'", code: code)
    }
    return SystemError("run '\(child.executable)' in '\(child.workingDirectory)'", code: errno)
  }
}
