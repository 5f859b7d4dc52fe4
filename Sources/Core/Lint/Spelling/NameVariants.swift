/// Finds people whose name is spelled two ways, neither of which is rarer.
enum NameVariants {
  /// Two spellings of what is likely one name, in the order of the draft.
  struct Pair {
    let first: Stranger
    let second: Stranger
  }

  /// The shortest name that is compared; shorter ones of different people are alike.
  private static let shortest = 6
  /// How many names are compared.
  private static let limit = 300

  /// Returns the pairs among names that nobody knows, each name in one pair at most.
  static func pairs(among strangers: [Stranger], _ roll: StrangerRoll) -> [Pair] {
    let names = strangers.filter { !$0.isLower && $0.text.unicodeScalars.count >= shortest }
      .prefix(limit).map { (stranger: $0, scalars: Array($0.text.unicodeScalars)) }
    var pairs: [Pair] = []
    var taken: Set<String> = []
    for (index, first) in names.enumerated() where !taken.contains(first.stranger.text) {
      let match = names[(index + 1)...].first { second in
        !taken.contains(second.stranger.text) && first.scalars.first == second.scalars.first
          && isClose(first.scalars, second.scalars)
          && !NameEnding.differ(first.stranger.text, second.stranger.text)
          && areOnePerson(first.stranger, second.stranger, roll)
      }
      guard let match else { continue }
      taken.formUnion([first.stranger.text, match.stranger.text])
      pairs.append(ordered(first.stranger, match.stranger))
    }
    return pairs
  }

  private static func ordered(_ a: Stranger, _ b: Stranger) -> Pair {
    let isFirst =
      (a.sightings.first?.bytes.lowerBound ?? 0) <= (b.sightings.first?.bytes.lowerBound ?? 0)
    return isFirst ? Pair(first: a, second: b) : Pair(first: b, second: a)
  }

  private static func isClose(_ a: [Unicode.Scalar], _ b: [Unicode.Scalar]) -> Bool {
    abs(a.count - b.count) <= 2
      && EditDistance.between(a, b, atMost: min(a.count, b.count) >= 8 ? 2 : 1) != nil
  }

  /// Whether the copy gives one of two spellings to a person, and nothing speaks against it that
  /// the other is the same person's.
  private static func areOnePerson(
    _ a: Stranger, _ b: Stranger, _ roll: StrangerRoll
  ) -> Bool {
    let (x, y) = (a.sightings.map(\.place), b.sightings.map(\.place))
    guard NameCompany.isShared(x, y, roll), NameCompany.isShared(y, x, roll) else { return false }
    // Two letters that changed places are a slip whoever bears the name.
    let isSwapped = Slip(written: a.text, meant: b.text)?.isSwap ?? false
    return isSwapped || (x + y).contains { isPerson($0, roll) }
  }

  /// Whether a title or another name stands before a name.
  private static func isPerson(_ place: WordCensus.Place, _ roll: StrangerRoll) -> Bool {
    let copy = roll.census.blocks[place.block].copy
    guard place.word > 0 else { return false }
    let before = copy.words[place.word - 1]
    let gap = copy.scalars[before.range.upperBound..<copy.words[place.word].range.lowerBound]
    guard gap.count <= 2, gap.allSatisfy({ $0 == "." || $0.properties.isWhitespace }) else {
      return false
    }
    return PersonTitle.isOne(before.lowercased)
      || gap.count == 1 && NameCompany.isName(before, roll)
  }
}
