internal import Lint
internal import Workflow

/// Reads a point in time as `publish_at` has it.
///
/// There are two forms: with a distance from UTC as in RFC 3339 (`2020-12-13T09:00:00+01:00`, or
/// `Z`), and with a zone's name (`2020-12-13 09:00 Europe/Berlin`). Seconds may be left out in
/// both, and a blank may stand for the `T`.
struct PublishTime {
  let zones: any ZoneTable

  /// Returns seconds since 1970.
  ///
  /// A time that the zone's clocks skip is refused. One that they show twice is the later: words
  /// must never go out before the time that somebody had in mind.
  func read(_ text: String) -> FrontMatterReader.Reading<Int64> {
    let bytes = text.utf8
    let wrong = FrontMatterReader.Reading<Int64>.failure(
      "'\(text.prefix(60))' is no time; write such as 2020-12-13T09:00:00+01:00 "
        + "or 2020-12-13 09:00 Europe/Berlin")
    guard let date = String(bytes.prefix(10)).flatMap({ CalendarDate(iso: $0) }) else {
      return wrong
    }
    let rest = bytes.dropFirst(10)
    guard let separator = rest.first, "Tt ".utf8.contains(separator),
      let clock = clock(rest.dropFirst())
    else {
      return rest.isEmpty
        ? .failure("'\(text)' has no time of day; write such as \(date) 09:00 Europe/Berlin")
        : wrong
    }
    let local = LocalTime(day: Self.days(of: date), second: clock.second)
    guard let zone = String(clock.rest) else { return wrong }
    if zone.isEmpty {
      return .failure(
        "'\(text)' has no time zone; write it behind the time, such as '\(text) Europe/Berlin', "
          + "'\(text)+01:00' or '\(text)Z'")
    }
    if zone == "Z" || zone == "z" { return .success(local.seconds(offset: 0)) }
    if zone.hasPrefix("+") || zone.hasPrefix("-") {
      return Self.offset(zone).map { .success(local.seconds(offset: $0)) } ?? wrong
    }
    guard zone.hasPrefix(" ") else { return wrong }
    return moment(local, in: String(zone.drop { $0 == " " }), text)
  }

  private func moment(_ local: LocalTime, in zone: String, _ text: String)
    -> FrontMatterReader.Reading<Int64>
  {
    guard let instants = local.instants(in: zone, zones) else {
      return .failure(
        "there is no time zone '\(zone)'; write such as Europe/Berlin or UTC, or a distance such "
          + "as +01:00")
    }
    return instants.last.map { .success($0) }
      ?? .failure("the clocks of \(zone) skip the time of '\(text)'; write a later one")
  }

  /// Reads `HH:MM` or `HH:MM:SS`; returns the second of the day and what follows.
  private func clock(_ bytes: Substring.UTF8View) -> (second: Int, rest: Substring.UTF8View)? {
    guard let hour = Self.two(bytes.prefix(2)), hour < 24,
      bytes.dropFirst(2).first == UInt8(ascii: ":"),
      let minute = Self.two(bytes.dropFirst(3).prefix(2)), minute < 60
    else { return nil }
    let rest = bytes.dropFirst(5)
    let second = hour * 3600 + minute * 60
    guard rest.first == UInt8(ascii: ":") else { return (second, rest) }
    guard let seconds = Self.two(rest.dropFirst().prefix(2)), seconds < 60 else { return nil }
    return (second + seconds, rest.dropFirst(3))
  }

  /// Reads `+HH:MM`.
  private static func offset(_ text: String) -> Int? {
    let bytes = text.utf8.dropFirst()
    guard bytes.count == 5, bytes.dropFirst(2).first == UInt8(ascii: ":"),
      let hours = two(bytes.prefix(2)), hours <= 14,
      let minutes = two(bytes.dropFirst(3)), minutes < 60
    else { return nil }
    let seconds = hours * 3600 + minutes * 60
    return text.hasPrefix("-") ? -seconds : seconds
  }

  private static func two(_ bytes: Substring.UTF8View) -> Int? {
    guard bytes.count == 2 else { return nil }
    return bytes.reduce(0 as Int?) { sum, digit in
      guard let sum, (0x30...0x39).contains(digit) else { return nil }
      return sum * 10 + Int(digit - 0x30)
    }
  }

  /// Returns the days from 1 January 1970 to a date, counting years from March.
  static func days(of date: CalendarDate) -> Int64 {
    let year = date.month > 2 ? date.year : date.year - 1
    let month = (date.month + 9) % 12
    let dayOfYear = (153 * month + 2) / 5 + date.day - 1
    return Int64(365 * year + year / 4 - year / 100 + year / 400 + dayOfYear - 719_468)
  }
}

extension LocalTime {
  /// The point in time at which a clock at this distance from UTC shows this.
  fileprivate func seconds(offset: Int) -> Int64 { day * 86400 + Int64(second - offset) }
}
