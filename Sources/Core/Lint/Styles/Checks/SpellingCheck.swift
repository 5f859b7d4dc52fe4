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
    guard let speller = reading.proof.speller else {
      throw StyleSkip("no dictionary of the language is installed")
    }
    let places = self.places(in: reading)
    let wrong = try misspelt(among: Set(places.map(\.text)), speller, &reading)
    return places.filter { wrong.contains($0.text) }.map { StyleFinding($0.place, [$0.text]) }
  }

  /// Returns the words that are looked at, with their places.
  private func places(in reading: StyleReading) -> [(text: String, place: StylePlace)] {
    var places: [(text: String, place: StylePlace)] = []
    for (index, block) in reading.blocks.enumerated() {
      guard reading.scope.clauses.contains(where: { $0.admits(block.kind) }) else { continue }
      for word in block.copy.words {
        let place = StylePlace.copy(block: index, word.range)
        guard reading.admits(place), looksAtAll || !isLeftAlone(word),
          !ignored.contains(word.lowercased)
        else { continue }
        places.append((word.text, place))
      }
    }
    return places
  }

  private func misspelt(
    among words: Set<String>, _ speller: any Speller, _ reading: inout StyleReading
  ) throws(StyleSkip) -> Set<String> {
    let asked = words.sorted()
    let unknown = zip(asked, speller.verdicts(on: asked)).filter(\.1.isEmpty).map(\.0)
    let stems = speller.verdicts(on: unknown.map(Self.withoutPossessive))
    var wrong: Set<String> = []
    for (word, verdict) in zip(unknown, stems) where verdict.isEmpty {
      if try !isException(word, &reading) { wrong.insert(word) }
    }
    return wrong
  }

  private static func withoutPossessive(_ word: String) -> String {
    for ending in ["'s", "\u{2019}s"] where word.hasSuffix(ending) {
      return String(word.dropLast(2))
    }
    return word
  }

  private func isException(_ word: String, _ reading: inout StyleReading) throws(StyleSkip) -> Bool
  {
    if try exceptions.stand(in: word, &reading) { return true }
    for filter in filters {
      do {
        if try !reading.matches(of: filter, in: word, limit: 1).isEmpty { return true }
      } catch { throw StyleSkip(error) }
    }
    return false
  }

  /// Whether a word is no word of the language on its face: an acronym, a name with capitals
  /// within, or anything that has more than letters.
  private func isLeftAlone(_ word: Word) -> Bool {
    if word.casing == .mixed || word.text.last?.isUppercase == true { return true }
    return !word.text.unicodeScalars.allSatisfy {
      $0.properties.isAlphabetic && $0.isASCII || $0 == "'" || $0 == "\u{2019}"
    }
  }
}
