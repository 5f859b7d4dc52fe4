internal import Glibc

/// Says what the system would not do, and why.
public struct SystemError: Error, Hashable, Sendable {
  /// What was to be done, with the thing in single quotes: `write '/var/lib/x'`.
  public let operation: String
  /// The C library's `errno`.
  public let code: CInt

  public init(_ operation: String, code: CInt) {
    self.operation = operation
    self.code = code
  }

  /// Returns what a call returned, or throws with `errno` where that is negative.
  static func check<Number: SignedInteger>(
    _ status: Number, _ operation: @autoclosure () -> String
  ) throws(SystemError) -> Number {
    guard status < 0 else { return status }
    let code = errno
    throw SystemError(operation(), code: code)
  }

  /// Throws where a call that returns an error number returned one.
  static func checkNumber(
    _ code: CInt, _ operation: @autoclosure () -> String
  ) throws(SystemError) {
    guard code == 0 else { throw SystemError(operation(), code: code) }
  }
}

extension SystemError: CustomStringConvertible {
  /// For example `cannot write '/x': No space left on device`.
  public var description: String {
    "cannot \(operation): \(unsafe String(cString: strerror(code)))"
  }
}

/// Calls again for as long as a signal interrupts the call.
func retryingInterrupted<Number: SignedInteger>(_ call: () -> Number) -> Number {
  while true {
    let status = call()
    if status >= 0 || errno != EINTR { return status }
  }
}
