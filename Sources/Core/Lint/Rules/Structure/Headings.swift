/// The headings of a draft's copy, in order.
struct Headings {
  /// A heading with its level, and its place among the galley's blocks.
  struct Heading {
    let level: Int
    let index: Int
    let block: Galley.Block

    /// Its words in small letters.
    var words: [String] { block.copy.words.map(\.lowercased) }
  }

  let all: [Heading]

  init(of galley: Galley) {
    all = galley.blocks.enumerated().compactMap { index, block in
      guard case .heading(let level) = block.kind else { return nil }
      return Heading(level: level, index: index, block: block)
    }
  }
}
