/// The plain words and phrases of all style rules, and the beginnings of words that their
/// expressions need, looked up once for each word of a draft.
final class PhraseTable: Sendable {
  /// One phrase of one rule, or a cue for one of its patterns.
  struct Entry: Sendable {
    let scalars: [Unicode.Scalar]
    let ignoresCase: Bool
    let isCue: Bool
    /// The rule's place in its set.
    let rule: Int
    /// The term's place in its rule.
    let term: Int
  }

  let ruleCount: Int
  /// An entry without its scalars, which lie in ``letters`` with those of all others.
  struct Key: Sendable {
    let letters: Range<Int>
    /// How many of them are the first word.
    let wordCount: Int
    /// Whether a word ends where it does.
    let endsWord: Bool
    let ignoresCase: Bool
    let isCue: Bool
    let rule: Int
    let term: Int
  }

  /// What begins with a whole word, in order of the hashes of those; behind it the beginnings of
  /// words, in order of their first two letters.
  let keys: [Key]
  let letters: [Unicode.Scalar]
  /// Where the entries of a hash are, by the hash's last bits.
  private let slots: [Slot]
  private let mask: UInt64
  private let beginningsByLetters: [Range<Int>]
  /// A bit for the last bits of each hash, so that a word that begins nothing is told at one look.
  let filter: [UInt64]
  /// The same for the first two letters of each beginning.
  let letterFilter: [UInt64]

  private struct Slot: Sendable {
    var hash: UInt64 = 0
    var entries: Range<Int> = 0..<0
  }

  init(_ entries: [Entry], ruleCount: Int) {
    self.ruleCount = ruleCount
    let hashed = entries.filter { !$0.isBeginning }.map { (Self.hash(of: $0.scalars), $0) }
      .sorted { $0.0 < $1.0 }
    let beginnings = entries.filter(\.isBeginning).compactMap { entry in
      Self.letters(of: entry.scalars).map { ($0, entry) }
    }.sorted { $0.0 < $1.0 }
    let sorted = hashed.map(\.1) + beginnings.map(\.1)
    var letters: [Unicode.Scalar] = []
    keys = sorted.map { entry in
      let start = letters.count
      let hasEdge = entry.scalars.last == WordCues.edge
      letters += hasEdge ? entry.scalars.dropLast() : entry.scalars[...]
      return Key(
        letters: start..<letters.count,
        wordCount: entry.scalars.prefix(while: CopyText.isWordPart).count,
        endsWord: hasEdge || !entry.isCue,
        ignoresCase: entry.ignoresCase, isCue: entry.isCue, rule: entry.rule, term: entry.term)
    }
    self.letters = letters
    slots = Self.slots(of: hashed.map(\.0))
    mask = UInt64(slots.count - 1)
    var byLetters = Array(repeating: 0..<0, count: 26 * 26)
    for (index, beginning) in zip(hashed.count..., beginnings) {
      let known = byLetters[beginning.0]
      byLetters[beginning.0] = (known.isEmpty ? index : known.lowerBound)..<index + 1
    }
    beginningsByLetters = byLetters
    filter = Self.bits(of: hashed.map { Int($0.0 & 0xFFFF) }, count: 1 << 16)
    letterFilter = Self.bits(of: beginnings.map(\.0), count: 1 << 10)
  }

  private static func bits(of numbers: [Int], count: Int) -> [UInt64] {
    var bits = Array(repeating: UInt64(0), count: count / 64)
    for number in numbers { bits[number >> 6] |= 1 << UInt64(number & 63) }
    return bits
  }

  /// Puts hashes that are sorted into slots.
  private static func slots(of hashes: [UInt64]) -> [Slot] {
    var size = 64
    let words = zip(hashes, hashes.dropFirst()).count { $0 != $1 }
    while size < words * 4 { size *= 2 }
    var slots = Array(repeating: Slot(), count: size)
    var start = 0
    while start < hashes.count {
      let hash = hashes[start]
      let end = hashes[start...].firstIndex { $0 != hash } ?? hashes.count
      var slot = Int(hash & UInt64(size - 1))
      while !slots[slot].entries.isEmpty { slot = (slot + 1) & (size - 1) }
      slots[slot] = Slot(hash: hash, entries: start..<end)
      start = end
    }
    return slots
  }

  var isEmpty: Bool { keys.isEmpty }

  /// Whether a cue can be looked for: the beginning of a word must have two letters of ASCII.
  static func canFind(cue: [Unicode.Scalar]) -> Bool {
    !cue.allSatisfy(CopyText.isWordPart) || letters(of: cue) != nil
  }

  /// Returns the entries whose first word has a hash.
  func entries(startingWith hash: UInt64) -> Range<Int> {
    var slot = Int(hash & mask)
    while !slots[slot].entries.isEmpty {
      if slots[slot].hash == hash { return slots[slot].entries }
      slot = (slot + 1) & Int(mask)
    }
    return 0..<0
  }

  /// Returns the entries that are no more than the beginning of a word, by the number of its two
  /// letters.
  func beginnings(_ letters: Int) -> Range<Int> { beginningsByLetters[letters] }

  /// Returns a number for two small letters of ASCII, or `nil` where they are none.
  static func number(_ first: UInt32, _ second: UInt32) -> Int? {
    let first = first &- 0x61
    let second = second &- 0x61
    return first < 26 && second < 26 ? Int(first) * 26 + Int(second) : nil
  }

  // MARK: Hashing

  static let seed: UInt64 = 0xCBF2_9CE4_8422_2325

  /// Adds a folded scalar of a word to its hash.
  static func hash(_ hash: UInt64, adding scalar: UInt32) -> UInt64 {
    (hash ^ UInt64(scalar)) &* 0x0000_0100_0000_01B3
  }

  private static func hash(of phrase: [Unicode.Scalar]) -> UInt64 {
    phrase.prefix(while: CopyText.isWordPart).reduce(seed) {
      hash($0, adding: CopyText.folded($1).value)
    }
  }

  private static func letters(of cue: [Unicode.Scalar]) -> Int? {
    cue.count >= 2 ? number(cue[0].value, cue[1].value) : nil
  }
}

extension PhraseTable.Entry {
  /// Whether it is no more than the beginning of a word.
  fileprivate var isBeginning: Bool { isCue && scalars.allSatisfy(CopyText.isWordPart) }
}
