extension WordKnowledge {
  /// Returns what may be meant by a word that nobody knows, as far as the word alone says it.
  func part(_ text: String) -> SpellingMemory.Part {
    let lowercased = text.lowercased()
    let isLower = lowercased == text
    return SpellingMemory.Part(
      text: text, corrections: corrections(of: lowercased),
      famous: isEnglish && !isLower ? FamousName.near(text) : nil, kin: isLower ? [] : kin(of: text)
    )
  }

  /// Returns the words of the lexicon and the archive that begin like a name and are a slip from
  /// it.
  private func kin(of name: String) -> [String] {
    let scalars = Array(name.unicodeScalars)
    guard (NameBook.shortest...WordSlips.longest).contains(scalars.count),
      let first = scalars.first,
      !house.lexicon.entries.isEmpty || !house.archive.counts.isEmpty
    else { return [] }
    let tails = WordSlips.all(of: Array(scalars[1...]), alphabet: WordSlips.english) { _ in true }
    return tails.map { String(first) + $0 }.filter {
      house.lexicon.has($0) || house.archive.count(of: $0) > 0
    }
  }

  /// Returns what is two slips away, of words that people often misspell, or a people's name.
  func distantWords(from word: String) -> [String] {
    guard isEnglish else { return [] }
    let name = WordForm.capitalized(word)
    if let famous = FamousName.near(name) { return [famous] }
    if name.hasSuffix("s"), let famous = FamousName.near(String(name.dropLast())) {
      return [famous + "s"]
    }
    let near = house.misspellings?.corrections(near: word) ?? []
    return zip(near, speller.verdicts(on: near)).filter { !$1.isEmpty }.map(\.0)
  }
}
