public import Diagnostics

/// What a brief tells as past lies before its own date.
public struct FutureDate: ShippedRule {
  public static let name = "future-date"
  public static let summary = "What is told in the past tense happened before the brief's own date."
  public static let severity = Severity.warning

  public static let examples = [
    RuleExample(
      "On ‸20 December, HRW published a report of two years.", path: "briefs/2020-12-13.md"),
    RuleExample(
      "---\ndate: 2020-12-13\n---\nOn ‸December 8th, 2021, the old council met and voted."),
    RuleExample(
      "The vote took place on ‸20 December, and it was held on ‸December 21 too.",
      path: "briefs/2020-12-13.md"),
    RuleExample(
      "On 8 December, HRW published a report. On 20 December, the council will vote. The council "
        + "called for a protest on 20 December. On 10 March, the court ruled.",
      path: "briefs/2020-12-13.md"),
    RuleExample(
      "The call, published on 20 December last year, was heard. A vigil is held on 20 December. "
        + "Until 20 December, it was said. By December 20, it was to be over.",
      path: "briefs/2020-12-13.md"),
    RuleExample(
      "On 20 December, the report published by HRW is due.", path: "briefs/2020-12-13.md"),
    RuleExample("In 2019 she fled. On 20 December, she died.", path: "briefs/2020-12-13.md"),
    RuleExample("On 20 December, HRW published a report."),
  ]

  /// How far ahead a day without a year may lie and still be of this year, in days.
  private static let horizon = 31

  public init() {}

  public func check(_ proof: Proof) -> [Diagnostic] {
    guard proof.isEnglish, let own = proof.ownDate else { return [] }
    let galley = proof.galley
    return proof.days.filter { $0.block.isProse }.flatMap { block, days -> [Diagnostic] in
      let copy = block.copy
      var otherYears: Bool?
      return days.compactMap { day in
        guard let date = day.date(near: own), date > own else { return nil }
        if day.year == nil {
          guard date.dayNumber - own.dayNumber <= Self.horizon else { return nil }
          if otherYears == nil { otherYears = copy.hasYear(otherThan: own.year) }
        }
        guard otherYears != true || day.year != nil, Self.isToldAsPast(day, copy) else {
          return nil
        }
        return diagnostic(
          "'\(copy.string(day.range))' is told as past, but this brief is of \(own)",
          at: copy.bytes(of: day.range), in: galley)
      }
    }
  }

  private static func isToldAsPast(_ day: DayMention, _ copy: CopyText) -> Bool {
    let first = day.words.lowerBound
    let at = copy.sentences.partitionIndex { $0.words.upperBound > first }
    guard first > 0, !copy.words[first].isQuoted, copy.sentences.indices.contains(at) else {
      return false
    }
    let sentence = copy.sentences[at].words
    guard copy.words[first - 1].lowercased == "on", sentence.count <= 60,
      !copy.words[sentence].contains(where: { doubts.contains($0.lowercased) })
    else { return false }
    return sentence.lowerBound == first - 1
      ? isFollowedByPast(day, sentence, copy) : isBehindPast(first - 1, sentence, copy)
  }

  /// Whether the first verb that is known behind `On 20 December,` is past.
  private static func isFollowedByPast(
    _ day: DayMention, _ sentence: Range<Int>, _ copy: CopyText
  ) -> Bool {
    let rest = day.words.upperBound..<min(sentence.upperBound, day.words.upperBound + 10)
    guard rest.lowerBound < rest.upperBound else { return false }
    for index in rest where index > rest.lowerBound {
      let word = copy.words[index].lowercased
      if past.contains(word) {
        let next = index + 1 < sentence.upperBound ? copy.words[index + 1].lowercased : ""
        let isBe = word == "was" || word == "were"
        return !(isBe ? ["to"] : ["by", "in", "on", "at", "earlier", "for"]).contains(next)
      }
      if present.contains(word) { return false }
    }
    return false
  }

  /// Whether `took place` or `was held` stands right before `on 20 December`.
  private static func isBehindPast(_ on: Int, _ sentence: Range<Int>, _ copy: CopyText) -> Bool {
    guard on - 2 >= sentence.lowerBound else { return false }
    let words = (copy.words[on - 2].lowercased, copy.words[on - 1].lowercased)
    switch words {
    case ("took", "place"): return true
    case ("was", _), ("were", _): return done.contains(words.1)
    default: return false
    }
  }

  private static let done: Set<String> = [
    "held", "published", "released", "arrested", "detained", "sentenced", "killed", "signed",
    "adopted", "passed", "launched", "elected", "found", "issued", "freed", "deported", "born",
    "inaugurated", "opened",
  ]

  private static let past: Set<String> = [
    "published", "reported", "announced", "said", "was", "were", "voted", "released", "held",
    "met", "launched", "issued", "welcomed", "condemned", "urged", "took", "reunited", "hosted",
    "organised", "organized", "signed", "adopted", "passed", "told", "revealed", "died",
    "gathered", "joined", "attended", "spoke", "visited", "protested", "demonstrated", "sentenced",
    "ruled", "wrote", "gave", "expressed", "participated", "testified", "approved", "rejected",
  ]

  private static let present: Set<String> = [
    "is", "are", "has", "have", "that", "which", "who", "hosts", "holds", "plans", "meets",
    "organises", "organizes", "launches", "takes", "marks", "begins", "starts", "opens",
  ]

  /// Words of what is to come, or of another year.
  private static let doubts: Set<String> = [
    "will", "would", "until", "till", "by", "deadline", "due", "scheduled", "set", "planned",
    "plans", "expected", "upcoming", "next", "if", "could", "may", "might", "should", "can",
    "postponed", "invited", "before", "last", "ago", "every", "each", "annual", "annually",
    "anniversary", "previous", "since", "later", "going", "shall", "must", "planning", "to-be",
    "extended", "delayed", "moved", "rescheduled",
  ]
}
