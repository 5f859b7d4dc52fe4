internal import Glibc

/// Watches how long a look takes, read once in a while.
struct PatternWatch {
  private let end: Duration
  private var calls = 0

  init(until end: Duration) {
    self.end = end
  }

  /// Counts a call; returns whether the time is up.
  mutating func isTimeUp() -> Bool {
    calls += 1
    return calls % 1024 == 0 && Self.now() >= end
  }

  /// How long this thread has run: other work of the machine does not count.
  static func now() -> Duration { time(of: CLOCK_THREAD_CPUTIME_ID) }

  /// A clock that ticks some hundred times a second and costs next to nothing.
  static func tick() -> Duration { time(of: CLOCK_MONOTONIC_COARSE) }

  private static func time(of clock: clockid_t) -> Duration {
    var time = timespec()
    unsafe clock_gettime(clock, &time)
    return .seconds(time.tv_sec) + .nanoseconds(time.tv_nsec)
  }
}
