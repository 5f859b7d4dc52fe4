/// The names that stand beside a name: of two people with different first names, neither is
/// misspelt.
enum NameCompany {
  /// Whether two names may be of one person: neither has company, or they share some of it.
  static func isShared(
    _ a: [WordCensus.Place], _ b: [WordCensus.Place], _ roll: StrangerRoll
  ) -> Bool {
    let first = a.reduce(into: Set<String>()) { $0.formUnion(names(beside: $1, roll)) }
    guard !first.isEmpty else { return true }
    return b.contains { place in
      let second = names(beside: place, roll)
      return second.isEmpty || !second.isDisjoint(with: first)
    }
  }

  /// Returns the names directly before and behind a place.
  static func names(beside place: WordCensus.Place, _ roll: StrangerRoll) -> Set<String> {
    var names: Set<String> = []
    if let before = before(place, roll), isName(before, roll) { names.insert(before.text) }
    if let behind = behind(place, roll), isName(behind, roll) {
      names.insert(WordForm.plain(behind.text))
    }
    return names
  }

  /// Returns the word directly before a place, at one blank's distance.
  static func before(_ place: WordCensus.Place, _ roll: StrangerRoll) -> Word? {
    neighbour(place, -1, roll)
  }

  static func behind(_ place: WordCensus.Place, _ roll: StrangerRoll) -> Word? {
    neighbour(place, 1, roll)
  }

  private static func neighbour(_ place: WordCensus.Place, _ step: Int, _ roll: StrangerRoll)
    -> Word?
  {
    let copy = roll.census.blocks[place.block].copy
    let other = WordCensus.Place(block: place.block, word: place.word + step)
    guard copy.words.indices.contains(other.word), gap(between: place, other, roll) == 1 else {
      return nil
    }
    return copy.words[other.word]
  }

  /// Returns how many blanks stand between two words of a block, or `nil` where other marks do.
  static func gap(
    between a: WordCensus.Place, _ b: WordCensus.Place, _ roll: StrangerRoll
  ) -> Int? {
    let copy = roll.census.blocks[a.block].copy
    let (first, second) = (copy.words[min(a.word, b.word)], copy.words[max(a.word, b.word)])
    let gap = copy.scalars[first.range.upperBound..<second.range.lowerBound]
    return gap.allSatisfy { $0.properties.isWhitespace } ? gap.count : nil
  }

  /// Whether a word is a name: it has a capital, and in small letters no dictionary has it.
  static func isName(_ word: Word, _ roll: StrangerRoll) -> Bool {
    word.casing == .capitalized && !PersonTitle.isOne(word.lowercased)
      && !roll.knowledge.speller.knows(WordForm.plain(word.lowercased))
  }
}

/// The words that stand before a person's name.
enum PersonTitle {
  static func isOne(_ word: String) -> Bool { titles.contains(word) }

  private static let titles: Set<String> = [
    "mr", "mrs", "ms", "miss", "mx", "dr", "prof", "professor", "president", "minister", "senator",
    "sen", "rep", "gov", "governor", "gen", "general", "col", "colonel", "capt", "captain", "lt",
    "sgt", "judge", "justice", "sir", "lord", "lady", "dame", "imam", "sheikh", "pope",
    "ambassador",
    "secretary", "chairman", "chairwoman", "commissioner", "director", "activist", "journalist",
    "lawyer", "scholar", "poet", "rapporteur", "spokesperson", "spokesman", "spokeswoman",
  ]
}
