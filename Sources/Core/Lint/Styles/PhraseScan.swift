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
    var index = 0
    while index < scalars.count {
      let start = index
      var hash = PhraseTable.seed
      var first: UInt32 = 0
      var second: UInt32 = 0
      while index < scalars.count {
        let folded = Self.foldedPart(scalars[index])
        guard folded != 0 else { break }
        hash = PhraseTable.hash(hash, adding: folded)
        if index == start { first = folded } else if index == start + 1 { second = folded }
        index += 1
      }
      guard index > start else {
        index += 1
        continue
      }
      for entry in table.phrases(startingWith: hash) {
        note(entry, at: start, in: scalars, of: block)
      }
      for cue in table.cues(startingWith: first, second) where cue.isCue(at: start, in: scalars) {
        if cuedBlocks[cue.rule][cue.term, default: []].last != block {
          cuedBlocks[cue.rule][cue.term, default: []].append(block)
        }
      }
    }
  }

  private mutating func note(
    _ entry: PhraseTable.Entry, at start: Int, in scalars: [Unicode.Scalar], of block: Int
  ) {
    let end = start + entry.scalars.count
    guard entry.stands(at: start, in: scalars), hits[entry.rule].count < Self.limit,
      end == scalars.count || !CopyText.isWordPart(scalars[end])
    else { return }
    hits[entry.rule].append(Hit(block: block, scalars: start..<end, term: entry.term))
  }

  /// Returns the small letter of what is part of a word, and 0 for all else.
  private static func foldedPart(_ scalar: Unicode.Scalar) -> UInt32 {
    let value = scalar.value
    switch value {
    case 0x61...0x7A, 0x30...0x39, 0x5F: return value
    case 0x41...0x5A: return value | 0x20
    case 0..<0x80: return 0
    default: return CopyText.isLetter(scalar) ? CopyText.folded(scalar).value : 0
    }
  }
}

extension PhraseTable.Entry {
  fileprivate func stands(at start: Int, in text: [Unicode.Scalar]) -> Bool {
    guard scalars.count <= text.count - start else { return false }
    for index in scalars.indices where !matches(scalars[index], text[start + index]) {
      return false
    }
    return true
  }

  /// Whether the word that begins here begins with the cue.
  fileprivate func isCue(at start: Int, in text: [Unicode.Scalar]) -> Bool {
    guard scalars.count <= text.count - start else { return false }
    for index in scalars.indices where scalars[index] != CopyText.folded(text[start + index]) {
      return false
    }
    return true
  }

  /// Whether a scalar of the phrase and one of the text are the same to a reader: a blank may be the
  /// end of a line, and an apostrophe may be curly.
  private func matches(_ wanted: Unicode.Scalar, _ found: Unicode.Scalar) -> Bool {
    if wanted == found { return true }
    switch wanted {
    case " ": return found == "\n" || found == "\u{A0}"
    case "'": return found == "\u{2019}"
    default: return ignoresCase && CopyText.folded(wanted) == CopyText.folded(found)
    }
  }
}
