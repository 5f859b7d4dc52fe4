extension CalendarDate {
  /// The days since 1 March of the year 0, by which dates are told apart.
  var dayNumber: Int {
    // A year that begins in March has its odd day at its end.
    let shifted = month > 2 ? year : year - 1
    let months = (month + 9) % 12
    return shifted * 365 + shifted / 4 - shifted / 100 + shifted / 400 + (months * 306 + 5) / 10
      + day - 1
  }

  /// The day of the week, from 0 for Monday to 6 for Sunday.
  var weekday: Int { (dayNumber + 2) % 7 }

  /// Returns the number of days that a month can have in any year.
  static func longest(ofMonth month: Int) -> Int {
    switch month {
    case 2: 29
    case 4, 6, 9, 11: 30
    default: 31
    }
  }
}
