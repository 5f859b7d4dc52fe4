public import Diagnostics

/// Days are written in one form.
public struct DateForm: ShippedRule {
  public static let name = "date-form"
  public static let summary = "Day and month are written in one form throughout a brief."
  public static let severity = Severity.warning

  public static let examples = [
    RuleExample("On ‸December 10th it met. On December 9 it voted, on December 8 it rested."),
    RuleExample(
      "On 8 December it met, on 9 December it voted. On ‸the 10th of December it rested."),
    RuleExample("On December 8 it met. On ‸8 December 2020 it voted."),
    RuleExample("On December 8 and on December 9 it met. On ‸Dec. 10 it voted."),
    RuleExample(
      "On 8 December it met.\n\n- On ‸9th December it voted.\n- On 10 December, it left."),
    RuleExample("On Dec. 8 it met, on March 5 and June 4 it voted, as on May 1."),
    RuleExample("# Events of December 10th\n\nOn December 8 it met: “On December 9th we vote.”"),
    RuleExample("On 8 December it recalled the June 4th Massacre and the September 11 attacks."),
    RuleExample("It met on 7th and 8th December, then from December 8–10, and on 9 December."),
    RuleExample("On 8 December it met. In May 20 people came. It may 10 times march 3 miles."),
    RuleExample("On December 8 it met. The 12th of January is no ordinary day."),
    RuleExample("The 8th time, on 9 December: Resolution 1325, 8 March and 25 of May's bills."),
  ]

  public static let options = [
    RuleOption(
      "form", "The form of the house; without it, the form that a brief has most often.",
      values: DayMention.Order.allCases.map(\.rawValue)),
    RuleOption(
      "month", "Whether months beside a day are shortened.", values: ["long", "short"]),
  ]

  /// Order and length of the month; of months that are always short the length is not known.
  struct Form: Hashable {
    let order: DayMention.Order
    let isShort: Bool?
  }

  public init() {}

  public func check(_ proof: Proof) -> [Diagnostic] {
    guard proof.isEnglish else { return [] }
    let galley = proof.galley
    var variants = Variants<Form>()
    for (block, days) in proof.days where block.isProse {
      let copy = block.copy
      for day in days where !Self.isName(day, copy) {
        let form = Form(order: day.order, isShort: day.isShort)
        let canFix = copy.isLiteral(day.range) && !Self.hasArticle(day, copy)
        variants.add(form, at: copy.bytes(of: day.range)) { wanted in
          canFix ? day.written(wanted.order, isShort: wanted.isShort ?? false) : nil
        }
      }
    }
    guard let wanted = Self.wanted(variants, proof) else { return [] }
    let found = variants.finding(
      by: self, in: galley, wanted: wanted,
      isWrong: { place in
        place.form.order != wanted.order
          || place.form.isShort.map { $0 != wanted.isShort } ?? false
      }, message: { Self.message($0, example: $1, wanted) })
    return [found].compactMap(\.self)
  }

  private static func wanted(_ variants: Variants<Form>, _ proof: Proof) -> Form? {
    var orders = Variants<DayMention.Order>()
    var lengths = Variants<Bool>()
    for place in variants.places {
      orders.add(place.form.order, at: place.range)
      if let isShort = place.form.isShort { lengths.add(isShort, at: place.range) }
    }
    let form = proof.choice("form", of: Self.self).flatMap(DayMention.Order.init)
    let month = proof.choice("month", of: Self.self).map { $0 == "short" }
    guard let order = form ?? orders.majority else { return nil }
    return Form(order: order, isShort: month ?? lengths.majority ?? false)
  }

  private static func message(_ found: String, example: String?, _ wanted: Form) -> String {
    guard let example else {
      return "'\(found)' is not in the form of the house, '\(wanted.order.rawValue)'"
    }
    return "'\(found)' is written unlike '\(example)'; write days in one form"
  }

  /// Whether an article or the like before it speaks of something else that the day names.
  private static func hasArticle(_ day: DayMention, _ copy: CopyText) -> Bool {
    guard day.words.lowerBound > 0 else { return false }
    switch copy.words[day.words.lowerBound - 1].lowercased {
    case "the", "a", "an", "this", "that", "its", "his", "her", "their": return true
    default: return false
    }
  }

  /// Whether the day is part of a name, quoted or a link's title: then it is written as others do.
  private static func isName(_ day: DayMention, _ copy: CopyText) -> Bool {
    if copy.words[day.words.lowerBound].isQuoted { return true }
    if day.month == 7, day.day == 4 { return true }
    // `The 12th of January is no ordinary day` calls the day by its name.
    if day.order == .ordinalOfMonth, day.year == nil, copy.words[day.words.lowerBound].text == "The"
    {
      return true
    }
    guard day.words.upperBound < copy.words.count else { return false }
    let next = copy.words[day.words.upperBound]
    let gap = copy.scalars[day.range.upperBound..<next.range.lowerBound]
    guard gap.allSatisfy({ $0 == " " || $0 == "\n" || $0 == "\u{A0}" || $0 == "-" }) else {
      return false
    }
    return next.casing != .lower && !next.hasDigit || events.contains(next.lowercased)
  }

  /// What is known by its day.
  private static let events: Set<String> = [
    "attack", "attacks", "massacre", "movement", "uprising", "incident", "riot", "riots",
    "revolution", "coup", "protests", "demonstrations", "crackdown", "referendum", "killings",
    "bombing", "bombings", "genocide", "insurrection", "earthquake", "agreement",
  ]
}
