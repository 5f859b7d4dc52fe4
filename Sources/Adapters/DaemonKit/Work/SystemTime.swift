internal import Glibc

/// The machine's own clock.
public struct SystemTime: WallClock {
  public init() {}

  /// Calls `clock_gettime`.
  public func now() -> Int64 {
    Int64(Self.read(CLOCK_REALTIME).tv_sec)
  }

  /// The microseconds of the monotonic clock, as systemd counts them.
  public static var monotonicMicroseconds: Int64 {
    let time = read(CLOCK_MONOTONIC)
    return Int64(time.tv_sec) * 1_000_000 + Int64(time.tv_nsec) / 1000
  }

  /// Waits on the calling thread.
  ///
  /// Calls `poll`, which a signal may end sooner.
  public static func wait(milliseconds: Int) {
    _ = poll(nil, 0, CInt(clamping: milliseconds))
  }

  private static func read(_ clock: clockid_t) -> timespec {
    var time = timespec()
    _ = unsafe clock_gettime(clock, &time)
    return time
  }
}
