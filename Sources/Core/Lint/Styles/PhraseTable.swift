/// The plain words and phrases of all style rules, and the beginnings of words that their expressions
/// need, looked up once for each word of a draft.
final class PhraseTable: Sendable {
  /// One phrase of one rule.
  struct Entry: Sendable {
    let scalars: [Unicode.Scalar]
    let ignoresCase: Bool
    /// The rule's place in its set.
    let rule: Int
    /// The term's place in its rule.
    let term: Int
  }

  let ruleCount: Int
  /// In order of the hashes of their first words.
  private let phrases: [Entry]
  /// In order of their first two letters.
  private let cues: [Entry]
  /// Where the phrases of a hash begin, by the hash's last bits; `-1` where there are none.
  private let slots: [Slot]
  private let mask: UInt64
  /// Where the cues of two letters are, by the letters.
  private let cuesByLetters: [Range<Int>]

  private struct Slot: Sendable {
    var hash: UInt64 = 0
    var entries: Range<Int> = 0..<0
  }

  init(phrases: [Entry], cues: [Entry], ruleCount: Int) {
    self.ruleCount = ruleCount
    let hashed = phrases.map { (Self.hash(of: $0.scalars), $0) }.sorted { $0.0 < $1.0 }
    self.phrases = hashed.map(\.1)
    var size = 64
    while size < hashed.count * 4 { size *= 2 }
    mask = UInt64(size - 1)
    var slots = Array(repeating: Slot(), count: size)
    var start = 0
    while start < hashed.count {
      let hash = hashed[start].0
      let end = hashed[start...].firstIndex { $0.0 != hash } ?? hashed.count
      var slot = Int(hash & mask)
      while !slots[slot].entries.isEmpty { slot = (slot + 1) & (size - 1) }
      slots[slot] = Slot(hash: hash, entries: start..<end)
      start = end
    }
    self.slots = slots
    let ordered = cues.compactMap { cue in Self.letters(of: cue.scalars).map { ($0, cue) } }
      .sorted { $0.0 < $1.0 }
    self.cues = ordered.map(\.1)
    var byLetters = Array(repeating: 0..<0, count: 26 * 26)
    for (index, cue) in ordered.enumerated() {
      let known = byLetters[cue.0]
      byLetters[cue.0] = (known.isEmpty ? index : known.lowerBound)..<index + 1
    }
    cuesByLetters = byLetters
  }

  var isEmpty: Bool { phrases.isEmpty && cues.isEmpty }

  /// Whether a cue can be looked for: it must begin with two letters of ASCII.
  static func canFind(cue: [Unicode.Scalar]) -> Bool { letters(of: cue) != nil }

  /// Returns the phrases whose first word has a hash.
  func phrases(startingWith hash: UInt64) -> ArraySlice<Entry> {
    var slot = Int(hash & mask)
    while !slots[slot].entries.isEmpty {
      if slots[slot].hash == hash { return phrases[slots[slot].entries] }
      slot = (slot + 1) & (slots.count - 1)
    }
    return []
  }

  /// Returns the cues that begin with two small letters.
  func cues(startingWith first: UInt32, _ second: UInt32) -> ArraySlice<Entry> {
    let first = first &- 0x61
    let second = second &- 0x61
    guard first < 26, second < 26 else { return [] }
    return cues[cuesByLetters[Int(first) * 26 + Int(second)]]
  }

  // MARK: Hashing

  static let seed: UInt64 = 0xCBF2_9CE4_8422_2325

  /// Adds a folded scalar of a word to its hash.
  static func hash(_ hash: UInt64, adding scalar: UInt32) -> UInt64 {
    (hash ^ UInt64(scalar)) &* 0x0000_0100_0000_01B3
  }

  private static func hash(of phrase: [Unicode.Scalar]) -> UInt64 {
    phrase.prefix(while: CopyText.isWordPart).reduce(seed) { hash($0, adding: CopyText.folded($1).value) }
  }

  private static func letters(of cue: [Unicode.Scalar]) -> Int? {
    guard cue.count >= 2 else { return nil }
    let first = cue[0].value &- 0x61
    let second = cue[1].value &- 0x61
    return first < 26 && second < 26 ? Int(first) * 26 + Int(second) : nil
  }
}
