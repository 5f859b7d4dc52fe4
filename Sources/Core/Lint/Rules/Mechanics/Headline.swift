/// A headline with what its capitals say.
struct Headline {
  enum Style: Hashable, Sendable {
    case title
    case sentence
  }

  let copy: CopyText
  /// How it is cased, or `nil` where its words do not tell.
  let style: Style?

  init(_ copy: CopyText) {
    self.copy = copy
    style = Self.style(of: copy)
  }

  private static func style(of copy: CopyText) -> Style? {
    var capitals = 0
    for word in copy.words.dropFirst() {
      if word.casing == .lower {
        if tells(word, copy) { return .sentence }
      } else if capitals < 2, tells(word, copy) {
        capitals += 1
      }
    }
    return capitals == 2 ? .title : nil
  }

  /// From its first word to its last.
  var range: Range<Int> {
    let start = copy.words.first?.range.lowerBound ?? 0
    return start..<max(start, copy.words.last?.range.upperBound ?? start)
  }

  /// Whether at least two of its capitals are on words that the brief writes small elsewhere, so
  /// that it is no name.
  func isSurelyTitle(besides small: Set<String>) -> Bool {
    copy.words.dropFirst().count {
      $0.casing == .capitalized && small.contains($0.lowercased) && Self.tells($0, copy)
    } >= 2
  }

  /// Whether a preposition of four letters or more stands in small letters, as some styles have it.
  var lowersLongPrepositions: Bool {
    style == .title
      && copy.words.dropFirst().contains {
        $0.casing == .lower && $0.range.count > 3 && !$0.isQuoted
      }
  }

  /// Whether the case of a word tells the style: title case lets it begin with a capital, and it is
  /// neither quoted nor written in a way of its own.
  private static func tells(_ word: Word, _ copy: CopyText) -> Bool {
    guard word.casing == .lower || word.casing == .capitalized else { return false }
    return !word.isQuoted && !word.hasDigit && word.range.count > 2
      && !small.contains(word.lowercased) && !isName(word) && !copy.isQuotedTerm(word)
  }

  /// Whether a word begins small in a name, such as `al-Qaeda`.
  private static func isName(_ word: Word) -> Bool {
    switch word.lowercased.utf8.first {
    case UInt8(ascii: "a"), UInt8(ascii: "e"), UInt8(ascii: "u"), UInt8(ascii: "d"):
      ["al-", "el-", "ul-", "d'", "d\u{2019}"].contains { word.lowercased.hasPrefix($0) }
    default: false
    }
  }

  // MARK: Title case

  /// Returns the headline in title case, other than the words that keep their own.
  func titleCased(_ lowersPrepositions: Bool) -> String {
    var text = String.UnicodeScalarView(copy.scalars[range])
    var shift = 0
    for (position, word) in copy.words.enumerated() {
      let isEdge = position == 0 || position == copy.words.count - 1
      guard word.casing == .lower, !word.isQuoted, !copy.isQuotedTerm(word),
        isEdge || takesCapital(word, lowersPrepositions)
      else { continue }
      let cased = Self.capitalized(word.text)
      let start = text.index(
        text.startIndex, offsetBy: word.range.lowerBound - range.lowerBound + shift)
      let end = text.index(start, offsetBy: word.range.count)
      text.replaceSubrange(start..<end, with: cased.unicodeScalars)
      shift += cased.unicodeScalars.count - word.range.count
    }
    return String(text)
  }

  private func takesCapital(_ word: Word, _ lowersPrepositions: Bool) -> Bool {
    guard !Self.isName(word), !Self.particles.contains(word.lowercased) else { return false }
    guard Self.small.contains(word.lowercased) else { return true }
    return word.range.count > 3 && !lowersPrepositions
  }

  /// Gives each part of a word its capital; small words between hyphens stay small.
  private static func capitalized(_ word: String) -> String {
    word.split(separator: "-", omittingEmptySubsequences: false).enumerated().map { index, part in
      guard index == 0 || !small.contains(String(part)), let first = part.first else {
        return String(part)
      }
      return first.uppercased() + part.dropFirst()
    }.joined(separator: "-")
  }

  private static let particles: Set<String> = ["de", "van", "von", "der", "bin", "ibn", "la", "le"]

  /// Words that title case leaves small, or may.
  private static let small: Set<String> = [
    "a", "about", "across", "after", "against", "along", "amid", "among", "an", "and", "are",
    "around", "as", "at", "before", "behind", "below", "beneath", "beside", "between", "beyond",
    "but", "by", "despite", "down", "during", "ever", "except", "for", "from", "has", "have", "how",
    "if", "in", "inside", "into", "is", "it", "its", "like", "near", "nor", "not", "of", "off",
    "on", "once", "onto", "or", "out", "outside", "over", "past", "per", "since", "so", "than",
    "that", "the", "their", "this", "through", "throughout", "till", "to", "toward", "towards",
    "under", "until", "up", "upon", "via", "versus", "vs", "was", "were", "what", "when", "while",
    "with", "within", "without", "yet", "amongst", "be", "been",
  ]
}

extension CopyText {
  /// Whether a word stands alone in quotation marks.
  fileprivate func isQuotedTerm(_ word: Word) -> Bool {
    guard let before = neighbour(word.range.lowerBound - 1) else { return false }
    return "\"'\u{201C}\u{2018}\u{AB}".unicodeScalars.contains(before)
  }
}
