import DaemonKit
import Foundation
import TestSupport
import Testing

struct ChildProcessTests {
  private static func shell(
    _ script: String, input: [UInt8] = [], timeout: Duration = .seconds(60),
    grace: Duration = .seconds(60), limit: Int = 1 << 24
  ) throws -> ChildResult {
    try ChildProcess(
      executable: "/bin/sh", arguments: ["-c", script], environment: ["PATH": "/usr/bin:/bin"],
      input: input, timeout: timeout, grace: grace, outputLimit: limit
    ).run()
  }

  @Test func `ten megabytes go through cat unchanged`() async throws {
    let input = (0..<10_000_000).map { UInt8(truncatingIfNeeded: $0 &* 31) }
    let child = ChildProcess(
      executable: "/bin/cat", input: input, timeout: .seconds(60), outputLimit: 1 << 24)
    let result = try await child.run()
    #expect(result.isSuccess)
    #expect(result.output == input)
    #expect(!result.isOutputTruncated)
  }

  @Test func `a program gets exactly the environment it is given`() throws {
    let result = try ChildProcess(
      executable: "/usr/bin/env", environment: ["A": "1", "B": "two words"], timeout: .seconds(60)
    ).run()
    let lines = String(decoding: result.output, as: UTF8.self).split(separator: "\n")
    #expect(Set(lines) == ["A=1", "B=two words"])
  }

  @Test func `arguments arrive as they are and no shell reads them`() throws {
    let arguments = ["$HOME", "a b", "'\"", "", "*", "ä"]
    let result = try ChildProcess(
      executable: "/usr/bin/printf", arguments: ["%s\\n"] + arguments, timeout: .seconds(60)
    ).run()
    let text = String(decoding: result.output, as: UTF8.self)
    #expect(text == arguments.map { $0 + "\n" }.joined())
  }

  @Test func `a program works in the folder it is given`() throws {
    let folder = try TemporaryFolder()
    let result = try ChildProcess(
      executable: "/bin/pwd", arguments: ["-P"], workingDirectory: folder.path,
      timeout: .seconds(60)
    ).run()
    let shown = String(decoding: result.output, as: UTF8.self)
    #expect(shown.hasSuffix(folder.url.lastPathComponent + "\n"))
  }

  @Test func `a program inherits no descriptor but the three`() throws {
    let folder = try TemporaryFolder()
    let path = folder.path + "/open"
    // Without close-on-exec, as a careless library would open it.
    let leaked = open(path, O_CREAT | O_RDWR, 0o600)
    try #require(leaked >= 0)
    defer { close(leaked) }
    let result = try ChildProcess(
      executable: "/bin/ls", arguments: ["/proc/self/fd"], timeout: .seconds(60)
    ).run()
    let shown = String(decoding: result.output, as: UTF8.self).split(separator: "\n")
    // The fourth is the folder that ls itself reads.
    #expect(shown == ["0", "1", "2", "3"])
  }

  @Test func `a program starts with no signal blocked or ignored`() throws {
    let result = try ChildProcess(
      executable: "/bin/grep", arguments: ["-E", "^Sig(Blk|Ign)", "/proc/self/status"],
      timeout: .seconds(60)
    ).run()
    let masks = String(decoding: result.output, as: UTF8.self).split(separator: "\n")
      .compactMap { UInt64($0.suffix(16), radix: 16) }
    // glibc's posix_spawn itself ignores its two internal signals, 32 and 33.
    #expect(masks.map { $0 & ~0x1_8000_0000 } == [0, 0])
  }

  struct Ending: Sendable, CustomTestStringConvertible {
    var testDescription: String
    var script: String
    var termination: ChildResult.Termination
  }

  static let endings = [
    Ending(testDescription: "success", script: "true", termination: .exited(code: 0)),
    Ending(testDescription: "code 255", script: "exit 255", termination: .exited(code: 255)),
    Ending(testDescription: "a signal", script: "kill -9 $$", termination: .signalled(signal: 9)),
    Ending(
      testDescription: "closed outputs long before the end",
      script: "exec >&- 2>&- <&-; for i in 1 2 3; do /bin/true; done; exit 3",
      termination: .exited(code: 3)),
  ]

  @Test(arguments: endings)
  func `says how a program ended`(_ ending: Ending) throws {
    #expect(try Self.shell(ending.script).termination == ending.termination)
  }

  @Test func `standard output and standard error are kept apart`() throws {
    let result = try Self.shell("echo out; echo err >&2")
    #expect(result.output == Array("out\n".utf8))
    #expect(result.errorOutput == Array("err\n".utf8))
  }

  @Test func `a program that ignores SIGTERM is killed`() throws {
    let result = try Self.shell(
      "trap '' TERM; while :; do sleep 1000 & wait; done", timeout: .milliseconds(300),
      grace: .milliseconds(50))
    #expect(result.termination == .timedOut)
  }

  @Test func `a program that obeys SIGTERM may still speak`() throws {
    let result = try Self.shell(
      "trap 'echo bye; exit 0' TERM; echo ready; while :; do sleep 0.01; done",
      timeout: .seconds(1))
    #expect(result.termination == .timedOut)
    #expect(result.output.suffix(4) == Array("bye\n".utf8)[...])
  }

  @Test func `a grandchild that holds the pipe holds nobody up and is gone`() throws {
    let folder = try TemporaryFolder()
    let fifo = folder.path + "/fifo"
    try #require(mkfifo(fifo, 0o600) == 0)
    let reading = open(fifo, O_RDONLY | O_NONBLOCK | O_CLOEXEC)
    defer { close(reading) }
    let result = try Self.shell("exec 3>'\(fifo)'; sleep 1000 & echo started")
    #expect(result.isSuccess)
    #expect(result.output == Array("started\n".utf8))
    // The end of the pipe comes when the last process that holds it is gone.
    var hangup = pollfd(fd: reading, events: 0, revents: 0)
    #expect(poll(&hangup, 1, 60_000) == 1)
  }

  @Test func `a grandchild in a session of its own does not hold the result up`() throws {
    let result = try Self.shell("setsid sleep 2 & echo started")
    #expect(result.output == Array("started\n".utf8))
  }

  @Test func `a flood of output is cut at the limit and the program still ends`() throws {
    let result = try Self.shell("head -c 5000000 /dev/zero; echo x >&2", limit: 1000)
    #expect(result.isSuccess)
    #expect(result.output.count == 1000)
    #expect(result.isOutputTruncated)
    #expect(result.errorOutput == Array("x\n".utf8))
    #expect(!result.isErrorOutputTruncated)
  }

  @Test func `an endless flood ends with the timeout`() throws {
    let result = try Self.shell("exec cat /dev/zero", timeout: .milliseconds(200), limit: 10)
    #expect(result.termination == .timedOut)
    #expect(result.isOutputTruncated)
  }

  @Test func `a program need not read its input`() throws {
    let result = try Self.shell(
      "exec <&-; echo done", input: [UInt8](repeating: 1, count: 1 << 20))
    #expect(result.isSuccess)
    #expect(result.output == Array("done\n".utf8))
  }

  @Test func `no child stays behind as a zombie`() throws {
    for _ in 0..<5 { _ = try Self.shell("exit 1") }
    let result = try Self.shell("echo $$")
    let pid = try #require(pid_t(String(decoding: result.output, as: UTF8.self).dropLast()))
    #expect(!FileManager.default.fileExists(atPath: "/proc/\(pid)"))
  }

  struct Refusal: Sendable, CustomTestStringConvertible {
    var testDescription: String
    var child: ChildProcess
    var message: String
  }

  static let refusals = [
    Refusal(
      testDescription: "a missing program",
      child: ChildProcess(executable: "/nowhere/program", timeout: .seconds(60)),
      message: "cannot run '/nowhere/program': No such file or directory"),
    Refusal(
      testDescription: "a missing folder",
      child: ChildProcess(
        executable: "/bin/true", workingDirectory: "/nowhere", timeout: .seconds(60)),
      message: "cannot run '/bin/true' in '/nowhere': No such file or directory"),
    Refusal(
      testDescription: "a file that is no program",
      child: ChildProcess(executable: "/etc/passwd", timeout: .seconds(60)),
      message: "cannot run '/etc/passwd': Permission denied"),
    Refusal(
      testDescription: "a relative path",
      child: ChildProcess(executable: "true", timeout: .seconds(60)),
      message: "cannot run 'true', which is no absolute path: Invalid argument"),
    Refusal(
      testDescription: "a NUL in an argument",
      child: ChildProcess(executable: "/bin/true", arguments: ["a\0b"], timeout: .seconds(60)),
      message: "cannot run '/bin/true' with a NUL in a word: Invalid argument"),
    Refusal(
      testDescription: "a variable whose name has an equals sign",
      child: ChildProcess(
        executable: "/bin/true", environment: ["A=B": "c"], timeout: .seconds(60)),
      message: "cannot run '/bin/true' with a variable without a name: Invalid argument"),
  ]

  @Test(arguments: refusals)
  func `what cannot be started is an error that names it`(_ refusal: Refusal) {
    let error = #expect(throws: SystemError.self) { try refusal.child.run() }
    #expect(error?.description == refusal.message)
  }
}
