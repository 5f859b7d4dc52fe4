/// The words of all that is live, with the number of briefs that have each.
public struct Archive: Hashable, Sendable {
  /// In how many briefs each word stands, as it is written.
  public private(set) var counts: [String: Int]

  public init(counts: [String: Int] = [:]) {
    self.counts = counts
  }

  /// In how many briefs a word has to stand before nobody asks about it any more.
  static let familiar = 2

  /// Returns in how many briefs a word stands as it is written.
  public func count(of word: String) -> Int { counts[word] ?? 0 }

  /// Whether enough briefs have a word, as it is written or, capitalised, in small letters.
  func isFamiliar(with word: String) -> Bool {
    if count(of: word) >= Self.familiar { return true }
    let lowercased = word.lowercased()
    return lowercased != word && count(of: lowercased) >= Self.familiar
  }

  /// Takes the words of a brief in.
  public mutating func add(_ words: Set<String>) {
    for word in words { counts[word, default: 0] += 1 }
  }

  /// Takes the words of a brief out, which is no longer live.
  public mutating func remove(_ words: Set<String>) {
    for word in words {
      guard let count = counts[word] else { continue }
      counts[word] = count > 1 ? count - 1 : nil
    }
  }

  /// Returns the names of three briefs or more that nobody has confirmed and no dictionary has,
  /// those of most briefs first.
  public func suggestions(for lexicon: Lexicon, speller: any Speller) -> [String] {
    let frequent = counts.filter { word, count in
      count >= 3 && word.unicodeScalars.first?.properties.isUppercase == true
        && word.unicodeScalars.count > 2 && LexiconFile.isWord(word) && !lexicon.has(word)
    }
    let words = frequent.keys.sorted { (frequent[$1] ?? 0, $0) < (frequent[$0] ?? 0, $1) }
    return zip(words, speller.verdicts(on: words)).filter { $1.isEmpty }.map(\.0)
  }
}
