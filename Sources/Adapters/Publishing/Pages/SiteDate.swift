internal import Lint

/// A day as a page shows it.
struct SiteDate {
  let date: CalendarDate
  let language: Language

  /// The date as an element for machines too.
  ///
  /// It is in words where the page is in English, and else in figures that every language reads.
  var html: String {
    guard language.isEnglish else { return "<time>\(date)</time>" }
    let months = [
      "January", "February", "March", "April", "May", "June", "July", "August", "September",
      "October", "November", "December",
    ]
    return
      "<time datetime=\"\(date)\">\(date.day) \(months[date.month - 1]) \(date.year)</time>"
  }
}
