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
  /// The entries that are inflected, by their first letters in small.
  private let inflected: [String: [Int]]

  public init(_ entries: [Entry] = []) {
    self.entries = entries
    words = Set(entries.map(\.word))
    lowercasedWords = Set(entries.map { $0.word.lowercased() })
    let numbered = entries.indices.filter { entries[$0].example != nil }
    inflected = Dictionary(grouping: numbered) { Self.head(of: entries[$0].word.lowercased()) }
  }

  /// Whether it has a word as it is written; a word in small letters may stand with a capital too.
  public func has(_ word: String) -> Bool {
    words.contains(word) || words.contains(word.lowercased())
  }

  /// Whether it has a word in whatever capitals.
  public func hasAnyCase(of word: String) -> Bool { lowercasedWords.contains(word.lowercased()) }

  /// Returns what an inflected word would be if its entry were the example that it is like.
  ///
  /// `deplatforming` is to `deplatform` what `performing` is to `perform`: where a dictionary knows
  /// one of the answers, the inflection is right.
  public func analogies(to word: String) -> [String] {
    guard !inflected.isEmpty else { return [] }
    let lowercased = word.lowercased()
    return inflected[Self.head(of: lowercased), default: []].flatMap { index -> [String] in
      let entry = entries[index]
      guard let example = entry.example else { return [] }
      return Self.analogies(to: lowercased, entry.word.lowercased(), like: example.lowercased())
    }
  }

  /// How many letters an ending may have, and how many of a word it may replace.
  private static let longest = (ending: 6, replaced: 3)

  private static func analogies(
    to word: String, _ base: String, like example: String
  ) -> [String] {
    let shared = zip(word.unicodeScalars, base.unicodeScalars).prefix { $0 == $1 }.count
    let (ending, replaced) = (
      word.unicodeScalars.dropFirst(shared), base.unicodeScalars.count - shared
    )
    guard ending.count <= longest.ending, replaced <= longest.replaced, shared >= 2 else {
      return []
    }
    let tail = base.unicodeScalars.suffix(replaced)
    guard example.unicodeScalars.suffix(replaced).elementsEqual(tail) else { return [] }
    return [
      String(String.UnicodeScalarView(example.unicodeScalars.dropLast(replaced))) + String(ending)
    ]
  }

  private static func head(of word: String) -> String {
    String(String.UnicodeScalarView(word.unicodeScalars.prefix(2)))
  }
}
