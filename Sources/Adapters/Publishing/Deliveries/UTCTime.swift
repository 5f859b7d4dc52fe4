internal import Lint

/// A point in time as RFC 3339 writes it in UTC, of the years 1970 to 9999.
struct UTCTime: Hashable {
  /// Seconds since 1970.
  let seconds: Int64

  init?(seconds: Int64) {
    guard (0...253_402_300_799).contains(seconds) else { return nil }
    self.seconds = seconds
  }

  /// Reads `YYYY-MM-DDThh:mm:ssZ` and nothing else.
  init?(_ text: String) {
    let bytes = Array(text.utf8)
    guard bytes.count == 20, bytes[10] == UInt8(ascii: "T"), bytes[13] == UInt8(ascii: ":"),
      bytes[16] == UInt8(ascii: ":"), bytes[19] == UInt8(ascii: "Z"),
      let date = CalendarDate(iso: text.prefix(10)),
      let hour = Self.number(bytes[11..<13]), let minute = Self.number(bytes[14..<16]),
      let second = Self.number(bytes[17..<19]), hour < 24, minute < 60, second < 60
    else { return nil }
    let days = Self.days(before: date)
    self.init(seconds: Int64(days) * 86400 + Int64(hour * 3600 + minute * 60 + second))
  }

  /// The day in UTC.
  var date: CalendarDate? {
    // Counted from 1 March of year 0, so that a leap day is the last of its year.
    let days = Int(seconds / 86400) + 719_468
    let era = days / 146_097
    let dayOfEra = days % 146_097
    let year = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * year + year / 4 - year / 100)
    let month = (5 * dayOfYear + 2) / 153
    let day = dayOfYear - (153 * month + 2) / 5 + 1
    return CalendarDate(
      year: era * 400 + year + (month >= 10 ? 1 : 0), month: month < 10 ? month + 3 : month - 9,
      day: day)
  }

  private static func days(before date: CalendarDate) -> Int {
    let year = date.month <= 2 ? date.year - 1 : date.year
    let month = (date.month + 9) % 12
    let dayOfYear = (153 * month + 2) / 5 + date.day - 1
    return year * 365 + year / 4 - year / 100 + year / 400 + dayOfYear - 719_468
  }

  private static func number(_ digits: ArraySlice<UInt8>) -> Int? {
    digits.reduce(0 as Int?) { sum, digit in
      guard let sum, (0x30...0x39).contains(digit) else { return nil }
      return sum * 10 + Int(digit) - 0x30
    }
  }
}

extension UTCTime: CustomStringConvertible {
  var description: String {
    func two(_ number: Int64) -> String { number < 10 ? "0\(number)" : "\(number)" }
    let day = seconds % 86400
    let time = "\(two(day / 3600)):\(two(day / 60 % 60)):\(two(day % 60))"
    return "\(date?.description ?? "")T\(time)Z"
  }
}
