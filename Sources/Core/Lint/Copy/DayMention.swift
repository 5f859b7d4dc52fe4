/// A day of a month as copy writes it, with its year or without: `December 8th`, `8 Dec. 2020`.
struct DayMention: Hashable, Sendable {
  /// How day and month stand together.
  enum Order: String, CaseIterable, Sendable {
    case monthDay = "month-day"
    case monthOrdinal = "month-ordinal"
    case dayMonth = "day-month"
    case ordinalMonth = "ordinal-month"
    case ordinalOfMonth = "ordinal-of-month"

    /// Returns the order without or with the ending of an ordinal, the month before or behind.
    init(isMonthFirst: Bool, isOrdinal: Bool) {
      self =
        switch (isMonthFirst, isOrdinal) {
        case (true, false): .monthDay
        case (true, true): .monthOrdinal
        case (false, false): .dayMonth
        case (false, true): .ordinalMonth
        }
    }
  }

  let order: Order
  /// The month, from 1 to 12, and the day as it is written: the calendar need not have it.
  let month: Int
  let day: Int
  let year: Int?
  /// Whether the month is shortened; `nil` for one in full that is short by itself.
  let isShort: Bool?
  /// From its first letter to its last, the article of `the 8th of December` and the year included.
  let range: Range<Int>
  /// The same as places in the text's words.
  let words: Range<Int>

  /// The day in the calendar, if it says its year.
  var date: CalendarDate? { year.flatMap { CalendarDate(year: $0, month: month, day: day) } }

  /// Returns the day that is meant in copy of a date: its own, else the nearest such day.
  func date(near own: CalendarDate) -> CalendarDate? {
    guard year == nil else { return date }
    return (own.year - 1...own.year + 1)
      .compactMap { CalendarDate(year: $0, month: month, day: day) }
      .min { abs($0.dayNumber - own.dayNumber) < abs($1.dayNumber - own.dayNumber) }
  }

  /// Returns the day in another form.
  func written(_ order: Order, isShort: Bool) -> String {
    let name = Self.monthNames[month - 1]
    let isShort = isShort && !Self.keptLong.contains(month)
    let monthText = isShort ? (month == 9 ? "Sept." : "\(name.prefix(3)).") : name
    let ordinal = "\(day)\(Self.ending(of: day))"
    let tail = year.map { " \($0)" } ?? ""
    return switch order {
    case .monthDay: "\(monthText) \(day)" + (year.map { ", \($0)" } ?? "")
    case .monthOrdinal: "\(monthText) \(ordinal)" + (year.map { ", \($0)" } ?? "")
    case .dayMonth: "\(day) \(monthText)\(tail)"
    case .ordinalMonth: "\(ordinal) \(monthText)\(tail)"
    case .ordinalOfMonth: "the \(ordinal) of \(monthText)\(tail)"
    }
  }

  /// Returns how an ordinal in figures ends.
  static func ending(of number: Int) -> String {
    if (11...13).contains(number % 100) { return "th" }
    return switch number % 10 {
    case 1: "st"
    case 2: "nd"
    case 3: "rd"
    default: "th"
    }
  }

  /// The months that those who shorten months write in full.
  static let keptLong = 3...7

  static let monthNames = [
    "January", "February", "March", "April", "May", "June", "July", "August", "September",
    "October", "November", "December",
  ]
}
