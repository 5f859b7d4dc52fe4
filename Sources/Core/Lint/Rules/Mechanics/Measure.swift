/// A number with its unit, and perhaps an age, at a place of the text.
struct Measure {
  /// How the words of a measure are joined.
  private enum Form {
    /// `three-years`
    case plural(number: Substring, unit: Substring)
    /// `three-year`
    case singular(number: Substring, unit: Substring)
    /// `three-years-old`
    case age(number: Substring, unit: Substring)
    /// `three`
    case number(Substring)
  }

  private let index: Int
  private let copy: CopyText
  private let form: Form

  /// Reads the measure that begins with a word, or returns `nil` where none does.
  init?(at index: Int, in copy: CopyText) {
    let text = copy.words[index].lowercased
    self.index = index
    self.copy = copy
    guard copy.words[index].range.count < 32, let form = Self.form(of: text) else { return nil }
    self.form = form
  }

  /// Cuts a word at its last hyphen, and at the one before it where that leaves an age.
  private static func form(of text: String) -> Form? {
    guard let hyphen = text.utf8.lastIndex(of: UInt8(ascii: "-")) else {
      return NumberWord.isNumber(text) ? .number(text[...]) : nil
    }
    let head = text[..<hyphen]
    let tail = text[text.utf8.index(after: hyphen)...]
    if tail == "old", let inner = head.utf8.lastIndex(of: UInt8(ascii: "-")) {
      let unit = head[head.utf8.index(after: inner)...]
      guard plurals.contains(String(unit)), NumberWord.isNumber(head[..<inner]) else { return nil }
      return .age(number: head[..<inner], unit: unit.dropLast())
    }
    guard NumberWord.isNumber(head) else {
      return NumberWord.isNumber(text) ? .number(text[...]) : nil
    }
    if plurals.contains(String(tail)) { return .plural(number: head, unit: tail.dropLast()) }
    if singulars.contains(String(tail)) { return .singular(number: head, unit: tail) }
    return NumberWord.isNumber(text) ? .number(text[...]) : nil
  }

  private static let singulars: Set<String> = [
    "year", "month", "week", "day", "hour", "minute", "mile", "kilometre", "kilometer", "page",
  ]

  private static let plurals = Set(singulars.map { $0 + "s" })

  // MARK: What is wrong

  var fault: CopyFault? {
    switch form {
    case .plural(let number, let unit): plural(number, unit)
    case .singular: singular
    case .age(let number, let unit): age(number, unit)
    case .number(let number): number.isEmpty ? nil : apart(number)
    }
  }

  /// Reads `after three-years in`, `three-years old` and `a ten-years sentence`.
  private func plural(_ lower: Substring, _ unit: Substring) -> CopyFault? {
    let word = copy.words[index]
    let number = written(lower)
    let units = copy.string(word.range.upperBound - unit.utf8.count - 1..<word.range.upperBound)
    if next(1)?.lowercased == "old" { return age(lower, unit) }
    let isBeforeNoun = isBehindArticle && isNoun(next(1))
    let right = isBeforeNoun ? "\(number)-\(units.dropLast())" : "\(number) \(units)"
    return fault(to: index, "'\(copy.excerpt(word.range))' should be '\(right)'", right)
  }

  /// Reads `three-year old`.
  private var singular: CopyFault? {
    guard let old = next(1), old.lowercased == "old" || old.lowercased == "olds" else { return nil }
    let right = copy.string(copy.words[index].range) + "-" + old.text
    return fault(to: index + 1, "write the age with both hyphens: '\(right)'", right)
  }

  /// Reads `is three-years-old` and `a three-years-old boy`.
  private func age(_ lower: Substring, _ unit: Substring) -> CopyFault? {
    let word = copy.words[index]
    let number = written(lower)
    let isJoined = word.lowercased.hasSuffix("-old")
    let last = isJoined ? index : index + 1
    let following = isJoined ? next(1) : next(2)
    let isBeforeNoun = isBehindArticle || isNoun(following)
    let right = isBeforeNoun ? "\(number)-\(unit)-old" : "\(number) \(unit)s old"
    return fault(to: last, "write the age '\(right)'", right)
  }

  /// Reads a number with its unit behind a blank: `three year-old`, `a 5 year old boy`.
  private func apart(_ number: Substring) -> CopyFault? {
    guard let unit = next(1) else { return nil }
    let text = copy.string(copy.words[index].range)
    switch unit.lowercased {
    case "year-old", "month-old", "week-old", "day-old", "year-olds", "month-olds":
      return fault(
        to: index + 1, "a hyphen is missing: '\(text)-\(unit.text)'", "\(text)-\(unit.text)")
    case "years-old", "months-old", "weeks-old", "days-old":
      let right =
        isBehindArticle || isNoun(next(2))
        ? "\(text)-\(unit.text.dropLast(5))-old" : "\(text) \(unit.text.dropLast(4)) old"
      return fault(to: index + 1, "write the age '\(right)'", right)
    default: break
    }
    guard !NumberWord.isOne(number), Self.singulars.contains(unit.lowercased) else { return nil }
    let right = "\(text)-\(unit.text)"
    if let old = next(2), old.lowercased == "old" {
      return fault(to: index + 2, "hyphens are missing: '\(right)-old'", right + "-old")
    }
    guard isBehindArticle, isNoun(next(2)) else { return nil }
    return fault(to: index + 1, "a hyphen is missing: '\(right)'", right)
  }

  /// The number as it is written, capitals and all; its letters are ASCII.
  private func written(_ number: Substring) -> String {
    let start = copy.words[index].range.lowerBound
    return copy.string(start..<start + number.utf8.count)
  }

  private func fault(to last: Int, _ message: String, _ right: String) -> CopyFault? {
    let range = copy.words[index].range.lowerBound..<copy.words[last].range.upperBound
    return CopyFault(range: range, message: message, replacement: right)
  }

  // MARK: Beside it

  /// Returns a word behind, if nothing but one blank stands between each two.
  private func next(_ count: Int) -> Word? {
    guard index + count < copy.words.count else { return nil }
    for at in index..<index + count {
      let gap = copy.words[at].range.upperBound..<copy.words[at + 1].range.lowerBound
      guard gap.count == 1, copy.hasBlank(gap.lowerBound) else { return nil }
    }
    return copy.words[index + count]
  }

  private var isBehindArticle: Bool {
    guard index > 0 else { return false }
    let before = copy.words[index - 1]
    return Self.articles.contains(before.lowercased)
      && copy.words[index].range.lowerBound - before.range.upperBound == 1
  }

  private static let articles: Set<String> = [
    "a", "an", "the", "this", "his", "her", "its", "their", "our", "my",
  ]

  /// Whether a word may be the noun that a measure describes.
  private func isNoun(_ word: Word?) -> Bool {
    guard let word, word.casing == .lower, !word.hasDigit, word.range.count > 2 else {
      return false
    }
    return !Self.noNouns.contains(word.lowercased)
  }

  private static let noNouns: Set<String> = [
    "after", "ago", "and", "apart", "are", "away", "because", "before", "behind", "between", "but",
    "can", "could", "did", "during", "each", "earlier", "for", "from", "had", "has", "have", "he",
    "her", "his", "how", "into", "its", "later", "longer", "may", "more", "nor", "not", "now",
    "off", "old", "once", "onwards", "our", "out", "over", "per", "should", "since", "than",
    "that", "the", "their", "then", "there", "they", "this", "through", "until", "was", "were",
    "when", "where", "which", "while", "who", "will", "with", "within", "without", "would", "you",
    "younger", "older", "care",
  ]
}
