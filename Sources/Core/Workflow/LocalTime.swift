/// A wall clock's date and time, in no zone yet.
public struct LocalTime: Hashable, Sendable {
  /// Days since 1 January 1970.
  public let day: Int64
  /// Seconds since midnight, from 0 to 86399.
  public let second: Int

  public init(day: Int64, second: Int) {
    self.day = day
    self.second = second
  }

  /// Makes the wall clock's time at a point in time, at a distance from UTC in seconds.
  public init(_ seconds: Int64, offset: Int) {
    // Beyond this no calendar means anything, and sums would overflow.
    let limit: Int64 = 1 << 50
    let local = min(max(seconds, -limit), limit) + Int64(min(max(offset, -172_800), 172_800))
    let rest = ((local % 86400) + 86400) % 86400
    self.day = (local - rest) / 86400
    self.second = Int(rest)
  }

  /// The day of the week, 1 for Monday to 7 for Sunday.
  public var weekday: Int { Int(((day % 7) + 7 + 3) % 7) + 1 }

  /// Returns all points in time at which a clock in a zone shows this, in order.
  ///
  /// There is none where the clock was put forward over it, and there are two where it was put
  /// back. Returns `nil` where there is no such zone.
  public func instants(in zone: String, _ zones: some ZoneTable) -> [Int64]? {
    let naive = utcSeconds
    // No zone is more than a day from UTC, and none changes twice within two days.
    guard let before = zones.offset(of: zone, at: naive - 86400),
      let after = zones.offset(of: zone, at: naive + 86400)
    else { return nil }
    let candidates = Set([before, after].map { naive - Int64($0) })
    return candidates.filter { candidate in
      zones.offset(of: zone, at: candidate).map { LocalTime(candidate, offset: $0) } == self
    }.sorted()
  }

  /// The point in time at which a clock at UTC shows this.
  var utcSeconds: Int64 {
    let bounded = min(max(day, -100_000_000), 100_000_000)
    return bounded * 86400 + Int64(second)
  }
}
