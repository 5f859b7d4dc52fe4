extension Timestamp {
  /// The first and the last time that RFC 3339 can write.
  private static let writable: ClosedRange<Int64> = -62_167_219_200...253_402_300_799

  /// Reads a date and time as RFC 3339 writes it, or returns `nil` for anything else.
  ///
  /// `T` and `Z` are capitals, seconds are whole, and there are no leap seconds, which git cannot
  /// count. `-00:00` is UTC.
  public init?(rfc3339 text: some StringProtocol) {
    let bytes = Array(text.utf8)
    guard bytes.count == 20 || bytes.count == 25,
      Self.hasPunctuation("-  -  T  :  :  ", in: bytes[4..<19]),
      let year = Self.number(bytes[0..<4]), let month = Self.number(bytes[5..<7]),
      let day = Self.number(bytes[8..<10]), let hour = Self.number(bytes[11..<13]),
      let minute = Self.number(bytes[14..<16]), let second = Self.number(bytes[17..<19]),
      (1...12).contains(month), (1...Self.days(inMonth: month, of: year)).contains(day), hour < 24,
      minute < 60, second < 60, let offset = Self.offset(bytes[19...])
    else { return nil }
    let days = Self.days(toYear: year, month: month, day: day)
    let seconds = ((days * 24 + hour) * 60 + minute - offset) * 60 + second
    guard Self.writable.contains(seconds) else { return nil }
    self.init(seconds: seconds)
  }

  /// The time in UTC as RFC 3339 writes it.
  ///
  /// A time outside of the years 0000 to 9999, which RFC 3339 cannot write, is written as the
  /// nearest that it can.
  public var rfc3339: String {
    let seconds = min(max(seconds, Self.writable.lowerBound), Self.writable.upperBound)
    let days = (seconds >= 0 ? seconds : seconds - 86_399) / 86_400
    let rest = seconds - days * 86_400
    let date = Self.date(ofDay: days)
    let day =
      "\(Self.padded(date.year, 4))-\(Self.padded(date.month, 2))-\(Self.padded(date.day, 2))"
    let time = [rest / 3600, rest / 60 % 60, rest % 60].map { Self.padded($0, 2) }
    return "\(day)T\(time.joined(separator: ":"))Z"
  }

  /// Whether the bytes have these marks; a blank stands for any byte.
  private static func hasPunctuation(_ marks: String, in bytes: ArraySlice<UInt8>) -> Bool {
    zip(marks.utf8, bytes).allSatisfy { $0 == UInt8(ascii: " ") || $0 == $1 }
  }

  private static func number(_ digits: ArraySlice<UInt8>) -> Int64? {
    digits.reduce(0 as Int64?) { sum, digit in
      guard let sum, digit >= UInt8(ascii: "0"), digit <= UInt8(ascii: "9") else { return nil }
      return sum * 10 + Int64(digit - UInt8(ascii: "0"))
    }
  }

  /// Returns the minutes of `Z` or `±hh:mm`.
  private static func offset(_ bytes: ArraySlice<UInt8>) -> Int64? {
    let text = Array(bytes)
    if text == [UInt8(ascii: "Z")] { return 0 }
    guard text.count == 6, text[3] == UInt8(ascii: ":"), let hours = number(text[1..<3]),
      let minutes = number(text[4..<6]), hours < 24, minutes < 60
    else { return nil }
    switch text[0] {
    case UInt8(ascii: "+"): return hours * 60 + minutes
    case UInt8(ascii: "-"): return -(hours * 60 + minutes)
    default: return nil
    }
  }

  private static func days(inMonth month: Int64, of year: Int64) -> Int64 {
    let isLeapYear = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
    return switch month {
    case 2: isLeapYear ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }

  /// Counts the days since 1970-01-01, in years that begin with March so that the leap day is last.
  private static func days(toYear year: Int64, month: Int64, day: Int64) -> Int64 {
    // Four centuries are added, so that no division is of a negative number.
    let year = (month > 2 ? year : year - 1) + 400
    let monthsFromMarch = (month + 9) % 12
    let dayOfYear = (153 * monthsFromMarch + 2) / 5 + day - 1
    return year * 365 + year / 4 - year / 100 + year / 400 + dayOfYear - 719_468 - 146_097
  }

  private static func date(ofDay days: Int64) -> (year: Int64, month: Int64, day: Int64) {
    var low: Int64 = 0
    var high: Int64 = 9999
    while low < high {
      let middle = (low + high + 1) / 2
      if self.days(toYear: middle, month: 1, day: 1) <= days {
        low = middle
      } else {
        high = middle - 1
      }
    }
    var day = days - self.days(toYear: low, month: 1, day: 1)
    var month: Int64 = 1
    while day >= self.days(inMonth: month, of: low) {
      day -= self.days(inMonth: month, of: low)
      month += 1
    }
    return (low, month, day + 1)
  }

  private static func padded(_ number: Int64, _ width: Int) -> String {
    let digits = String(number)
    return String(repeating: "0", count: max(0, width - digits.count)) + digits
  }
}
