public import Diagnostics

/// A date is a day of the calendar.
public struct ImpossibleDate: ShippedRule {
  public static let name = "impossible-date"
  public static let summary = "A date is a day that the calendar has."
  public static let severity = Severity.warning

  public static let examples = [
    RuleExample("It met on ‸31 November, on ‸February 30th and on the ‸29th February 2021."),
    RuleExample("## The vote of ‸32 December 2020"),
    RuleExample("It met on 30 November, on February 29, and on 29 February 2020."),
    RuleExample("In June 31 people came; on 36 December evenings they sang “on 31 June”."),
  ]

  public init() {}

  public func check(_ proof: Proof) -> [Diagnostic] {
    guard proof.isEnglish else { return [] }
    let galley = proof.galley
    return proof.days.flatMap { block, days -> [Diagnostic] in
      let copy = block.copy
      return days.compactMap { day in
        guard !copy.words[day.words.lowerBound].isQuoted, Self.isImpossible(day),
          day.year != nil || Self.standsAlone(day, copy)
        else { return nil }
        return diagnostic(
          "the calendar has no '\(copy.string(day.range))'; look the day up",
          at: copy.bytes(of: day.range), in: galley)
      }
    }
  }

  private static func isImpossible(_ day: DayMention) -> Bool {
    if day.year != nil { return day.date == nil }
    // A number that no month has is more likely no day at all.
    return day.day <= 31 && day.day > CalendarDate.longest(ofMonth: day.month)
  }

  /// Whether no noun follows that the number could count.
  private static func standsAlone(_ day: DayMention, _ copy: CopyText) -> Bool {
    guard day.order == .monthDay, day.words.upperBound < copy.words.count else { return true }
    let next = copy.words[day.words.upperBound]
    let gap = copy.scalars[day.range.upperBound..<next.range.lowerBound]
    return gap.contains { $0 != " " && $0 != "\n" } || followers.contains(next.lowercased)
  }

  private static let followers: Set<String> = [
    "and", "at", "in", "the", "to", "by", "for", "when", "as", "after", "with", "was", "is", "of",
    "from", "or", "that", "it", "he", "she", "they", "we", "until", "before", "because",
  ]
}
