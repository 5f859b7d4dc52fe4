/// What formulas can name: how many of each thing a draft has.
///
/// Words and sentences are those of paragraphs; headings, lists and tables are counted as such.
struct DraftCounts: Hashable, Sendable {
  static let names: Set<String> = [
    "words", "sentences", "paragraphs", "characters", "syllables", "long_words", "complex_words",
    "polysyllabic_words", "list", "blockquote", "pre", "table", "heading_h1", "heading_h2",
    "heading_h3", "heading_h4", "heading_h5", "heading_h6",
  ]

  private(set) var counts: [String: Double] = [:]

  init(of galley: Galley) {
    var paragraphs = ParagraphCounts()
    for block in galley.blocks {
      switch block.kind {
      case .paragraph: paragraphs.add(block.copy)
      case .heading(let level): counts["heading_h\(level)", default: 0] += 1
      case .listItem: counts["list", default: 0] += 1
      case .quotation: counts["blockquote", default: 0] += 1
      case .tableCell: counts["table", default: 0] += 1
      case .code: counts["pre", default: 0] += 1
      case .title, .summary, .html, .thematicBreak: break
      }
    }
    counts.merge(paragraphs.byName) { $1 }
  }

  var hasWords: Bool { counts["words", default: 0] > 0 }
}

/// What is counted of paragraphs.
private struct ParagraphCounts {
  private var words = 0
  private var sentences = 0
  private var paragraphs = 0
  private var characters = 0
  private var syllables = 0
  private var longWords = 0
  private var complexWords = 0
  private var polysyllabicWords = 0

  mutating func add(_ copy: CopyText) {
    paragraphs += 1
    sentences += copy.sentences.count
    words += copy.words.count
    for word in copy.words {
      characters += word.range.count
      if word.range.count > 6 { longWords += 1 }
      let count = Syllables.count(in: word.lowercased)
      syllables += count
      guard count >= 3 else { continue }
      polysyllabicWords += 1
      if count > 3 || !word.isCapitalized && !Self.hasEasyEnding(word.lowercased) {
        complexWords += 1
      }
    }
  }

  /// Whether a word ends in what makes it longer and not harder: `es`, `ed`, `ing`.
  private static func hasEasyEnding(_ word: String) -> Bool {
    let end = word.utf8.suffix(3)
    return end.elementsEqual("ing".utf8) || end.dropFirst().elementsEqual("es".utf8)
      || end.dropFirst().elementsEqual("ed".utf8)
  }

  var byName: [String: Double] {
    [
      "words": words, "sentences": sentences, "paragraphs": paragraphs, "characters": characters,
      "syllables": syllables, "long_words": longWords, "complex_words": complexWords,
      "polysyllabic_words": polysyllabicWords,
    ].mapValues(Double.init)
  }
}
