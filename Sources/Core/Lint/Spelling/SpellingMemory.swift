internal import Synchronization

/// What was found out about words, remembered from one draft of a house to the next.
///
/// It holds what the dictionaries, the lexicon and the archive say of a word by itself, and nothing of
/// any draft, so what is remembered is what would be found again.
final class SpellingMemory: Sendable {
  /// What is known of a word.
  struct Opinion: Sendable {
    let text: String
    let verdict: SpellingVerdict
    /// The word, or those of its parts, that nobody knows.
    let strangers: [Part]
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
    /// What is two slips away, where nothing is nearer.
    let distant: [String]
  }

  private struct Opinions {
    var young: [UInt64: Opinion] = [:]
    var old: [UInt64: Opinion] = [:]
  }

  private let opinions = Mutex<[String: Opinions]>([:])

  /// How many words of a language are remembered, and of how many languages.
  private static let limits = (words: 24_000, languages: 4)

  /// Returns what is known of some words, in their order; what is not known yet is asked for.
  ///
  /// Two halves take turns: when the young one is full, the old one is forgotten.
  func opinions(
    of entries: [WordCensus.Entry], language: String, ask: ([WordCensus.Entry]) -> [Opinion]
  ) -> [Opinion] {
    var (found, missing) = opinions.withLock { all in
      Self.find(entries, in: &all[language, default: Opinions()])
    }
    guard !missing.isEmpty else { return found }
    let answers = ask(missing.map { entries[$0] })
    opinions.withLock { all in
      if all.count > Self.limits.languages { all = [:] }
      for (index, answer) in zip(missing, answers) {
        Self.insert(answer, entries[index].hash, in: &all[language, default: Opinions()])
      }
    }
    for (index, answer) in zip(missing, answers) { found[index] = answer }
    return found
  }

  private static func find(
    _ entries: [WordCensus.Entry], in opinions: inout Opinions
  ) -> (found: [Opinion], missing: [Int]) {
    var found: [Opinion] = []
    found.reserveCapacity(entries.count)
    var missing: [Int] = []
    for (index, entry) in entries.enumerated() {
      if let opinion = opinions.young[entry.hash], opinion.text == entry.text {
        found.append(opinion)
      } else if let opinion = opinions.old[entry.hash], opinion.text == entry.text {
        insert(opinion, entry.hash, in: &opinions)
        found.append(opinion)
      } else {
        missing.append(index)
        found.append(Opinion(text: "", verdict: [], strangers: [], twin: nil))
      }
    }
    return (found, missing)
  }

  private static func insert(_ opinion: Opinion, _ hash: UInt64, in opinions: inout Opinions) {
    if opinions.young.count >= limits.words {
      opinions.old = opinions.young
      opinions.young = [:]
    }
    opinions.young[hash] = opinion
  }
}
