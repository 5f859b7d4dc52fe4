import Foundation
import Publishing
import TestSupport
import Testing

struct ExecHookTests {
  private func deliver(_ command: [String], timeout: Duration = .seconds(60)) async throws
    -> DeliveryResult
  {
    try await ExecHook(name: "tell", command: command, timeout: timeout).deliver(edition())
  }

  @Test func `a program reads the edition on its standard input`() async throws {
    let json = String(decoding: HookInput(try edition(), hook: "tell").json, as: UTF8.self)
    #expect(try await deliver(["/bin/cat"]) == .succeeded(output: String(json.dropLast())))
  }

  @Test func `a program finds two variables and no other`() async throws {
    let result = try await deliver(["/usr/bin/env"])
    guard case .succeeded(let output) = result else {
      Testing.Issue.record("\(result)")
      return
    }
    #expect(
      Set(output.split(separator: "\n")) == ["PATH=/usr/bin:/bin", "LANG=C.UTF-8"])
  }

  @Test func `no shell reads the arguments`() async throws {
    let words = ["$(id)", "a b", ";", "*", "`x`", "-n"]
    #expect(
      try await deliver(["/usr/bin/printf", "%s|"] + words)
        == .succeeded(output: "$(id)|a b|;|*|`x`|-n|"))
  }

  @Test func `a program that fails says how, and what it wrote is kept`() async throws {
    let result = try await deliver(["/bin/sh", "-c", "echo out; echo err >&2; exit 3"])
    #expect(result == .failed(reason: "'/bin/sh' ended with code 3", output: "out\nerr"))
    let killed = try await deliver(["/bin/sh", "-c", "kill -9 $$"])
    #expect(killed == .failed(reason: "'/bin/sh' was ended by signal 9", output: ""))
  }

  @Test func `a program that takes too long is stopped`() async throws {
    let result = try await deliver(
      ["/bin/sh", "-c", "echo begun; exec sleep 1000"], timeout: .milliseconds(300))
    #expect(result == .timedOut(output: "begun"))
  }

  @Test func `only the last part of what a program says is kept`() async throws {
    guard case .succeeded(let output) = try await deliver(["/usr/bin/seq", "100000"]) else {
      Testing.Issue.record("seq failed")
      return
    }
    #expect(output.hasSuffix("\n99999\n100000"))
    #expect(output.utf8.count <= 4096)
  }

  @Test func `what a terminal would act on is not kept`() async throws {
    let result = try await deliver(["/usr/bin/printf", #"a\033[31mb\000c\377d\r\n"#])
    #expect(result == .succeeded(output: "a[31mbc\u{FFFD}d"))
  }

  @Test(arguments: [
    ["/nonexistent/tell"], ["tell"], [], ["/etc/passwd"], ["/bin/true", "a\u{0}b"],
  ])
  func `a program that cannot be started is a failure with a reason`(_ command: [String])
    async throws
  {
    guard case .failed(let reason, "") = try await deliver(command) else {
      Testing.Issue.record("\(command) was run")
      return
    }
    #expect(!reason.isEmpty)
  }
}
