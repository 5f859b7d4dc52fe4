/// The headings of a draft's copy, in order.
struct Headings {
  /// A heading with its level, and its place among the galley's blocks.
  struct Heading {
    let level: Int
    let index: Int
    let block: Galley.Block

    /// Its words in small letters.
    var words: [String] { block.copy.words.map(\.lowercased) }

    var wording: Wording { Wording(words: block.copy.words) }
  }

  /// The words of a heading, which are the same in capitals.
  struct Wording: Hashable {
    fileprivate let words: [Word]

    var count: Int { words.count }
    var isEmpty: Bool { words.isEmpty }

    static func == (a: Self, b: Self) -> Bool {
      a.count == b.count
        && a.words.indices.allSatisfy { a.words[$0].lowercased == b.words[$0].lowercased }
    }

    /// Their number and the last of them tell most headings apart.
    func hash(into hasher: inout Hasher) {
      hasher.combine(count)
      hasher.combine(words.last?.lowercased)
    }
  }

  let all: [Heading]

  init(of galley: Galley) {
    all = galley.blocks.enumerated().compactMap { index, block in
      guard case .heading(let level) = block.kind else { return nil }
      return Heading(level: level, index: index, block: block)
    }
  }
}
