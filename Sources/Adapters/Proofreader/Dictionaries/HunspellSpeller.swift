internal import Dispatch
internal import Foundation
public import Lint
internal import Synchronization

/// The dictionaries of one language, read by hunspell.
///
/// They are read at the first question, which takes tens of milliseconds and as many megabytes, and
/// can be let go of. What they said is remembered for as many words as a few briefs have.
public final class HunspellSpeller: Speller {
  private let dictionaries: [(dictionary: HunspellDictionary, has: SpellingVerdict)]
  private let verdicts = Mutex(AnswerCache<SpellingVerdict>(capacity: 24_000))
  private let near = Mutex(AnswerCache<[String]>(capacity: 2_000))
  private let stems = Mutex<StemFilter?>(nil)

  /// Longer words are answered without asking: nobody's language has them.
  private static let longest = 100

  init(_ dictionaries: [(HunspellDictionary, has: SpellingVerdict)]) {
    self.dictionaries = dictionaries
  }

  // MARK: Questions

  public func verdicts(on words: [String]) -> [SpellingVerdict] {
    var answers = [SpellingVerdict](repeating: [], count: words.count)
    let missing = verdicts.withLock { cache in
      words.indices.filter { index in
        guard let answer = cache[words[index]] else { return true }
        answers[index] = answer
        return false
      }
    }
    guard !missing.isEmpty else { return answers }
    let asked = missing.map { words[$0] }
    let found = ask(asked)
    verdicts.withLock { cache in
      for (word, answer) in zip(asked, found) { cache.insert(answer, for: word) }
    }
    for (index, answer) in zip(missing, found) { answers[index] = answer }
    return answers
  }

  public func neighbours(of word: String) -> [String] {
    let letters = Array(word.unicodeScalars)
    guard (2...WordSlips.longest).contains(letters.count),
      letters.allSatisfy({ $0.value > 0x20 })
    else { return [] }
    if let known = near.withLock({ $0[word] }) { return known }
    let stems = filter()
    let slips = WordSlips.all(of: letters, alphabet: stems.alphabet, where: stems.allows)
    let found = zip(slips, ask(slips)).filter { !$1.isEmpty }.map(\.0)
    near.withLock { $0.insert(found, for: word) }
    return found
  }

  public func suggestions(for word: String) -> [String] {
    guard word.utf8.count <= Self.longest else { return [] }
    var seen: Set<String> = []
    return dictionaries.flatMap { $0.dictionary.suggestions(for: word) }
      .filter { seen.insert($0).inserted }
  }

  private func ask(_ words: [String]) -> [SpellingVerdict] {
    load()
    let askable = words.map { $0.utf8.count <= Self.longest ? $0 : "" }
    var answers = [SpellingVerdict](repeating: [], count: words.count)
    for (dictionary, has) in dictionaries {
      for (index, isKnown) in dictionary.knows(askable).enumerated() where isKnown {
        answers[index].insert(has)
      }
    }
    return answers
  }

  // MARK: Memory

  /// Whether all files are there.
  var isInstalled: Bool { dictionaries.allSatisfy(\.dictionary.isInstalled) }

  /// Reads the dictionaries now, side by side, unless they are read.
  public func load() {
    let unread = dictionaries.map(\.dictionary).filter { !$0.isOpen }
    guard unread.count > 1 else {
      unread.first?.load()
      return
    }
    DispatchQueue.concurrentPerform(iterations: unread.count) { unread[$0].load() }
  }

  /// Gives the memory of the dictionaries and of all answers back; the next question reads the
  /// files again.
  public func unload() {
    for (dictionary, _) in dictionaries { dictionary.unload() }
    verdicts.withLock { $0.removeAll() }
    near.withLock { $0.removeAll() }
    stems.withLock { $0 = nil }
  }

  private func filter() -> StemFilter {
    stems.withLock { stems in
      if let stems { return stems }
      var filter = StemFilter()
      for (dictionary, _) in dictionaries { dictionary.addStems(to: &filter) }
      stems = filter
      return filter
    }
  }
}
