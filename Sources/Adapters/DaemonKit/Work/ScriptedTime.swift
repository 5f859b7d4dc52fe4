internal import Synchronization

/// A clock that stands still until it is told to go on, for tests.
public final class ScriptedTime: WallClock {
  private let seconds: Mutex<Int64>

  public init(_ seconds: Int64) {
    self.seconds = Mutex(seconds)
  }

  public func now() -> Int64 {
    seconds.withLock { $0 }
  }

  public func advance(bySeconds difference: Int64) {
    seconds.withLock { $0 = $0.addingReportingOverflow(difference).partialValue }
  }
}
