/// Finds the days that a text names by day and month, in English.
///
/// Series such as `7 and 8 December` or `December 8–10` are left out: they are no single day.
struct DayScan {
  private let copy: CopyText
  private let words: [Word]
  private let scalars: [Unicode.Scalar]

  private init(_ copy: CopyText) {
    self.copy = copy
    words = copy.words
    scalars = copy.scalars
  }

  /// Returns the days of each block that names any, in order.
  static func days(in galley: Galley) -> [(block: Galley.Block, days: [DayMention])] {
    var found: [(block: Galley.Block, days: [DayMention])] = []
    for block in galley.copyBlocks where !block.copy.numbers.isEmpty {
      let days = days(in: block.copy)
      if !days.isEmpty { found.append((block, days)) }
    }
    return found
  }

  private static func days(in copy: CopyText) -> [DayMention] {
    let scan = DayScan(copy)
    var found: [DayMention] = []
    for index in copy.numbers {
      guard let mention = scan.mention(ofDayAt: index) else { continue }
      // Of `8 May 9` the first reading counts.
      if let last = found.last, last.range.overlaps(mention.range) { continue }
      found.append(mention)
    }
    return found
  }

  private func mention(ofDayAt index: Int) -> DayMention? {
    guard let (day, isOrdinal) = Self.day(words[index]), (1...39).contains(day) else { return nil }
    return behindMonth(index, day, isOrdinal) ?? beforeMonth(index, day, isOrdinal)
  }

  private func behindMonth(_ index: Int, _ day: Int, _ isOrdinal: Bool) -> DayMention? {
    guard index > 0, let month = Self.month(words[index - 1]),
      isBlank(between: index - 1, stop: month.isShort == true),
      !isJoined(before: words[index - 1].range.lowerBound), !continuesSeries(behind: index)
    else { return nil }
    let last = year(behind: index, mark: ",") ?? index
    if !isOrdinal, last == index {
      // `In May 20 people came` names no day.
      if index > 1, words[index - 2].lowercased == "in" { return nil }
      if index + 1 < words.count, isBlank(between: index),
        Self.counted.contains(words[index + 1].lowercased)
      {
        return nil
      }
    }
    return make(
      DayMention.Order(isMonthFirst: true, isOrdinal: isOrdinal), month, day, index - 1...last,
      hasYear: last > index)
  }

  private func beforeMonth(_ index: Int, _ day: Int, _ isOrdinal: Bool) -> DayMention? {
    let isOf = isOrdinal && index + 1 < words.count && words[index + 1].lowercased == "of"
    let at = isOf ? index + 2 : index + 1
    guard at < words.count, let month = Self.month(words[at]), isBlank(between: index),
      !isOf || isBlank(between: index + 1), !isJoined(before: words[index].range.lowerBound),
      !endsSeries(at: index)
    else { return nil }
    let last = year(behind: at, mark: month.isShort == true ? "." : ",") ?? at
    let hasArticle = isOf && index > 0 && words[index - 1].lowercased == "the"
    return make(
      isOf ? .ordinalOfMonth : DayMention.Order(isMonthFirst: false, isOrdinal: isOrdinal), month,
      day, (hasArticle ? index - 1 : index)...last, hasYear: last > at)
  }

  private func make(
    _ order: DayMention.Order, _ month: (number: Int, isShort: Bool?), _ day: Int,
    _ span: ClosedRange<Int>, hasYear: Bool
  ) -> DayMention {
    var end = words[span.upperBound].range.upperBound
    let endsInMonth = !hasYear && order != .monthDay && order != .monthOrdinal
    if endsInMonth, month.isShort == true, end < scalars.count, scalars[end] == ".",
      end + 1 < scalars.count
    {
      end += 1
    }
    return DayMention(
      order: order, month: month.number, day: day,
      year: hasYear ? Int(words[span.upperBound].text) : nil, isShort: month.isShort,
      range: words[span.lowerBound].range.lowerBound..<end,
      words: span.lowerBound..<span.upperBound + 1)
  }

  /// Returns the word of a year that belongs to a day, a blank or a mark and a blank before it.
  private func year(behind index: Int, mark: Unicode.Scalar) -> Int? {
    let next = index + 1
    guard next < words.count, words[next].range.count == 4, words[next].hasDigit,
      let year = Int(words[next].text), (1000...2199).contains(year)
    else { return nil }
    let start = words[index].range.upperBound
    let isMarked = scalars[start] == mark || scalars[start] == ","
    let blank = isMarked ? start + 1 : start
    guard blank < words[next].range.lowerBound,
      scalars[blank..<words[next].range.lowerBound].allSatisfy(Self.isBlank)
    else { return nil }
    if next + 1 < words.count, isBlank(between: next),
      Self.counted.contains(words[next + 1].lowercased)
    {
      return nil
    }
    return next
  }
}

extension DayScan {
  /// Whether nothing but a blank stands between a word and the next, or a full stop and a blank.
  private func isBlank(between index: Int, stop: Bool = false) -> Bool {
    guard index + 1 < words.count else { return false }
    var start = words[index].range.upperBound
    let end = words[index + 1].range.lowerBound
    if stop, start < end, scalars[start] == "." { start += 1 }
    return start < end && end - start <= 2 && scalars[start..<end].allSatisfy(Self.isBlank)
  }

  private static func isBlank(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case " ", "\n", "\u{A0}", "\u{202F}", "\t": true
    default: false
    }
  }

  /// Whether what stands before a place belongs to it, as in `7–8 December` and `1.8 May`.
  private func isJoined(before start: Int) -> Bool {
    guard start > 0 else { return false }
    switch scalars[start - 1] {
    case " ", "\n", "\u{A0}", "\u{202F}", "\t", "(", "[", "\"", "\u{201C}", "\u{2018}", "'", "*",
      CopyText.gap:
      return start > 1 && Self.isDash(scalars[start - 2]) && isDigit(start - 3)
    case "\u{2014}": return isDigit(start - 2)
    default: return true
    }
  }

  /// Whether another day follows, as in `December 8–10`, `December 8 and 9` and `December 8/9`.
  private func continuesSeries(behind index: Int) -> Bool {
    let end = words[index].range.upperBound
    guard end < scalars.count else { return false }
    switch scalars[end] {
    case "/", "-", "\u{2013}", "\u{2014}", ":", ".", "%", "+", "\u{2011}":
      return isDigit(end + 1) || scalars[end] == "%"
    case ",": if isDigit(end + 1) { return true }
    case " ":
      if end + 1 < scalars.count, Self.isDash(scalars[end + 1]) || scalars[end + 1] == "&" {
        return isDigit(end + 3)
      }
    default: break
    }
    // `December 8, 9 and 10`, but not `December 8, 2020`.
    guard index + 1 < words.count else { return false }
    if words[index + 1].range.count <= 2, words[index + 1].hasDigit,
      end + 2 >= words[index + 1].range.lowerBound
    {
      return scalars[end] == ","
        && (index + 2 >= words.count || Self.month(words[index + 2]) == nil)
    }
    guard index + 2 < words.count, Self.joins(words[index + 1].lowercased) else { return false }
    return Self.day(words[index + 2]) != nil
      && (index + 3 >= words.count || Self.month(words[index + 3]) == nil)
  }

  /// Whether a day before it shares its month, as in `7 and 8 December`.
  private func endsSeries(at index: Int) -> Bool {
    guard index > 1 else { return false }
    if Self.joins(words[index - 1].lowercased) { return Self.day(words[index - 2]) != nil }
    let isComma =
      words[index - 1].range.upperBound < scalars.count
      && scalars[words[index - 1].range.upperBound] == ","
    return isComma && Self.day(words[index - 1]) != nil
  }

  private static func joins(_ word: String) -> Bool {
    switch word {
    case "and", "or", "to", "through", "until", "till": true
    default: false
    }
  }

  private static func isDash(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "-", "\u{2013}", "\u{2014}": true
    default: false
    }
  }

  private func isDigit(_ index: Int) -> Bool {
    scalars.indices.contains(index) && (0x30...0x39).contains(scalars[index].value)
  }

  private static func day(_ word: Word) -> (Int, isOrdinal: Bool)? {
    guard word.hasDigit, word.range.count <= 4 else { return nil }
    if word.range.count <= 2 { return Int(word.text).map { ($0, false) } }
    guard let number = Int(word.text.dropLast(2)), number < 100 else { return nil }
    switch word.lowercased.suffix(2) {
    case "st", "nd", "rd", "th": return (number, true)
    default: return nil
    }
  }

  /// Reads a month; `may` and `march` without a capital are other words.
  static func month(_ word: Word) -> (number: Int, isShort: Bool?)? {
    guard word.casing == .capitalized || word.casing == .capitals,
      (3...9).contains(word.range.count),
      let number = months[word.lowercased]
    else { return nil }
    let isFull = word.range.count == DayMention.monthNames[number - 1].utf8.count
    return (number, isFull ? (DayMention.keptLong.contains(number) ? nil : false) : true)
  }

  private static let months: [String: Int] = {
    var months = ["sept": 9]
    for (index, name) in DayMention.monthNames.enumerated() {
      months[name.lowercased()] = index + 1
      months[name.prefix(3).lowercased()] = index + 1
    }
    return months
  }()

  /// What a number before it counts, so that it is no day of a month.
  private static let counted: Set<String> = [
    "percent", "per", "million", "billion", "thousand", "hundred", "people", "men", "women",
    "children", "years", "days", "weeks", "months", "hours", "minutes", "members", "countries",
    "states", "activists", "times", "persons", "others", "more", "new", "students", "protesters",
    "journalists", "organisations", "organizations", "groups", "cases", "detainees", "prisoners",
    "families", "victims", "points", "seats", "votes",
  ]
}
