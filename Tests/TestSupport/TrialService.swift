import Foundation

/// A running `copydesk serve` of a trial desk; it is killed with the last reference to it.
public final class TrialService: Sendable {
  private let process: Process
  private let log: URL
  /// Ends the service where the tests are ended from outside: then the other end of the pipe closes.
  private let watchdog: Process
  private let lifeline: Pipe

  /// Starts it, and waits until it says that it is ready.
  public convenience init(
    _ desk: TrialDesk, repository: String? = nil, through wrapper: [String] = []
  ) async throws {
    try self.init(starting: desk, repository: repository, through: wrapper)
    try await eventually("the service is ready: \(text)") { text.contains(">ready") || !isRunning }
    guard isRunning else {
      throw ProgramFailure(description: "the service ended: \(text)")
    }
  }

  /// Starts it and waits for nothing.
  ///
  /// The words of `wrapper` run the program by `exec`, so that signals reach it.
  public init(starting desk: TrialDesk, repository: String? = nil, through wrapper: [String] = [])
    throws
  {
    log = desk.place("serve-\(UUID().uuidString.prefix(8)).log")
    try Data().write(to: log)
    process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments =
      wrapper + [BuiltProgram.path, "serve", "--repo", repository ?? desk.content]
    process.environment = desk.environment()
    process.currentDirectoryURL = desk.folder.url
    process.standardInput = FileHandle.nullDevice
    process.standardOutput = FileHandle.nullDevice
    process.standardError = try FileHandle(forWritingTo: log)
    lifeline = Pipe()
    watchdog = Process()
    try process.run()
    watchdog.executableURL = URL(fileURLWithPath: "/bin/sh")
    watchdog.arguments = ["-c", "read line; kill -9 $0", "\(process.processIdentifier)"]
    watchdog.standardInput = lifeline
    try watchdog.run()
  }

  deinit {
    if process.isRunning { kill(process.processIdentifier, SIGKILL) }
    if watchdog.isRunning { kill(watchdog.processIdentifier, SIGKILL) }
  }

  /// What it logged.
  public var text: String { (try? String(contentsOf: log, encoding: .utf8)) ?? "" }
  public var lines: [String] { text.split(separator: "\n").map(String.init) }
  public var isRunning: Bool { process.isRunning }

  public func send(_ signal: Int32) { kill(process.processIdentifier, signal) }

  /// Waits for its end and returns its status.
  @discardableResult
  public func end() async throws -> Int32 {
    try await eventually("the service ends: \(text)") { !isRunning }
    return process.terminationStatus
  }

  /// Asks it to stop and waits for its end.
  @discardableResult
  public func stop() async throws -> Int32 {
    send(SIGTERM)
    return try await end()
  }

  /// Ends it as a crash would.
  public func crash() async throws {
    send(SIGKILL)
    try await end()
  }
}
