internal import Glibc
internal import ServiceProtocol

/// The hook of a push where a service runs: it asks, says what the answer is, and ends.
///
/// It is a program of its own because a pusher waits for it: `copydesk` brings libraries along that
/// take longer to load than all that this does. Where no service answers, `copydesk hook` judges by
/// itself, and gets what git has said.
struct HookProgram {
  let arguments: [String]

  /// Returns the status to end with.
  func run() -> CInt {
    guard arguments.count == 2 else {
      return complain("usage: copydesk-hook pre-receive|post-receive", 64)
    }
    let enquiry = HookEnquiry(socket: Self.variable("COPYDESK_SOCKET") ?? HookEnquiry.socket)
    switch arguments[1] {
    case "pre-receive":
      guard let input = Self.standardInput() else {
        return complain("error: cannot read the refs of the push: there are too many", 65)
      }
      guard let reply = enquiry.verdict(on: input), let isAccepted = reply.isAccepted else {
        return judge(input)
      }
      for line in reply.lines { _ = complain(line, 0) }
      return isAccepted ? 0 : 1
    case "post-receive":
      enquiry.ping()
      return 0
    default: return complain("error: there is no hook '\(arguments[1])'", 64)
    }
  }

  /// Has `copydesk` judge the push in this process's place; it returns only where that fails.
  ///
  /// Calls `tmpfile`, `dup2` and `execvp`.
  private func judge(_ input: [UInt8]) -> CInt {
    let program = Self.variable("COPYDESK") ?? "copydesk"
    guard let file = unsafe tmpfile(),
      unsafe fwrite(input, 1, input.count, file) == input.count, unsafe fflush(file) == 0,
      unsafe lseek(fileno(file), 0, SEEK_SET) == 0, unsafe dup2(fileno(file), STDIN_FILENO) == 0
    else { return complain("error: cannot pass the refs of the push on: \(Self.reason)", 70) }
    let words: [UnsafeMutablePointer<CChar>?] = unsafe [
      strdup(program), strdup("hook"), strdup("pre-receive"), nil,
    ]
    unsafe execvp(program, words)
    return complain("error: cannot run '\(program)': \(Self.reason)", 70)
  }

  /// Returns all of standard input, or `nil` where it is longer than any push is.
  private static func standardInput() -> [UInt8]? {
    var input: [UInt8] = []
    var chunk = [UInt8](repeating: 0, count: 1 << 16)
    while input.count <= HookEnquiry.limit {
      let count = unsafe read(STDIN_FILENO, &chunk, chunk.count)
      if count < 0 && errno == EINTR { continue }
      guard count > 0 else { return input }
      input += chunk.prefix(count)
    }
    return nil
  }

  /// Writes a line to standard error and returns a status.
  private func complain(_ line: String, _ status: CInt) -> CInt {
    var rest = Array("\(line)\n".utf8)[...]
    while !rest.isEmpty {
      let count = unsafe rest.withUnsafeBytes {
        unsafe write(STDERR_FILENO, $0.baseAddress, $0.count)
      }
      guard count > 0 || errno == EINTR else { break }
      rest = rest.dropFirst(max(count, 0))
    }
    return status
  }

  private static var reason: String { unsafe String(cString: strerror(errno)) }

  /// Returns a variable's value; an empty one counts as not set.
  private static func variable(_ name: String) -> String? {
    guard let value = unsafe getenv(name), unsafe value.pointee != 0 else { return nil }
    return unsafe String(validatingCString: value)
  }
}
