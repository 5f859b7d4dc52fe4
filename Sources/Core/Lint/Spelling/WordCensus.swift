/// The words of a draft, each once, with where they stand.
struct WordCensus {
  /// A word that the draft has, as it is written.
  struct Entry {
    let text: String
    let casing: Word.Casing
    /// A number by which the word is looked up, the same for equal words while the program runs.
    let hash: UInt64
    /// How often it stands in the draft, in quotations too.
    var count: Int
  }

  /// Where a word stands: the block, of the draft's ``Galley/copyBlocks``, and the word in it.
  struct Place: Hashable {
    let block: Int
    let word: Int
  }

  let blocks: [Galley.Block]
  private(set) var entries: [Entry] = []
  /// For each word of each block in turn, the entry that it is, or -1.
  private(set) var occurrences: [Int32] = []
  /// The entries by their hash, each in the first free slot behind its own; -1 is free.
  private var slots: [Int32]

  /// How many different words are looked at; no brief has as many.
  private static let limit = 200_000
  /// Another one in each run of the program, so that no draft can make the slots collide.
  private static let seed = UInt64(bitPattern: Int64(Hasher().finalize()))

  init(of galley: Galley) {
    blocks = galley.copyBlocks
    let count = blocks.reduce(0) { $0 + $1.copy.words.count }
    occurrences.reserveCapacity(count)
    entries.reserveCapacity(min(count / 2 + 16, Self.limit))
    var size = 64
    while size < 2 * min(count, Self.limit) { size *= 2 }
    slots = [Int32](repeating: -1, count: size)
    for block in blocks {
      let copy = block.copy
      for word in copy.words { occurrences.append(number(of: word, in: copy.scalars)) }
    }
  }

  private mutating func number(of word: Word, in scalars: [Unicode.Scalar]) -> Int32 {
    guard !word.hasDigit, word.casing != .none, word.range.count > 1,
      word.range.count <= WordForm.longest
    else { return -1 }
    var hash = Self.seed
    for index in word.range { Self.mix(&hash, scalars[index]) }
    let (slot, number) = find(word.text, hash)
    guard number < 0 else {
      entries[Int(number)].count += 1
      return number
    }
    guard entries.count < Self.limit else { return -1 }
    slots[slot] = Int32(entries.count)
    entries.append(Entry(text: word.text, casing: word.casing, hash: hash, count: 1))
    return slots[slot]
  }

  private static func mix(_ hash: inout UInt64, _ scalar: Unicode.Scalar) {
    hash = (hash ^ UInt64(scalar.value)) &* 0x9E37_79B9_7F4A_7C15
    hash ^= hash >> 29
  }

  private func find(_ text: String, _ hash: UInt64) -> (slot: Int, number: Int32) {
    var slot = Int(hash & UInt64(slots.count - 1))
    while slots[slot] >= 0 {
      let entry = entries[Int(slots[slot])]
      if entry.hash == hash, entry.text == text { return (slot, slots[slot]) }
      slot = (slot + 1) & (slots.count - 1)
    }
    return (slot, -1)
  }

  /// Returns how often a word stands in the draft as it is written.
  func count(of text: String) -> Int {
    var hash = Self.seed
    for scalar in text.unicodeScalars { Self.mix(&hash, scalar) }
    let number = find(text, hash).number
    return number < 0 ? 0 : entries[Int(number)].count
  }

  /// Visits each word that is an entry, with its place.
  func visit(_ body: (Int, Place) -> Void) {
    var next = 0
    for (index, block) in blocks.enumerated() {
      for word in 0..<block.copy.words.count {
        let number = Int(occurrences[next])
        next += 1
        if number >= 0 { body(number, Place(block: index, word: word)) }
      }
    }
  }

  func word(at place: Place) -> Word { blocks[place.block].copy.words[place.word] }
}
