extension Galley {
  /// The blocks of running text: paragraphs and items of lists, no headline, cell or quotation.
  ///
  /// A short one that ends in no mark is a line of a title, a programme or an address.
  var proseBlocks: [Block] { blocks.filter(\.isProse) }
}

extension Galley.Block {
  /// Whether it is running text.
  var isProse: Bool {
    guard kind == .paragraph || kind == .listItem else { return false }
    return copy.words.count > 15 || Self.endsInMark(copy)
  }

  private static func endsInMark(_ copy: CopyText) -> Bool {
    for scalar in copy.scalars.reversed() {
      switch scalar {
      case " ", "\n", "\u{A0}", "\"", "'", ")", "]", "\u{201D}", "\u{2019}", CopyText.gap: continue
      case ".", "!", "?", ":", ";", "\u{2026}": return true
      default: return false
      }
    }
    return false
  }
}
