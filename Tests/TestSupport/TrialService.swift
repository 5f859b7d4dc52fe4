import Foundation

/// A running `copydesk serve` of a trial desk; it is killed with the last reference to it.
public final class TrialService: Sendable {
  private let process: Process
  private let log: URL

  /// Starts it, and waits until it says that it is ready.
  public convenience init(_ desk: TrialDesk, repository: String? = nil) async throws {
    try self.init(starting: desk, repository: repository)
    try await eventually("the service is ready: \(text)") { text.contains(">ready") || !isRunning }
    guard isRunning else {
      throw ProgramFailure(description: "the service ended: \(text)")
    }
  }

  /// Starts it and waits for nothing.
  public init(starting desk: TrialDesk, repository: String? = nil) throws {
    log = desk.place("serve-\(UUID().uuidString.prefix(8)).log")
    try Data().write(to: log)
    process = Process()
    process.executableURL = URL(fileURLWithPath: BuiltProgram.path)
    process.arguments = ["serve", "--repo", repository ?? desk.content]
    process.environment = desk.environment()
    process.currentDirectoryURL = desk.folder.url
    process.standardInput = FileHandle.nullDevice
    process.standardOutput = FileHandle.nullDevice
    process.standardError = try FileHandle(forWritingTo: log)
    try process.run()
  }

  deinit {
    if process.isRunning { kill(process.processIdentifier, SIGKILL) }
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
