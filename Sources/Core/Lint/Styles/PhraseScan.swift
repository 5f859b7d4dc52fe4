/// Looks for the phrases of a table in the blocks of a draft, word by word.
struct PhraseScan {
  /// A phrase that stands in a block.
  struct Hit: Hashable, Sendable {
    let block: Int
    let scalars: Range<Int>
    let term: Int
  }

  /// How many hits of one rule are kept.
  private static let limit = 10_000

  private let table: PhraseTable
  /// The hits of each rule, in the order of the draft.
  private(set) var hits: [[Hit]]
  /// The blocks of each rule in which a term's cue stands, in order.
  private(set) var cuedBlocks: [[Int: [Int]]]

  init(_ table: PhraseTable, _ blocks: [Galley.Block]) {
    self.table = table
    hits = Array(repeating: [], count: table.ruleCount)
    cuedBlocks = Array(repeating: [:], count: table.ruleCount)
    guard !table.isEmpty else { return }
    for (index, block) in blocks.enumerated() { look(through: block.copy.scalars, of: index) }
  }

  private mutating func look(through scalars: [Unicode.Scalar], of block: Int) {
    let ascii = Self.foldedASCII
    let filter = table.filter
    let letterFilter = table.letterFilter
    var index = 0
    while index < scalars.count {
      let start = index
      var hash = PhraseTable.seed
      var letters: (UInt32, UInt32) = (0, 0)
      while index < scalars.count {
        let scalar = scalars[index]
        let folded = scalar.isASCII ? ascii[Int(scalar.value)] : Self.folded(scalar)
        guard folded != 0 else { break }
        hash = PhraseTable.hash(hash, adding: folded)
        letters = index == start ? (folded, 0) : index == start + 1 ? (letters.0, folded) : letters
        index += 1
      }
      guard index > start else {
        index += 1
        continue
      }
      let bit = Int(hash & 0xFFFF)
      if filter[bit >> 6] >> UInt64(bit & 63) & 1 == 1 {
        for key in table.entries(startingWith: hash) {
          note(key, at: start, in: scalars, of: block)
        }
      }
      if let number = PhraseTable.number(letters.0, letters.1),
        letterFilter[number >> 6] >> UInt64(number & 63) & 1 == 1
      {
        for key in table.beginnings(number) { note(key, at: start, in: scalars, of: block) }
      }
    }
  }

  private mutating func note(
    _ key: Int, at start: Int, in scalars: [Unicode.Scalar], of block: Int
  ) {
    let key = table.keys[key]
    guard stands(key, at: start, in: scalars) else { return }
    let end = start + key.letters.count
    guard !key.endsWord || end == scalars.count || !CopyText.isWordPart(scalars[end]) else {
      return
    }
    if key.isCue {
      if cuedBlocks[key.rule][key.term, default: []].last != block {
        cuedBlocks[key.rule][key.term, default: []].append(block)
      }
      return
    }
    guard hits[key.rule].count < Self.limit else { return }
    hits[key.rule].append(Hit(block: block, scalars: start..<end, term: key.term))
  }

  /// Whether a phrase stands somewhere; its first word is looked at last, since it is known to be
  /// the one, but for its capitals.
  private func stands(_ key: PhraseTable.Key, at start: Int, in text: [Unicode.Scalar]) -> Bool {
    guard key.letters.count <= text.count - start else { return false }
    let offset = start - key.letters.lowerBound
    let second = key.letters.lowerBound + key.wordCount
    for index in second..<key.letters.upperBound {
      guard matches(table.letters[index], text[index + offset], key.ignoresCase) else {
        return false
      }
    }
    for index in key.letters.lowerBound..<second {
      guard matches(table.letters[index], text[index + offset], key.ignoresCase) else {
        return false
      }
    }
    return true
  }

  /// Whether a scalar of the phrase and one of the text are the same to a reader: a blank may be
  /// the end of a line, and an apostrophe may be curly.
  private func matches(
    _ wanted: Unicode.Scalar, _ found: Unicode.Scalar, _ ignoresCase: Bool
  ) -> Bool {
    if wanted == found { return true }
    switch wanted {
    case " ": return found == "\n" || found == "\u{A0}"
    case "'": return found == "\u{2019}"
    default: return ignoresCase && CopyText.folded(wanted) == CopyText.folded(found)
    }
  }

  /// The small letters of what is part of a word, by value, and 0 for all else.
  ///
  /// A scan takes it once into a local constant: each reading of a static one has its price.
  private static let foldedASCII: [UInt32] = (UInt32(0)..<0x80).map { value in
    switch value {
    case 0x61...0x7A, 0x30...0x39, 0x5F: value
    case 0x41...0x5A: value | 0x20
    default: 0
    }
  }

  private static func folded(_ scalar: Unicode.Scalar) -> UInt32 {
    CopyText.isLetter(scalar) ? CopyText.folded(scalar).value : 0
  }
}
