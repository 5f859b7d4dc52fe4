/// How a child process ended and what it said.
public struct ChildResult: Hashable, Sendable {
  /// How a process ended.
  public enum Termination: Hashable, Sendable {
    case exited(code: CInt)
    case signalled(signal: CInt)
    /// The time was up, so the process was stopped; whatever code it then ended with.
    case timedOut
  }

  public let termination: Termination
  /// The first bytes of standard output, up to the limit.
  public let output: [UInt8]
  /// The first bytes of standard error, up to the limit.
  public let errorOutput: [UInt8]
  public let isOutputTruncated: Bool
  public let isErrorOutputTruncated: Bool

  /// Whether the process ended by itself with code 0.
  public var isSuccess: Bool { termination == .exited(code: 0) }
}
