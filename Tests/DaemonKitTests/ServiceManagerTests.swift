import DaemonKit
import Foundation
import TestSupport
import Testing

struct ServiceManagerTests {
  private static let addresses = [
    "/tmp/copydesk-notify-\(UUID().uuidString)", "@copydesk-notify-\(UUID().uuidString)",
  ]

  struct Message: Sendable, CustomTestStringConvertible {
    var testDescription: String
    var send: @Sendable (ServiceManager) throws -> Void
    var expected: String
  }

  static let messages = [
    Message(
      testDescription: "ready", send: { try $0.ready(status: "3 briefs") },
      expected: "READY=1\nSTATUS=3 briefs\n"),
    Message(
      testDescription: "stopping", send: { try $0.stopping(status: "one delivery in hand") },
      expected: "STOPPING=1\nSTATUS=one delivery in hand\n"),
    Message(testDescription: "alive", send: { try $0.keepAlive() }, expected: "WATCHDOG=1\n"),
    Message(
      testDescription: "a status cannot smuggle in another line",
      send: { try $0.status("a\nREADY=1\r\u{0}\u{85}b") }, expected: "STATUS=a READY=1   b\n"),
    Message(
      testDescription: "a long status is cut",
      send: { try $0.status(String(repeating: "ä", count: 5000)) },
      expected: "STATUS=" + String(repeating: "ä", count: 1000) + "\n"),
    Message(
      testDescription: "more time", send: { try $0.extendTimeout(by: .seconds(90)) },
      expected: "EXTEND_TIMEOUT_USEC=90000000\n"),
  ]

  @Test(arguments: addresses)
  func `every message is one datagram`(_ address: String) throws {
    defer { unlink(address) }
    let receiver = try DatagramReceiver(address)
    let manager = ServiceManager(environment: ["NOTIFY_SOCKET": address])
    for message in Self.messages {
      try message.send(manager)
      #expect(receiver.receive() == message.expected, "\(message.testDescription)")
    }
  }

  @Test func `a reload tells the monotonic time in microseconds`() throws {
    let address = Self.addresses[1] + "-reload"
    let receiver = try DatagramReceiver(address)
    let before = try Self.microseconds()
    try ServiceManager(environment: ["NOTIFY_SOCKET": address]).reloading()
    let lines = receiver.receive().split(separator: "\n")
    #expect(lines.first == "RELOADING=1")
    let said = try #require(lines.last?.split(separator: "=").last.flatMap { Int64($0) })
    #expect((before...(try Self.microseconds())).contains(said))
  }

  private static func microseconds() throws -> Int64 {
    var time = timespec()
    try #require(clock_gettime(CLOCK_MONOTONIC, &time) == 0)
    return Int64(time.tv_sec) * 1_000_000 + Int64(time.tv_nsec) / 1000
  }

  @Test(.enabled(if: access("/usr/bin/systemd-notify", X_OK) == 0, "systemd-notify is missing"))
  func `says the same as systemd-notify`() throws {
    let address = Self.addresses[1] + "-agreement"
    let receiver = try DatagramReceiver(address)
    _ = try ChildProcess(
      executable: "/usr/bin/systemd-notify",
      arguments: ["--no-block", "--ready", "--status=3 briefs"],
      environment: ["NOTIFY_SOCKET": address], timeout: .seconds(60)
    ).run()
    let theirs = Self.lines(receiver.receive())
    try ServiceManager(environment: ["NOTIFY_SOCKET": address]).ready(status: "3 briefs")
    #expect(Self.lines(receiver.receive()) == theirs)
  }

  /// A tool speaks for its caller and says so by `MAINPID`; a service speaks for itself.
  private static func lines(_ message: String) -> Set<Substring> {
    Set(message.split(separator: "\n").filter { !$0.hasPrefix("MAINPID=") })
  }

  @Test func `nothing is said where systemd did not start the service`() throws {
    let manager = ServiceManager(environment: [:])
    try manager.ready(status: "nobody hears")
    #expect(manager.watchdogTimeout == nil)
  }

  @Test func `a socket that nobody reads is an error that names it`() {
    let manager = ServiceManager(environment: ["NOTIFY_SOCKET": "/nowhere/notify"])
    let error = #expect(throws: SystemError.self) { try manager.keepAlive() }
    #expect(error?.description == "cannot notify '/nowhere/notify': No such file or directory")
  }

  struct Watchdog: Sendable, CustomTestStringConvertible {
    var testDescription: String
    var environment: [String: String]
    var timeout: Duration?
  }

  static let watchdogs = [
    Watchdog(
      testDescription: "for any process", environment: ["WATCHDOG_USEC": "30000000"],
      timeout: .seconds(30)),
    Watchdog(
      testDescription: "for this process",
      environment: ["WATCHDOG_USEC": "1500000", "WATCHDOG_PID": "\(getpid())"],
      timeout: .milliseconds(1500)),
    Watchdog(
      testDescription: "for another process",
      environment: ["WATCHDOG_USEC": "1500000", "WATCHDOG_PID": "1"], timeout: nil),
    Watchdog(
      testDescription: "for no process",
      environment: ["WATCHDOG_USEC": "1500000", "WATCHDOG_PID": "x"], timeout: nil),
    Watchdog(testDescription: "of zero", environment: ["WATCHDOG_USEC": "0"], timeout: nil),
    Watchdog(
      testDescription: "of too many digits",
      environment: ["WATCHDOG_USEC": "99999999999999999999"], timeout: nil),
  ]

  @Test(arguments: watchdogs)
  func `the watchdog is kept only where it is meant for this process`(_ watchdog: Watchdog) {
    let manager = ServiceManager(environment: watchdog.environment)
    #expect(manager.watchdogTimeout == watchdog.timeout)
  }
}
