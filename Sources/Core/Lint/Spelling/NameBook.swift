/// The names of a draft, of the lexicon and of the archive, by which a near miss is known.
struct NameBook {
  /// A name of the draft.
  struct Name {
    let text: String
    let scalars: [Unicode.Scalar]
    var count: Int
    /// The entries of the census that are it, with an ending of possession or without.
    var entries: [Int]
  }

  private let roll: StrangerRoll
  private var names: [Name] = []
  /// The names by their first letter.
  private var byFirst: [Unicode.Scalar: [Int]] = [:]

  /// How many names of a draft are compared.
  private static let limit = 2_000
  /// The shortest name that is compared; shorter ones are alike by chance.
  static let shortest = 5

  init(_ roll: StrangerRoll) {
    self.roll = roll
    guard roll.strangers.contains(where: { !$0.isLower && !$0.sightings.isEmpty }) else { return }
    var numbers: [String: Int] = [:]
    for (number, entry) in roll.census.entries.enumerated()
    where entry.casing == .capitalized || entry.casing == .mixed {
      let text = WordForm.plain(entry.text)
      let known = numbers[text] ?? names.count
      if known == names.count {
        guard known < Self.limit else { continue }
        numbers[text] = known
        let scalars = Array(text.unicodeScalars)
        if let first = scalars.first { byFirst[first, default: []].append(known) }
        names.append(Name(text: text, scalars: scalars, count: 0, entries: []))
      }
      names[known].count += entry.count
      names[known].entries.append(number)
    }
  }

  /// Returns the name that a stranger is one slip from, if it stands more often.
  func near(_ stranger: Stranger) -> SpellingEvidence.NearMiss? {
    let scalars = Array(stranger.text.unicodeScalars)
    guard scalars.count >= Self.shortest, scalars.count <= WordSlips.longest else { return nil }
    return nearHere(stranger, scalars) ?? nearElsewhere(stranger, scalars) ?? nearFamous(stranger)
  }

  private func nearHere(
    _ stranger: Stranger, _ scalars: [Unicode.Scalar]
  ) -> SpellingEvidence.NearMiss? {
    guard let first = scalars.first else { return nil }
    let near = byFirst[first, default: []].map { names[$0] }.filter { name in
      name.count > stranger.count && abs(name.scalars.count - scalars.count) <= 1
        && name.scalars.count >= Self.shortest
        && EditDistance.between(scalars, name.scalars, atMost: 1) == 1
        && !NameEnding.differ(stranger.text, name.text)
        && NameCompany.isShared(
          stranger.sightings.map(\.place), roll.census.places(of: name.entries), roll)
    }
    guard let best = near.max(by: { ($0.count, $1.text) < ($1.count, $0.text) }),
      let place = roll.census.places(of: best.entries).first
    else { return nil }
    let bytes = roll.census.blocks[place.block].copy.bytes(of: roll.census.word(at: place).range)
    return SpellingEvidence.NearMiss(
      stranger: stranger, name: best.text, standing: .here(count: best.count, bytes))
  }

  private func nearFamous(_ stranger: Stranger) -> SpellingEvidence.NearMiss? {
    guard roll.knowledge.isEnglish, let name = FamousName.near(stranger.text),
      stranger.sightings.allSatisfy({ NameCompany.names(beside: $0.place, roll).isEmpty })
    else { return nil }
    return SpellingEvidence.NearMiss(stranger: stranger, name: name, standing: .famous)
  }

  private func nearElsewhere(
    _ stranger: Stranger, _ scalars: [Unicode.Scalar]
  ) -> SpellingEvidence.NearMiss? {
    let house = roll.knowledge.house
    guard let first = scalars.first, !house.lexicon.entries.isEmpty || !house.archive.counts.isEmpty
    else { return nil }
    let tail = Array(scalars.dropFirst())
    let slips = WordSlips.all(of: tail, alphabet: WordSlips.english) { _ in true }
    let own = house.archive.count(of: stranger.text)
    var best: (name: String, standing: NameStanding, weight: Int)?
    for name in slips.lazy.map({ String(first) + $0 }) {
      let isListed = house.lexicon.has(name)
      let count = house.archive.count(of: name)
      let weight = isListed ? .max : count
      guard isListed || count > own, weight > best?.weight ?? 0,
        !NameEnding.differ(stranger.text, name)
      else { continue }
      best = (name, isListed ? .lexicon : .archive(count: count), weight)
    }
    return best.map {
      SpellingEvidence.NearMiss(stranger: stranger, name: $0.name, standing: $0.standing)
    }
  }
}
