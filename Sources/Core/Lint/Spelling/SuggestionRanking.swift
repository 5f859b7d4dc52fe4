/// Puts what may be meant by a word in order.
struct SuggestionRanking {
  private let roll: StrangerRoll
  private let word: String

  init(_ roll: StrangerRoll, of word: String) {
    self.roll = roll
    self.word = word
  }

  /// Returns the words, the likeliest first.
  func ranked(_ words: [String]) -> [String] {
    words.map { (word: $0, weight: weight(of: $0)) }
      .sorted { ($0.weight, $0.word) < ($1.weight, $1.word) }.map(\.word)
  }

  /// Returns a number that is smaller for what is likelier.
  ///
  /// How likely the slip is counts for as much as how common the word is.
  func weight(of meant: String) -> Int {
    guard let slip = Slip(written: word, meant: meant) else { return 100 }
    let distance: Int =
      switch slip.kind {
      case .swapped: 0
      case .close: 4
      case .count: 6
      case .far: 9
      }
    return distance + (slip.isFirst ? 6 : 0) - commonness(of: meant)
  }

  /// Returns how common a word is: here, in what was published, in what people misspell.
  private func commonness(of meant: String) -> Int {
    let house = roll.knowledge.house
    let here = min(roll.census.count(of: meant), 2) * 3
    let published = min(house.archive.count(of: meant), 4) * 2
    let popularity = house.misspellings?.popularity(of: meant) ?? 0
    let known = min(4, Int.bitWidth - popularity.leadingZeroBitCount)
    return here + published + known
  }
}
