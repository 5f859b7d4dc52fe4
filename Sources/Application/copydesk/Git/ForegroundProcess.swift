internal import Cprogram
internal import Glibc

/// Runs a program in the foreground, so that it can ask for a passphrase at the terminal.
///
/// A child of DaemonKit leads a process group of its own and may not read from the terminal; this
/// one stays in ours and gets our whole environment. Its streams are files without a name, so that
/// none can fill up.
struct ForegroundProcess: Sendable {
  /// How it ended and what it said.
  struct Result: Sendable {
    /// The code it ended with, or 128 and the signal that ended it.
    let status: Int32
    let output: [UInt8]
    let errorText: String
  }

  /// The program, which is looked for in `PATH`, and its arguments.
  let words: [String]
  var input: [UInt8] = []

  /// Calls `posix_spawnp` and `waitpid`.
  func run() throws(CommandError) -> Result {
    let input = try NamelessFile(input)
    let output = try NamelessFile([])
    let errorOutput = try NamelessFile([])
    let child = try start([input.number, output.number, errorOutput.number])
    var state: CInt = 0
    while unsafe waitpid(child, &state, 0) < 0 {
      guard errno == EINTR else { throw .gitMissing(Self.reason(errno)) }
    }
    let code = state & 0x7F == 0 ? (state >> 8) & 0xFF : 128 + (state & 0x7F)
    return Result(
      status: code, output: output.contents,
      errorText: String(decoding: errorOutput.contents, as: UTF8.self))
  }

  private func start(_ descriptors: [CInt]) throws(CommandError) -> pid_t {
    var actions = unsafe posix_spawn_file_actions_t()
    unsafe posix_spawn_file_actions_init(&actions)
    defer { unsafe posix_spawn_file_actions_destroy(&actions) }
    for (target, source) in descriptors.enumerated() {
      unsafe posix_spawn_file_actions_adddup2(&actions, source, CInt(target))
    }
    var attributes = posix_spawnattr_t()
    unsafe posix_spawnattr_init(&attributes)
    defer { unsafe posix_spawnattr_destroy(&attributes) }
    // This program ignores SIGPIPE; git must not inherit that.
    var signals = sigset_t()
    unsafe sigemptyset(&signals)
    unsafe sigaddset(&signals, SIGPIPE)
    unsafe posix_spawnattr_setsigdefault(&attributes, &signals)
    unsafe posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETSIGDEF))
    let list = WordList(words)
    defer { list.free() }
    var child: pid_t = 0
    let code = unsafe posix_spawnp(
      &child, words[0], &actions, &attributes, list.pointers, program_environment())
    guard code == 0 else { throw .gitMissing(Self.reason(code)) }
    return child
  }

  static func reason(_ code: CInt) -> String { unsafe String(cString: strerror(code)) }
}
