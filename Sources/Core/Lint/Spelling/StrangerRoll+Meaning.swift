extension StrangerRoll {
  private var house: House { knowledge.house }

  /// How many words are offered for one.
  private static let mostCandidates = 5

  /// Returns what a known misspelling is meant to be, or `nil` where the stranger is none.
  ///
  /// Names look like misspellings, so of capitalised words only longer ones are taken for some.
  func knownCorrections(of stranger: Stranger) -> [String]? {
    guard let corrections = stranger.part.corrections else { return nil }
    if !stranger.isLower {
      let isForced = stranger.sightings.contains { $0.isForced }
      guard stranger.lowercased.utf8.count >= (isForced ? 5 : 6) else { return nil }
    }
    return stranger.isLower ? corrections : corrections.map(WordForm.capitalized)
  }

  /// Returns what a stranger is likely meant to be, the likeliest first, or `nil` where it may well
  /// be right.
  func candidates(for stranger: Stranger) -> [String]? {
    guard !stranger.isMeant else { return nil }
    return stranger.isLower ? commonWords(for: stranger) : commonWords(forName: stranger)
  }

  private func commonWords(for stranger: Stranger) -> [String]? {
    if let proper = properName(of: stranger) { return [proper] }
    // Letters without a vowel are an abbreviation.
    guard stranger.text.unicodeScalars.contains(where: Keyboard.isVowel) else { return nil }
    let split = SplitWord(stranger.text, self).parts
    let near = SuggestionRanking(self, of: stranger.text)
      .ranked(knowledge.speller.neighbours(of: stranger.text))
    var all = (split.map { [$0] } ?? []) + near
    if all.isEmpty, knowledge.isEnglish {
      all = house.memory.distantWords(
        from: stranger.text, ask: knowledge.distantWords)
    }
    return all.isEmpty ? nil : Array(all.prefix(Self.mostCandidates))
  }

  /// Returns what a capitalised stranger is likely meant to be, where it is no name but stands
  /// where words are capitalised.
  ///
  /// Surnames are close to everything, so it has to be a long word and a common one.
  private func commonWords(forName stranger: Stranger) -> [String]? {
    if let split = SplitWord(stranger.text, self).parts { return [split] }
    if let capitalized = heldCapital(stranger) { return [capitalized] }
    guard stranger.lowercased.utf8.count > 6, let list = house.misspellings, knowledge.isEnglish,
      stranger.sightings.allSatisfy({ isAmongCommon($0, stranger) })
    else { return nil }
    let near = knowledge.speller.neighbours(of: stranger.lowercased).filter { word in
      list.popularity(of: word) > 0 && word.first == stranger.lowercased.first
        && knowledge.speller.verdict(on: word).isSuperset(of: [.british, .american])
    }
    guard !near.isEmpty else { return nil }
    let ranked = SuggestionRanking(self, of: stranger.lowercased).ranked(near)
    return ranked.prefix(Self.mostCandidates).map(WordForm.capitalized)
  }

  /// Whether a place gives a word its capital: it begins a sentence, stands in a headline, or
  /// beside another capitalised word that is a common one.
  private func isAmongCommon(_ sighting: Stranger.Sighting, _ stranger: Stranger) -> Bool {
    guard NameCompany.names(beside: sighting.place, self).isEmpty else { return false }
    if sighting.isForced { return true }
    let before = NameCompany.before(sighting.place, self)
    return stranger.lowercased.utf8.count > 7 && before?.casing == .capitalized
      && (before?.range.count ?? 0) > 3
  }

  /// Returns a word of which the second letter is a capital by mistake, as in `DIsaster`, as it
  /// should be.
  private func heldCapital(_ stranger: Stranger) -> String? {
    let letters = Array(stranger.text.unicodeScalars)
    guard letters.count > 4, letters[1].properties.isUppercase,
      letters[2...].allSatisfy({ $0.properties.isLowercase })
    else { return nil }
    let capitalized = WordForm.capitalized(stranger.lowercased)
    return knowledge.isKnown(capitalized) ? capitalized : nil
  }

  /// Returns the name that a word in small letters is, as in `american`.
  private func properName(of stranger: Stranger) -> String? {
    guard stranger.isLower, stranger.lowercased.utf8.count > 3 else { return nil }
    let name = WordForm.capitalized(stranger.text)
    let isName =
      knowledge.speller.knows(name) || house.lexicon.has(name)
      || house.archive.count(of: name) >= Archive.familiar || census.count(of: name) >= 2
    return isName ? name : nil
  }

  /// Whether an editor should say once that a stranger is right.
  func isWorthConfirming(_ stranger: Stranger) -> Bool {
    stranger.sightings.contains { !$0.isInPhrase }
  }
}
