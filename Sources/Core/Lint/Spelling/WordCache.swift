internal import Synchronization

/// What is remembered of words, by language, for as many as fit.
///
/// Two halves take turns: when the young one is full, the old one is forgotten.
final class WordCache<Answer: Sendable>: Sendable {
  private struct Halves {
    var young: [UInt64: (text: String, answer: Answer)] = [:]
    var old: [UInt64: (text: String, answer: Answer)] = [:]
  }

  private let capacity: Int
  private let halves = Mutex<[String: Halves]>([:])

  /// How many languages are remembered.
  private static var mostLanguages: Int { 4 }

  init(capacity: Int) {
    self.capacity = capacity
  }

  /// Returns what is known of some words, in their order; what is not known yet is asked for.
  func answers(
    for entries: [WordCensus.Entry], language: String, ask: ([WordCensus.Entry]) -> [Answer]
  ) -> [Answer] {
    var (found, missing) = halves.withLock { halves in
      if halves.count > Self.mostLanguages { halves = [:] }
      return find(entries, in: &halves[language, default: Halves()])
    }
    guard !missing.isEmpty else { return found.compactMap(\.self) }
    let asked = missing.map { entries[$0] }
    let answers = ask(asked)
    halves.withLock { halves in
      for (entry, answer) in zip(asked, answers) {
        insert(answer, for: entry, in: &halves[language, default: Halves()])
      }
    }
    for (index, answer) in zip(missing, answers) { found[index] = answer }
    return found.compactMap(\.self)
  }

  private func find(
    _ entries: [WordCensus.Entry], in halves: inout Halves
  ) -> (found: [Answer?], missing: [Int]) {
    var found: [Answer?] = []
    found.reserveCapacity(entries.count)
    var missing: [Int] = []
    for (index, entry) in entries.enumerated() {
      if let item = halves.young[entry.hash], item.text == entry.text {
        found.append(item.answer)
      } else if let item = halves.old[entry.hash], item.text == entry.text {
        insert(item.answer, for: entry, in: &halves)
        found.append(item.answer)
      } else {
        missing.append(index)
        found.append(nil)
      }
    }
    return (found, missing)
  }

  private func insert(_ answer: Answer, for entry: WordCensus.Entry, in halves: inout Halves) {
    if halves.young.count >= capacity {
      halves.old = halves.young
      halves.young = [:]
    }
    halves.young[entry.hash] = (entry.text, answer)
  }
}
