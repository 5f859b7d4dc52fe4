/// Finds words that the desk's dictionaries do not have.
package struct SpellingCheck: StyleCheck {
  /// Patterns of words that are left alone.
  private let filters: [any Pattern]
  /// Words that are left alone, in small letters.
  private let ignored: Set<String>
  /// Whether words with digits, hyphens and capitals within are looked at too.
  private let looksAtAll: Bool
  private let exceptions: StyleExceptions

  package init(
    filters: [any Pattern], ignored: Set<String>, looksAtAll: Bool, exceptions: StyleExceptions
  ) {
    self.filters = filters
    self.ignored = ignored
    self.looksAtAll = looksAtAll
    self.exceptions = exceptions
  }

  package func findings(in reading: inout StyleReading) throws(StyleSkip) -> [StyleFinding] {
    guard let speller = reading.proof.house.speller else {
      throw StyleSkip("no dictionary is installed")
    }
    var verdicts: [String: Bool] = [:]
    var findings: [StyleFinding] = []
    for (index, block) in reading.blocks.enumerated() {
      guard reading.scope.clauses.contains(where: { $0.admits(block.kind) }) else { continue }
      for word in block.copy.words {
        let place = StylePlace.copy(block: index, word.range)
        guard reading.admits(place) else { continue }
        let isRight: Bool
        if let known = verdicts[word.text] {
          isRight = known
        } else {
          isRight = try self.isRight(word, speller, &reading)
          verdicts[word.text] = isRight
        }
        if !isRight { findings.append(StyleFinding(place, [word.text])) }
      }
    }
    return findings
  }

  private func isRight(_ word: Word, _ speller: any Speller, _ reading: inout StyleReading)
    throws(StyleSkip) -> Bool
  {
    if !looksAtAll, isLeftAlone(word) { return true }
    if ignored.contains(word.lowercased) || speller.knows(word.text) { return true }
    let stem =
      word.text.suffix(2).first.map { "'\u{2019}".contains($0) } == true
      && word.lowercased.hasSuffix("s")
    if stem, speller.knows(String(word.text.dropLast(2))) { return true }
    if try exceptions.stand(in: word.text, &reading) { return true }
    for filter in filters {
      do {
        if try !reading.matches(of: filter, in: word.text, limit: 1).isEmpty { return true }
      } catch { throw StyleSkip(error) }
    }
    return false
  }

  /// Whether a word is no word of the language on its face: an acronym, a name with capitals within,
  /// or anything that has more than letters.
  private func isLeftAlone(_ word: Word) -> Bool {
    if word.casing == .mixed || word.text.last?.isUppercase == true { return true }
    return !word.text.unicodeScalars.allSatisfy {
      $0.properties.isAlphabetic && $0.isASCII || $0 == "'" || $0 == "\u{2019}"
    }
  }
}
