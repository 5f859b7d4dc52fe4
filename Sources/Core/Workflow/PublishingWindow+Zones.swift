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
  /// Where the clock is put forward over the opening, the window opens with the first moment after
  /// the gap that it contains.
  public func nextOpening(after seconds: Int64, zones: some ZoneTable) -> Int64? {
    if contains(seconds, zones: zones) { return seconds }
    guard let offset = zones.offset(of: zone, at: seconds) else { return nil }
    let today = LocalTime(seconds, offset: offset).day
    // Eight days hold every day of the week; one more for an opening that a gap swallowed.
    for day in today...(today + 9) {
      let opening = LocalTime(day: day, second: opens * 60)
      guard days.contains(opening.weekday) else { continue }
      guard let moment = firstMoment(at: opening, zones: zones) else { continue }
      if moment >= seconds, contains(moment, zones: zones) { return moment }
    }
    return nil
  }

  /// Returns when a clock shows a time, or when it first shows a later one.
  private func firstMoment(at local: LocalTime, zones: some ZoneTable) -> Int64? {
    guard let instants = local.instants(in: zone, zones) else { return nil }
    if let first = instants.first { return first }
    // In a gap: the change lies between the two readings of the clock; halve until it is found.
    guard let before = zones.offset(of: zone, at: local.utcSeconds - 86400),
      let after = zones.offset(of: zone, at: local.utcSeconds + 86400)
    else { return nil }
    var low = local.utcSeconds - Int64(max(before, after))
    var high = local.utcSeconds - Int64(min(before, after))
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
