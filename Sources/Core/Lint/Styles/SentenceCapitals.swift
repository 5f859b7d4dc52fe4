/// The case of a sentence: a capital at its beginning, and small letters behind it.
struct SentenceCapitals: Hashable, Sendable {
  /// Ends of a word behind which a capital is right, such as a colon.
  let indicators: [String]

  func verdicts(on text: String) -> [CasedWord] {
    let whole = UTF8Text(text)
    var start = 0
    return CasedWord.ranges(in: text).enumerated().map { index, range in
      let before = whole.string(start..<range.lowerBound).filter { !$0.isWhitespace }
      start = range.lowerBound
      let word = whole.string(range).prefix { !"-'\u{2019}\u{2010}".contains($0) }
      let isBehindIndicator = indicators.contains {
        !$0.isEmpty && before.hasSuffix($0)
      }
      if index == 0 {
        let isRight = word.beginsWithCapital && word.dropFirst() == word.dropFirst().lowercased()
        return CasedWord(
          range: range, isRight: isRight || word.hasNoSmallLetter, isDecisive: true)
      }
      let isSmall = String(word) == word.lowercased()
      return CasedWord(
        range: range, isRight: isSmall || word.hasNoSmallLetter || isBehindIndicator)
    }
  }
}
