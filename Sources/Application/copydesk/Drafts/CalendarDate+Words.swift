internal import Glibc
internal import Lint

extension CalendarDate {
  /// The date as a title has it: `13 December 2020`.
  var inWords: String { "\(day) \(Self.months[month - 1]) \(year)" }

  /// The day that it is here and now, or `nil` in a year that has no four digits.
  ///
  /// Calls `time` and `localtime_r`.
  static var today: CalendarDate? {
    var now = time(nil)
    var parts = unsafe tm()
    guard unsafe localtime_r(&now, &parts) != nil else { return nil }
    let (year, month, day) = unsafe (parts.tm_year, parts.tm_mon, parts.tm_mday)
    return CalendarDate(year: Int(year) + 1900, month: Int(month) + 1, day: Int(day))
  }

  private static let months = [
    "January", "February", "March", "April", "May", "June", "July", "August", "September",
    "October", "November", "December",
  ]
}
