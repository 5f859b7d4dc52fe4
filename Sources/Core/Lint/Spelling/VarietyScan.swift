/// Finds words that are spelled as another English than the house's, or the brief's own.
struct VarietyScan {
  /// A word in the other spelling, with the wanted one.
  struct Finding {
    let text: String
    let wanted: String
    /// Whether it is one of the brief's own two minds, and not another country's English.
    let isMixed: Bool
    let isAmerican: Bool
    let places: [WordCensus.Place]
  }

  /// A word with a twin.
  private struct Word {
    let number: Int
    let wanted: String
    let count: Int
  }

  private let roll: StrangerRoll
  private let spelling: SpellingVariety?

  init(_ roll: StrangerRoll) {
    self.roll = roll
    spelling = roll.knowledge.house.spelling
  }

  /// The findings in the order of the draft.
  var findings: [Finding] {
    let twins = roll.opinions.indices.filter { roll.opinions[$0].twin != nil }
    guard !twins.isEmpty else { return [] }
    let (foreign, mixed) = (foreign(twins), mixed(twins))
    var wanted: [Int: (text: String, isMixed: Bool)] = [:]
    for word in mixed { wanted[word.number] = (word.wanted, true) }
    for word in foreign { wanted[word.number] = (word.wanted, false) }
    guard !wanted.isEmpty else { return [] }
    var places: [Int: [WordCensus.Place]] = [:]
    roll.census.visit { number, place in
      guard wanted[number] != nil, roll.isReported(place) else { return }
      places[number, default: []].append(place)
    }
    return places.sorted { $0.key < $1.key }.compactMap { number, places in
      wanted[number].map {
        Finding(
          text: roll.census.entries[number].text, wanted: $0.text, isMixed: $0.isMixed,
          isAmerican: roll.opinions[number].verdict == .american, places: places)
      }
    }
  }

  // MARK: Countries

  /// The words of another country's English, where the house's or the brief's own has their twins.
  private func foreign(_ twins: [Int]) -> [Word] {
    let american = words(twins, of: .american)
    let british = words(twins, of: .british)
    switch spelling {
    case .american: return british
    case .british, .oxford: return american
    case nil: return minority(of: british, american) ?? []
    }
  }

  private func words(_ twins: [Int], of country: SpellingVerdict) -> [Word] {
    twins.compactMap { number in
      let opinion = roll.opinions[number]
      guard opinion.verdict == country, let wanted = opinion.twin?.abroad,
        !roll.knowledge.house.lexicon.has(roll.census.entries[number].text)
      else { return nil }
      return Word(number: number, wanted: wanted, count: roll.census.entries[number].count)
    }
  }

  /// Returns the words of which a brief has fewer, or `nil` where it has no mind of its own: one
  /// kind has to be twice the other.
  private func minority(of a: [Word], _ b: [Word]) -> [Word]? {
    let counts = (a.reduce(0) { $0 + $1.count }, b.reduce(0) { $0 + $1.count })
    guard counts.0 > 0, counts.1 > 0 else { return nil }
    if counts.0 >= 2 * counts.1 { return b }
    return counts.1 >= 2 * counts.0 ? a : nil
  }

  // MARK: -ise and -ize

  /// The words with the ending that the brief has less often, where it has both `-ise` and `-ize`.
  private func mixed(_ twins: [Int]) -> [Word] {
    guard spelling != .american else { return [] }
    var words: (s: [Word], z: [Word]) = ([], [])
    for number in twins {
      let opinion = roll.opinions[number]
      guard let wanted = opinion.twin?.ending, let form = ZedForm(roll.census.entries[number].text)
      else { continue }
      let word = Word(number: number, wanted: wanted, count: roll.census.entries[number].count)
      if form.isZ { words.z.append(word) } else { words.s.append(word) }
    }
    if let minority = minority(of: words.s, words.z) { return minority }
    let counts = (words.s.reduce(0) { $0 + $1.count }, words.z.reduce(0) { $0 + $1.count })
    guard spelling != nil, counts.0 > 0, counts.1 > 0 else { return [] }
    if counts.0 != counts.1 { return counts.0 < counts.1 ? words.s : words.z }
    return spelling == .oxford ? words.s : words.z
  }
}
