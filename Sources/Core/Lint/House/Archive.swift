/// The words of all that is live, with the number of briefs that have each.
public struct Archive: Hashable, Sendable {
  /// In how many briefs each word stands, as it is written.
  public private(set) var counts: [String: Int]

  public init(counts: [String: Int] = [:]) {
    self.counts = counts
  }

  /// Returns in how many briefs a word stands as it is written.
  public func count(of word: String) -> Int { counts[word] ?? 0 }

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
}
