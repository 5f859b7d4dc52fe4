/// The names of a draft, of the lexicon and of the archive, by which a near miss is known.
struct NameBook {
  /// A name of the draft.
  private struct Name {
    let text: String
    var count = 0
    /// Its first places.
    var places: [WordCensus.Place] = []
  }

  private let roll: StrangerRoll
  private var names: [Name] = []
  /// The names by their first letter.
  private var byFirst: [Unicode.Scalar: [Int]] = [:]

  /// How many names of a draft are compared, and how many places of each are known.
  private static let limits = (names: 2_000, places: 20)
  /// The shortest name that is compared; shorter ones are alike by chance.
  static let shortest = 5

  init(_ roll: StrangerRoll) {
    self.roll = roll
    let strangers = roll.strangers.filter { !$0.isLower && !$0.sightings.isEmpty }
    guard !strangers.isEmpty else { return }
    let firsts = Set(strangers.compactMap { $0.text.unicodeScalars.first })
    let names = collect(firsts)
    roll.census.visit { number, place in
      guard let name = names[number], self.names[name].places.count < Self.limits.places else {
        return
      }
      self.names[name].places.append(place)
    }
  }

  /// Takes in the draft's names that begin like a stranger, and returns which entry is which.
  private mutating func collect(_ firsts: Set<Unicode.Scalar>) -> [Int: Int] {
    var numbers: [String: Int] = [:]
    var nameOfEntry: [Int: Int] = [:]
    for (number, entry) in roll.census.entries.enumerated()
    where entry.casing == .capitalized || entry.casing == .mixed {
      guard let first = entry.text.unicodeScalars.first, firsts.contains(first) else { continue }
      let text = WordForm.plain(entry.text)
      guard text.unicodeScalars.count >= Self.shortest else { continue }
      let name = numbers[text] ?? names.count
      if name == names.count {
        guard name < Self.limits.names else { continue }
        numbers[text] = name
        byFirst[first, default: []].append(name)
        names.append(Name(text: text))
      }
      names[name].count += entry.count
      nameOfEntry[number] = name
    }
    return nameOfEntry
  }

  /// Returns the name that a stranger is one slip from, if it stands more often.
  func near(_ stranger: Stranger) -> SpellingEvidence.NearMiss? {
    let scalars = Array(stranger.text.unicodeScalars)
    guard scalars.count >= Self.shortest, scalars.count <= WordSlips.longest else { return nil }
    return nearHere(stranger, scalars) ?? nearElsewhere(stranger) ?? nearFamous(stranger)
  }

  private func nearHere(
    _ stranger: Stranger, _ scalars: [Unicode.Scalar]
  ) -> SpellingEvidence.NearMiss? {
    guard let first = scalars.first else { return nil }
    let near = byFirst[first, default: []].map { names[$0] }.filter { name in
      name.count > stranger.count
        && EditDistance.isSlip(stranger.text.unicodeScalars, name.text.unicodeScalars)
        && isTelling(name.text, for: stranger.text)
        && NameCompany.isShared(stranger.sightings.map(\.place), name.places, roll)
    }
    guard let best = near.max(by: { ($0.count, $1.text) < ($1.count, $0.text) }),
      let place = best.places.first
    else { return nil }
    let bytes = roll.census.blocks[place.block].copy.bytes(of: roll.census.word(at: place).range)
    return SpellingEvidence.NearMiss(
      stranger: stranger, name: best.text, standing: .here(count: best.count, bytes))
  }

  /// Whether a name says something of a stranger that is a slip away: it is no form of the same
  /// name, and no common word that stood where words are capitalised, unless both are long.
  private func isTelling(_ name: String, for stranger: String) -> Bool {
    guard !NameEnding.differ(stranger, name) else { return false }
    return stranger.utf8.count > 6 || !roll.knowledge.speller.knows(name.lowercased())
  }

  private func nearFamous(_ stranger: Stranger) -> SpellingEvidence.NearMiss? {
    guard let name = stranger.part.famous,
      stranger.sightings.allSatisfy({ NameCompany.names(beside: $0.place, roll).isEmpty })
    else { return nil }
    return SpellingEvidence.NearMiss(stranger: stranger, name: name, standing: .famous)
  }

  private func nearElsewhere(_ stranger: Stranger) -> SpellingEvidence.NearMiss? {
    let house = roll.knowledge.house
    let own = house.archive.count(of: stranger.text)
    let near = stranger.part.kin.compactMap { name -> (name: String, briefs: Int?)? in
      let briefs = house.lexicon.has(name) ? nil : house.archive.count(of: name)
      guard briefs ?? .max > own, isTelling(name, for: stranger.text),
        isWeighty(name, for: stranger, in: briefs)
      else { return nil }
      return (name, briefs)
    }
    return near.max { ($0.briefs ?? .max, $1.name) < ($1.briefs ?? .max, $0.name) }.map {
      let standing = $0.briefs.map { NameStanding.archive(count: $0) } ?? .lexicon
      return SpellingEvidence.NearMiss(stranger: stranger, name: $0.name, standing: standing)
    }
  }

  /// Whether a name of the lexicon, or of so many published briefs, is one that a stranger in
  /// another brief is likely meant for.
  ///
  /// The world is full of people whose names are a letter apart; `Lufty` for `Lutfy` is a slip.
  private func isWeighty(_ name: String, for stranger: Stranger, in briefs: Int?) -> Bool {
    let isKnown = roll.knowledge.speller.knows(name)
    if Slip(written: stranger.text, meant: name)?.isSwap == true {
      return briefs == nil || !isKnown
    }
    let length = stranger.text.unicodeScalars.count
    guard let briefs else { return length > 5 }
    guard isKnown else { return length > 5 && briefs > 2 || length > 8 && briefs > 1 }
    // Dictionaries have the first names of many, so a name beside it may make it another person's.
    return length > 5 && briefs > 4 && !roll.knowledge.speller.knows(name.lowercased())
      && stranger.sightings.allSatisfy { NameCompany.names(beside: $0.place, roll).isEmpty }
  }
}
