public import Diagnostics

/// A date stands with the day of the week that it has.
public struct WeekdayOfDate: ShippedRule {
  public static let name = "weekday"
  public static let summary = "A date stands with the day of the week that it has in the calendar."
  public static let severity = Severity.warning

  public static let examples = [
    RuleExample("It met on ‸Monday, 8 December 2020, and on Tuesday, December 8, 2020."),
    RuleExample("It meets ‸Mon. 8 December.", path: "briefs/2020-12-13.md"),
    RuleExample(
      "---\ntitle: Vote on ‸Friday, January 2nd\ndate: 2020-12-13\n---\n\nOn Saturday 2 January."),
    RuleExample("It met on ‸Sunday the 8th of December 2020 and on ‸Wednesday\n(8 Dec. 2020)."),
    RuleExample("It met on Monday, 8 December."),
    RuleExample(
      "On Sunday, June 4, it fired; that was in 1989. On Sunday, 4 June 1989.",
      path: "briefs/2020-12-13.md"),
    RuleExample(
      "From Monday, 7 to Friday, 11 December. Saturday and Sunday, December 12 and 13. “Monday, "
        + "December 8.” Saturday/Sunday, 12/13 December; the Sun, 8 December 2020.",
      path: "briefs/2020-12-13.md"),
  ]

  public init() {}

  public func check(_ proof: Proof) -> [Diagnostic] {
    guard proof.isEnglish else { return [] }
    let galley = proof.galley
    let own = proof.ownDate
    return proof.days.flatMap { block, days -> [Diagnostic] in
      let copy = block.copy
      var otherYears: Bool?
      return days.compactMap { day in
        guard day.words.lowerBound > 0, !copy.words[day.words.lowerBound].isQuoted,
          let (said, index) = Self.weekday(before: day, copy)
        else { return nil }
        if day.year == nil, otherYears == nil { otherYears = copy.hasYear(otherThan: own?.year) }
        guard let date = Self.date(day, own, otherYears ?? false), date.year >= 1900,
          date.weekday != said
        else { return nil }
        return finding(index, date, copy, galley)
      }
    }
  }

  private func finding(_ index: Int, _ date: CalendarDate, _ copy: CopyText, _ galley: Galley)
    -> Diagnostic
  {
    let word = copy.words[index]
    let right = Self.names[date.weekday]
    let month = DayMention.monthNames[date.month - 1]
    let fix = Diagnostic.FixIt(replacement: right, isSafe: false)
    return diagnostic(
      "'\(word.text)' does not fit: \(date.day) \(month) \(date.year) is a \(right)",
      at: copy.bytes(of: word.range), in: galley,
      fixes: word.range.count > 5 && copy.isLiteral(word.range) ? [fix] : [])
  }

  /// Returns the day that is surely meant.
  private static func date(_ day: DayMention, _ own: CalendarDate?, _ otherYears: Bool)
    -> CalendarDate?
  {
    if day.year != nil { return day.date }
    guard !otherYears, let own, let date = day.date(near: own) else { return nil }
    // Half a year away, the year before is as near as the year after.
    return abs(date.dayNumber - own.dayNumber) <= 150 ? date : nil
  }

  /// Reads the day of the week before a date, and returns its word.
  private static func weekday(before day: DayMention, _ copy: CopyText) -> (Int, Int)? {
    var index = day.words.lowerBound - 1
    if copy.words[index].lowercased == "the", index > 0 { index -= 1 }
    let word = copy.words[index]
    guard word.isCapitalized, word.range.count <= 9, let number = numbers[word.lowercased] else {
      return nil
    }
    let gap = copy.scalars[word.range.upperBound..<day.range.lowerBound]
    guard gap.count <= 6, gap.allSatisfy({ " \n\u{A0},.(the".unicodeScalars.contains($0) }),
      !isListed(index, number, copy)
    else { return nil }
    return (number, index)
  }

  /// Whether it is one of several days, or a newspaper.
  private static func isListed(_ index: Int, _ number: Int, _ copy: CopyText) -> Bool {
    let start = copy.words[index].range.lowerBound
    if start > 0, "/-\u{2013}\u{2014}&".unicodeScalars.contains(copy.scalars[start - 1]) {
      return true
    }
    guard index > 0 else { return false }
    let before = copy.words[index - 1]
    if numbers[before.lowercased] != nil { return true }
    switch before.lowercased {
    case "and", "or", "to", "through", "until":
      return index > 1 && Self.isDay(copy.words[index - 2])
    case "the": return true
    default:
      let gap = copy.scalars[before.range.upperBound..<start]
      return gap.contains { "&\u{2013}\u{2014}".unicodeScalars.contains($0) } && isDay(before)
    }
  }

  private static func isDay(_ word: Word) -> Bool {
    numbers[word.lowercased] != nil || word.hasDigit
  }

  private static let names = [
    "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday",
  ]

  private static let numbers: [String: Int] = {
    var numbers = ["tues": 1, "thur": 3, "thurs": 3]
    for (index, name) in names.enumerated() {
      numbers[name.lowercased()] = index
      numbers[name.prefix(3).lowercased()] = index
    }
    return numbers
  }()
}
