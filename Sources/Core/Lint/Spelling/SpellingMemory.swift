internal import Synchronization

/// What was found out about words, remembered from one draft of a house to the next.
///
/// It holds what the dictionaries, the lexicon and the archive say of a word by itself, and nothing
/// of any draft, so what is remembered is what would be found again.
final class SpellingMemory: Sendable {
  /// What the dictionaries say of a word.
  struct Opinion: Sendable {
    let verdict: SpellingVerdict
    /// The word as another country's English, or the other mind of it, writes it.
    let twin: VarietyTwin?
  }

  /// A word that nobody knows, with what may be meant by it.
  struct Part: Sendable {
    let text: String
    /// What it is known to be meant for, in small letters, if it is a known misspelling.
    let corrections: [String]?
    /// The famous name that it is a slip away from.
    let famous: String?
    /// The names of the lexicon and the archive that it is a slip away from.
    let kin: [String]
  }

  let opinions = WordCache<Opinion>(capacity: 24_000)
  /// Of words that no dictionary has, those and those of their parts that nobody knows.
  let parts = WordCache<[Part]>(capacity: 6_000)
  private let distant = Mutex<[String: [String]]>([:])

  /// Returns the words that are two slips from a word of English.
  func distantWords(from word: String, ask: (String) -> [String]) -> [String] {
    if let known = distant.withLock({ $0[word] }) { return known }
    let words = ask(word)
    distant.withLock { distant in
      if distant.count >= 2_000 { distant = [:] }
      distant[word] = words
    }
    return words
  }
}
