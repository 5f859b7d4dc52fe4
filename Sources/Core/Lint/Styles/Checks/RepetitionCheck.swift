/// Finds what stands twice in a row.
package struct RepetitionCheck: StyleCheck {
  private let pattern: any Pattern
  private let ignoresCase: Bool
  /// Whether words of letters alone count.
  private let isOfLetters: Bool
  /// How many repetitions are let pass.
  private let most: Int
  private let exceptions: StyleExceptions

  package init(
    _ pattern: any Pattern, ignoresCase: Bool, isOfLetters: Bool, most: Int,
    exceptions: StyleExceptions
  ) {
    self.pattern = pattern
    self.ignoresCase = ignoresCase
    self.isOfLetters = isOfLetters
    self.most = most
    self.exceptions = exceptions
  }

  private static let limit = 4096

  package func findings(in reading: inout StyleReading) throws(StyleSkip) -> [StyleFinding] {
    var findings: [StyleFinding] = []
    for text in reading.all { try look(through: text, &reading, &findings) }
    return findings
  }

  private func look(
    through text: StyleText, _ reading: inout StyleReading, _ findings: inout [StyleFinding]
  ) throws(StyleSkip) {
    var last: (text: String, range: Range<Int>)?
    var count = 0
    var offset = 0
    while true {
      let matches: [PatternMatch]
      do {
        matches = try reading.matches(of: pattern, in: text, from: offset, limit: Self.limit)
      } catch { throw StyleSkip(error) }
      for match in matches {
        let word = self.word(text.utf8.string(match.range))
        defer { last = (word, match.range) }
        guard let last, last.text == word, !isOfLetters || Self.hasLettersOnly(word),
          isSame(text, last.range, match.range, reading)
        else { continue }
        count += 1
        let whole = last.range.lowerBound..<match.range.upperBound
        let place = text.place(of: whole)
        guard count > most, reading.admits(place),
          try !exceptions.stand(in: text.utf8.string(whole), &reading)
        else { continue }
        count = 0
        findings.append(StyleFinding(place, [text.utf8.string(match.range)]))
      }
      guard matches.count == Self.limit, let end = matches.last?.range.upperBound else { return }
      offset = end
    }
  }

  private func word(_ text: String) -> String {
    let trimmed = text.drop { $0.isWhitespace }
    let end = trimmed.lastIndex { !$0.isWhitespace }
    let word = end.map { String(trimmed[...$0]) } ?? ""
    return ignoresCase ? word.lowercased() : word
  }

  private static func hasLettersOnly(_ word: String) -> Bool {
    word.unicodeScalars.allSatisfy(\.properties.isAlphabetic)
  }

  /// Whether two matches stand in one sentence; of the raw file, on one line or the next.
  private func isSame(
    _ text: StyleText, _ first: Range<Int>, _ second: Range<Int>, _ reading: StyleReading
  ) -> Bool {
    guard !first.isEmpty, second.lowerBound - first.upperBound < 1000 else { return false }
    guard case .copy(let block, let range) = text.place(of: first.lowerBound..<second.upperBound)
    else { return true }
    return reading.blocks[block].copy.isOneSentence(range)
  }
}
