internal import Dispatch

/// Runs calls that block, so that none of them holds a thread of the cooperative pool.
public struct BlockingWork: Sendable {
  private let label: String
  private let serial: DispatchQueue?

  /// Names the work for debuggers.
  ///
  /// Serial work runs one call after the other, in their order. Other work runs each call on a
  /// queue of its own: a concurrent queue of Dispatch on Linux starts no thread more than there are
  /// cores until a second has passed, so that two blocked calls would hold up all others.
  public init(label: String, isSerial: Bool) {
    self.label = label
    serial = isSerial ? DispatchQueue(label: label) : nil
  }

  /// Runs a call and returns what it returns.
  ///
  /// Cancelling the task does not interrupt the call.
  public func perform<Value: Sendable, Failure: Error>(
    _ body: @escaping @Sendable () throws(Failure) -> Value
  ) async throws(Failure) -> Value {
    let queue = serial ?? DispatchQueue(label: label)
    let result = await withCheckedContinuation { continuation in
      queue.async {
        continuation.resume(returning: Result { () throws(Failure) -> Value in try body() })
      }
    }
    return try result.get()
  }
}
