internal import Dispatch

/// An executor for actors whose calls block: one thread at a time, outside the cooperative pool.
///
/// An actor uses it by returning it, as `asUnownedSerialExecutor()`, from `unownedExecutor`.
public final class SerialWork: SerialExecutor {
  private let queue: DispatchQueue

  public init(label: String) {
    queue = DispatchQueue(label: label)
  }

  public func enqueue(_ job: consuming ExecutorJob) {
    let job = UnownedJob(job)
    queue.async { [self] in
      unsafe job.runSynchronously(on: asUnownedSerialExecutor())
    }
  }

  public func checkIsolated() {
    dispatchPrecondition(condition: .onQueue(queue))
  }
}
