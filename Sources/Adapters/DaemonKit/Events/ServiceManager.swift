internal import Glibc

/// Tells systemd how the service is, where systemd started it.
///
/// Without `NOTIFY_SOCKET` every call does nothing. The protocol is a datagram of `NAME=value` lines,
/// written by hand: libsystemd would have to be loaded by every start of the program.
public struct ServiceManager: Sendable {
  /// How long systemd waits for `keepAlive()`, or `nil` where it does not; call it twice as often.
  public let watchdogTimeout: Duration?
  private let socketPath: String?

  /// Reads `NOTIFY_SOCKET`, `WATCHDOG_USEC` and `WATCHDOG_PID`.
  public init(environment: [String: String]) {
    socketPath = environment["NOTIFY_SOCKET"].flatMap { $0.isEmpty ? nil : $0 }
    watchdogTimeout = Self.watchdogTimeout(environment)
  }

  /// Says that the service is up, or that a reload has ended.
  public func ready(status: String) throws(SystemError) {
    try send(["READY=1", Self.line(status: status)])
  }

  /// Says that the service begins to read its configuration again; `ready(status:)` ends it.
  public func reloading() throws(SystemError) {
    try send(["RELOADING=1", "MONOTONIC_USEC=\(SystemTime.monotonicMicroseconds)"])
  }

  /// Says that the service has begun to stop.
  public func stopping(status: String) throws(SystemError) {
    try send(["STOPPING=1", Self.line(status: status)])
  }

  /// Says in one line what the service is about; `systemctl status` shows it.
  public func status(_ status: String) throws(SystemError) {
    try send([Self.line(status: status)])
  }

  /// Says that the service still does its work.
  public func keepAlive() throws(SystemError) {
    try send(["WATCHDOG=1"])
  }

  /// Asks for more time while starting, reloading or stopping, counted from now.
  public func extendTimeout(by duration: Duration) throws(SystemError) {
    let seconds = min(max(duration.components.seconds, 0), 1_000_000)
    try send(["EXTEND_TIMEOUT_USEC=\(seconds * 1_000_000)"])
  }

  private static func watchdogTimeout(_ environment: [String: String]) -> Duration? {
    guard let text = environment["WATCHDOG_USEC"], let microseconds = Int64(text), microseconds > 0
    else { return nil }
    if let pid = environment["WATCHDOG_PID"], pid_t(pid) != getpid() { return nil }
    return .microseconds(microseconds)
  }

  /// A control character would end the line, and what follows it could be any other message.
  private static func line(status: String) -> String {
    let shown = status.unicodeScalars.prefix(1000).map { scalar in
      scalar.properties.generalCategory == .control ? " " : Character(scalar)
    }
    return "STATUS=" + String(shown)
  }

  private func send(_ lines: [String]) throws(SystemError) {
    guard let socketPath else { return }
    let operation = "notify '\(socketPath)'"
    let address = try UnixAddress(socketPath)
    let type = CInt(SOCK_DGRAM.rawValue) | CInt(SOCK_CLOEXEC.rawValue)
    let descriptor = try FileDescriptor(socket(AF_UNIX, type, 0), operation)
    let bytes = Array((lines.joined(separator: "\n") + "\n").utf8)
    let sent = retryingInterrupted {
      unsafe address.withAddress { address, length in
        let count = unsafe bytes.withUnsafeBytes { bytes in
          unsafe sendto(
            descriptor.number, bytes.baseAddress, bytes.count, CInt(MSG_NOSIGNAL), address,
            length)
        }
        return count < 0 ? -1 : 0
      }
    }
    _ = try SystemError.check(sent, operation)
  }
}
