/// How the letters of an acronym lie on the words before it.
struct AcronymFit {
  /// The words that it stands for, as places in the text's words; empty where none are found.
  private(set) var words: Range<Int>
  /// Those of them that have a letter in it, in small letters.
  private(set) var lettered: [String] = []
  /// Their first letters, in capitals.
  private(set) var initials = ""
  /// Whether the letters are those of the acronym.
  private(set) var fits = false

  /// Lays an acronym on the last of some words.
  init(_ letters: String, _ words: ArraySlice<Word>) {
    self.words = words.endIndex..<words.endIndex
    let wanted = Array(letters.unicodeScalars)
    if let start = Self.start(of: wanted, in: words) {
      take(words[start...])
      fits = true
      return
    }
    // As many capitalised words as letters: they must be meant, whatever their letters.
    var index = words.endIndex
    var count = 0
    while index > words.startIndex, count < wanted.count {
      let word = words[index - 1]
      if word.isCapitalized {
        count += 1
      } else if !Self.isSmall(word.lowercased) {
        break
      }
      index -= 1
    }
    guard count == wanted.count, words[index].isCapitalized,
      index == words.startIndex || !words[index - 1].isCapitalized
        || index - 1 == words.startIndex && Self.isSmall(words[index - 1].lowercased)
    else { return }
    take(words[index...])
  }

  private mutating func take(_ found: ArraySlice<Word>) {
    words = found.startIndex..<found.endIndex
    let named = found.filter { !Self.isSmall($0.lowercased) }
    lettered = named.map(\.lowercased)
    initials = String(
      String.UnicodeScalarView(
        named.compactMap { word in word.text.uppercased().unicodeScalars.first }))
  }

  /// Returns where the words begin on whose first letters an acronym lies, each in its order.
  ///
  /// Small words may have a letter or none, the parts of a word with a hyphen one each or one.
  private static func start(of wanted: [Unicode.Scalar], in words: ArraySlice<Word>) -> Int? {
    var rest = wanted.count
    var index = words.endIndex
    while rest > 0, index > words.startIndex {
      let word = words[index - 1]
      let parts = initials(of: word)
      if rest >= parts.count, Array(wanted[rest - parts.count..<rest]) == parts {
        rest -= parts.count
      } else if let first = parts.first, wanted[rest - 1] == first {
        rest -= 1
      } else if !isSmall(word.lowercased) {
        return nil
      }
      index -= 1
    }
    guard rest == 0, index < words.endIndex else { return nil }
    return index
  }

  private static func initials(of word: Word) -> [Unicode.Scalar] {
    word.text.uppercased().split(separator: "-").compactMap(\.unicodeScalars.first)
  }

  private static func isSmall(_ word: String) -> Bool {
    switch word {
    case "of", "the", "and", "for", "in", "on", "to", "de", "des", "du", "la", "le", "against",
      "der",
      "with", "a", "an", "at", "by", "from", "s", "und":
      return true
    default: return false
    }
  }
}
