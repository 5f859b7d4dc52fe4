/// Finds words that nothing but a mark parts.
struct MissingBlank {
  private let copy: CopyText
  private let isEnglish: Bool

  init(_ copy: CopyText, isEnglish: Bool) {
    self.copy = copy
    self.isEnglish = isEnglish
  }

  var faults: [CopyFault] {
    let scalars = copy.scalars
    var faults: [CopyFault] = []
    for index in copy.marks where index > 0 && index + 1 < scalars.count {
      guard Self.isMark(scalars[index]), CopyText.isLetter(scalars[index - 1]),
        CopyText.isLetter(scalars[index + 1]),
        wantsBlank(index), isPlain(index),
        !WritingSystem.isWithoutBlanks(scalars[index - 1])
      else { continue }
      let mark = scalars[index]
      faults.append(
        CopyFault(
          range: index..<index + 1, message: "a blank is missing behind '\(mark)'",
          replacement: "\(mark) ", isSafe: isCertain(index)))
    }
    return faults
  }

  private static func isMark(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case ",", ".", ";", ":", "!", "?": true
    default: false
    }
  }

  private func wantsBlank(_ index: Int) -> Bool {
    guard let before = copy.word(endingAt: index), let after = copy.word(startingAt: index + 1)
    else { return false }
    switch copy.scalars[index] {
    case ",":
      return parts(before, after) || isYear(after, behind: before)
        || isFigure(after, behind: before)
    case ";": return parts(before, after)
    case ":":
      return isEnglish && parts(before, after) && before.range.count > 3 && before.casing != .mixed
        && after.casing == .capitalized && after.range.count > 2
        && copy.hasBlank(after.range.upperBound)
    case ".": return isEnglish && (endsSentence(before, after) || isDay(after, behind: before))
    case "?": return isEnglish && parts(before, after) && after.casing == .capitalized
    // A name may end in an exclamation mark, and another follow it: Yahoo!Mail.
    default:
      return isEnglish && parts(before, after) && before.casing == .lower
        && after.casing == .capitalized
    }
  }

  /// Whether both are words of two letters or more, and no number goes on behind the mark.
  private func parts(_ before: Word, _ after: Word) -> Bool {
    guard before.range.count > 1, after.range.count > 1, !after.hasDigit else { return false }
    return !before.hasDigit
      || before.range.count == 4 && before.casing == .none
        && after.casing == .lower
  }

  /// Whether a month or its day stands before a year, as in `May 5,2020` and `5 May,2020`.
  private func isYear(_ year: Word, behind before: Word) -> Bool {
    guard year.range.count == 4, year.casing == .none,
      year.text.hasPrefix("20") || year.text.hasPrefix("19")
    else { return false }
    guard before.hasDigit else { return isMonth(before) }
    guard isDayOfMonth(before), before.range.lowerBound > 1,
      copy.hasBlank(before.range.lowerBound - 1),
      let month = copy.word(endingAt: before.range.lowerBound - 1)
    else { return false }
    return isMonth(month)
  }

  /// Whether a word is a day such as `5` or `5th`.
  private func isDayOfMonth(_ word: Word) -> Bool {
    guard word.hasDigit, word.range.count <= 4 else { return false }
    if word.casing == .none { return word.range.count <= 2 }
    return ["st", "nd", "rd", "th"].contains { word.text.hasSuffix($0) }
  }

  /// Whether a figure follows a plain word, as in `in contrast,134 states`.
  private func isFigure(_ figure: Word, behind before: Word) -> Bool {
    isEnglish && figure.hasDigit && figure.casing == .none && before.casing == .lower
      && !before.hasDigit && before.range.count > 3 && copy.hasBlank(figure.range.upperBound)
  }

  /// Whether a short month stands before a day, as in `Nov.16`.
  private func isDay(_ day: Word, behind month: Word) -> Bool {
    isMonth(month) && month.range.count <= 4 && day.casing == .none && day.range.count <= 2
      && copy.neighbour(day.range.upperBound) != "."
  }

  private func isMonth(_ word: Word) -> Bool {
    word.casing == .capitalized && Self.months.contains(String(word.lowercased.prefix(3)))
  }

  private static let months: Set<String> = [
    "jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec",
  ]

  /// Whether a full stop ends a sentence between two words, and is no part of a name, of an address
  /// or of an abbreviation.
  private func endsSentence(_ before: Word, _ after: Word) -> Bool {
    guard !after.hasDigit, !before.hasDigit else { return false }
    if after.casing == .lower {
      return before.casing == .lower && before.range.count > 3
        && copy.hasBlank(after.range.upperBound)
        && Self.sureStarters.contains(after.lowercased)
    }
    guard after.casing == .capitalized else { return false }
    if Self.countries.contains(before.text), after.range.count > 2 {
      return copy.neighbour(before.range.lowerBound - 1) == "."
        && copy.neighbour(before.range.lowerBound - 2).map { $0 == "U" || $0 == "E" } ?? false
    }
    if Self.titles.contains(before.text) { return after.range.count > 2 }
    let startsSentence = Self.starters.contains(after.lowercased)
    guard before.range.count > (startsSentence ? 1 : 2), after.range.count > 1,
      copy.neighbour(before.range.lowerBound - 1) != ".",
      !Self.domains.contains(after.lowercased)
    else { return false }
    let isAddress =
      copy.neighbour(after.range.upperBound) == "." && copy.hasLetter(after.range.upperBound + 1)
    switch before.casing {
    case .lower: return !isAddress
    case .capitalized, .capitals: return startsSentence && !isAddress
    default: return false
    }
  }

  private static let titles: Set<String> = ["Mr", "Mrs", "Ms", "Dr", "Prof"]

  /// The last letters of `U.S.`, `U.K.`, `U.N.` and `E.U.`.
  private static let countries: Set<String> = ["S", "K", "N", "U"]

  /// Words that begin sentences and end no address.
  private static let sureStarters: Set<String> = [
    "the", "this", "they", "these", "those", "she", "however", "when", "after", "then", "there",
  ]

  private static let domains: Set<String> = [
    "com", "org", "net", "uk", "eu", "de", "fr", "gov", "edu", "info", "js", "ly", "tv", "io",
    "co", "me", "ai", "app",
  ]

  private static let starters: Set<String> = [
    "the", "this", "that", "these", "those", "it", "he", "she", "they", "we", "in", "on", "at",
    "after", "before", "when", "while", "as", "but", "and", "if", "for", "from", "his", "her",
    "their", "its", "our", "there", "however", "since", "although", "according", "many", "some",
    "you", "your", "with", "by", "to", "no", "not", "what", "who", "why", "how", "please", "here",
  ]

  /// Whether the marks are no part of an address, a path, a formula or code.
  private func isPlain(_ index: Int) -> Bool {
    let token = copy.scalars[copy.token(around: index)]
    return !token.contains { scalar in
      switch scalar {
      case "/", "@", "\\", "=", "_", "#", "&", "<", ">", "{", "}", "|", "+", "*", "~", "$",
        "\u{FFFC}":
        true
      default: false
      }
    } && token.count < 100
  }

  private func isCertain(_ index: Int) -> Bool {
    let mark = copy.scalars[index]
    guard mark == "," || mark == ";", let before = copy.word(endingAt: index),
      let after = copy.word(startingAt: index + 1)
    else { return false }
    return before.casing == .lower && after.casing == .lower && isEnglish
      && before.range.count > 2 && after.range.count > 2
  }
}
