/// The words that a desk has confirmed, one by one.
public struct Lexicon: Hashable, Sendable {
  /// A word of the lexicon.
  public struct Entry: Hashable, Sendable {
    public let word: String
    public let note: String?
    /// A word that it is inflected like, or `nil` where it stands as it is written only.
    public let example: String?

    public init(_ word: String, note: String? = nil, like example: String? = nil) {
      self.word = word
      self.note = note
      self.example = example
    }
  }

  public let entries: [Entry]
  private let words: Set<String>
  private let lowercasedWords: Set<String>

  public init(_ entries: [Entry] = []) {
    self.entries = entries
    words = Set(entries.map(\.word))
    lowercasedWords = Set(entries.map { $0.word.lowercased() })
  }

  /// Whether it has a word as it is written; a word in small letters may stand with a capital too.
  public func has(_ word: String) -> Bool {
    words.contains(word) || words.contains(word.lowercased())
  }

  /// Whether it has a word in whatever capitals.
  public func hasAnyCase(of word: String) -> Bool { lowercasedWords.contains(word.lowercased()) }
}
