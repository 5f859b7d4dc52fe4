internal import Foundation
internal import Synchronization

/// One dictionary of hunspell, read from its files when it is asked for the first time.
final class HunspellDictionary: Sendable {
  private struct State: ~Copyable {
    var handle: HunspellHandle?
    /// Whether its files cannot be read, so that it is not asked again.
    var isBroken = false
  }

  private let affixes: String
  private let words: String
  private let state = Mutex(State())

  /// - Parameter path: The path of both files, without `.aff` and `.dic`.
  init(path: String) {
    affixes = path + ".aff"
    words = path + ".dic"
  }

  /// Whether both of its files can be read.
  var isInstalled: Bool {
    FileManager.default.isReadableFile(atPath: affixes)
      && FileManager.default.isReadableFile(atPath: words)
  }

  /// Whether it need not be read before it can answer.
  var isOpen: Bool {
    state.withLock { state in state.handle != nil || state.isBroken }
  }

  /// Returns for each word whether the dictionary has it; one that is broken has all.
  func knows(_ words: [String]) -> [Bool] {
    opened { handle in words.map { handle.knows($0) } } ?? words.map { _ in true }
  }

  func suggestions(for word: String) -> [String] {
    opened { $0.suggestions(for: word) } ?? []
  }

  /// Takes its stems into a filter.
  func addStems(to filter: inout StemFilter) {
    guard let encoding = opened({ $0.encoding }),
      let file = FileManager.default.contents(atPath: words)
    else { return }
    filter.add(stemsOf: Array(file)) { encoding.decode($0.map { CChar(bitPattern: $0) }) }
  }

  /// Reads the files now, unless they are read.
  func load() { _ = opened { _ in true } }

  /// Gives its memory back; the next question reads the files again.
  func unload() { state.withLock { $0 = State() } }

  private func opened<Answer: Sendable>(_ body: (borrowing HunspellHandle) -> Answer) -> Answer? {
    state.withLock { state in
      if state.handle == nil, !state.isBroken {
        state.handle = isInstalled ? HunspellHandle(affixes: affixes, words: words) : nil
        state.isBroken = state.handle == nil
      }
      guard let handle = state.handle.take() else { return nil }
      let answer = body(handle)
      state.handle = consume handle
      return answer
    }
  }
}
