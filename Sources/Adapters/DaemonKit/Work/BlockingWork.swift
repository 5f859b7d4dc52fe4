internal import Dispatch

/// A queue for calls that block, so that none of them holds a thread of the cooperative pool.
public struct BlockingWork: Sendable {
  private let queue: DispatchQueue

  /// Makes a queue.
  ///
  /// A serial queue runs one call after the other, in their order.
  public init(label: String, isSerial: Bool) {
    queue = DispatchQueue(label: label, attributes: isSerial ? [] : .concurrent)
  }

  /// Runs a call on the queue and returns what it returns.
  ///
  /// Cancelling the task does not interrupt the call.
  public func perform<Value: Sendable, Failure: Error>(
    _ body: @escaping @Sendable () throws(Failure) -> Value
  ) async throws(Failure) -> Value {
    let result = await withCheckedContinuation { continuation in
      queue.async {
        continuation.resume(returning: Result { () throws(Failure) -> Value in try body() })
      }
    }
    return try result.get()
  }
}
