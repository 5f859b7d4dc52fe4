extension PublishingWindow {
  /// Returns whether the window is open at a point in time, in seconds since 1970.
  ///
  /// The wall clock of the zone decides. The hour that a clock repeats in autumn is open both
  /// times. A zone that nobody knows is never open: what cannot be evaluated blocks.
  public func contains(_ seconds: Int64, zones: some ZoneTable) -> Bool {
    guard let offset = zones.offset(of: zone, at: seconds) else { return false }
    let local = LocalTime(seconds, offset: offset)
    let weekdayBefore = local.weekday == 1 ? 7 : local.weekday - 1
    let opens = opens * 60
    let closes = closes * 60
    if days.contains(local.weekday), local.second >= opens, local.second < closes { return true }
    return days.contains(weekdayBefore) && local.second + 86400 < closes
  }

  /// Returns the first moment from `seconds` on at which the window is open, or `nil` where it
  /// never opens.
  ///
  /// A window opens when a clock shows its opening, or when the clock is changed into it: over the
  /// opening in spring, back before the closing in autumn.
  public func nextOpening(after seconds: Int64, zones: some ZoneTable) -> Int64? {
    if contains(seconds, zones: zones) { return seconds }
    guard let offset = zones.offset(of: zone, at: seconds) else { return nil }
    let today = LocalTime(seconds, offset: offset).day
    // Eight days hold every day of the week; one more for an opening that a gap swallowed.
    var moments: [Int64] = []
    for day in today...today + 9 {
      moments += LocalTime(day: day, second: opens * 60).instants(in: zone, zones) ?? []
      if let change = clockChange(near: day, zones: zones) { moments.append(change) }
    }
    return moments.filter { $0 >= seconds && contains($0, zones: zones) }.min()
  }

  /// Returns when the zone's clocks are changed around a day, if they are.
  private func clockChange(near day: Int64, zones: some ZoneTable) -> Int64? {
    var low = LocalTime(day: day, second: 0).utcSeconds - 86400
    var high = low + 3 * 86400
    guard let before = zones.offset(of: zone, at: low),
      let after = zones.offset(of: zone, at: high), before != after
    else { return nil }
    while high - low > 1 {
      let middle = (low + high) / 2
      if zones.offset(of: zone, at: middle) == before { low = middle } else { high = middle }
    }
    return high
  }
}

extension Sequence<PublishingWindow> {
  /// Returns the first moment from `seconds` on at which one of the windows is open; without any
  /// window that is `seconds` itself.
  public func nextOpening(after seconds: Int64, zones: some ZoneTable) -> Int64? {
    let windows = Array(self)
    guard !windows.isEmpty else { return seconds }
    return windows.compactMap { $0.nextOpening(after: seconds, zones: zones) }.min()
  }
}
