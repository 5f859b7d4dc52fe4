/// A point on the monotonic clock, as the calls that wait want it.
struct Deadline: Sendable {
  private let instant: SuspendingClock.Instant

  /// Makes the point that is so far from now; more than thirty years is as good as never.
  init(after duration: Duration) {
    instant = SuspendingClock.now + min(max(duration, .zero), .seconds(1_000_000_000))
  }

  var hasPassed: Bool { SuspendingClock.now >= instant }

  /// The milliseconds that are left, rounded up, for `poll`.
  var milliseconds: CInt {
    let left = (instant - SuspendingClock.now).components
    guard left.seconds >= 0, left.attoseconds >= 0 else { return 0 }
    guard left.seconds < 1_000_000 else { return 1_000_000_000 }
    let attosecondsInOne: Int64 = 1_000_000_000_000_000
    let rest = (left.attoseconds + attosecondsInOne - 1) / attosecondsInOne
    return CInt(left.seconds * 1000 + rest)
  }
}
