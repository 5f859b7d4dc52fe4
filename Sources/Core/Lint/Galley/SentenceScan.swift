/// Finds the sentences of a text.
///
/// A sentence ends at a mark that can end one, with a blank behind it and no small letter after
/// that, as UAX #29 has it; beyond it, full stops of known abbreviations end none.
struct SentenceScan {
  private let scalars: [Unicode.Scalar]
  private let words: [Word]

  init(_ scalars: [Unicode.Scalar], _ words: [Word]) {
    self.scalars = scalars
    self.words = words
  }

  var sentences: [Sentence] {
    var sentences: [Sentence] = []
    var start = firstVisible(from: 0)
    var word = 0
    func add(upTo end: Int) {
      let first = word
      while word < words.count, words[word].range.lowerBound < end { word += 1 }
      sentences.append(Sentence(range: start..<end, words: first..<word))
    }
    var index = start
    while index < scalars.count {
      guard Self.endsSentences(scalars[index]), let end = end(ofMarksAt: index) else {
        index += 1
        continue
      }
      add(upTo: end)
      start = firstVisible(from: end)
      index = start
    }
    if start < scalars.count { add(upTo: lastVisible(from: start)) }
    return sentences
  }

  private static func endsSentences(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case ".", "!", "?", "\u{2026}", "\u{61F}", "\u{6D4}", "\u{3002}", "\u{FF01}", "\u{FF1F}": true
    default: false
    }
  }

  private static func closes(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "\"", "'", ")", "]", "\u{201D}", "\u{2019}", "\u{BB}": true
    default: false
    }
  }

  /// Returns where a sentence ends whose last marks begin here, or `nil` where none ends.
  private func end(ofMarksAt mark: Int) -> Int? {
    var end = mark
    while end < scalars.count, Self.endsSentences(scalars[end]) { end += 1 }
    while end < scalars.count, Self.closes(scalars[end]) { end += 1 }
    guard end < scalars.count else { return nil }
    guard Self.isBlank(scalars[end]) else { return nil }
    let next = firstVisible(from: end)
    guard next < scalars.count else { return nil }
    let opened = scalars[next...].first { !Self.opens($0) } ?? " "
    guard !opened.properties.isLowercase else { return nil }
    guard scalars[mark] == ".", end == mark + 1 else { return end }
    return endsBehindStop(mark, next) ? end : nil
  }

  private func endsBehindStop(_ stop: Int, _ next: Int) -> Bool {
    guard let before = Abbreviation(endingAt: stop, in: scalars) else { return true }
    switch before.ending {
    case .never: return false
    case .beforeDigit: return !(scalars[next].properties.numericType != nil)
    case .beforeStarter: return startsSentence(at: next)
    }
  }

  /// Whether a word stands here that seldom follows an abbreviation but often begins a sentence.
  private func startsSentence(at index: Int) -> Bool {
    let at = words.partitionIndex { $0.range.lowerBound >= index }
    return at < words.count && Self.starters.contains(words[at].lowercased)
  }

  private static let starters: Set<String> = [
    "a", "after", "all", "although", "an", "and", "as", "at", "before", "both", "but", "by",
    "during", "each", "for", "from", "he", "her", "his", "how", "however", "i", "if", "in", "it",
    "its", "many", "more", "most", "no", "not", "of", "on", "one", "our", "she", "since", "so",
    "some", "such", "that", "the", "their", "then", "there", "these", "they", "this", "those", "to",
    "today", "under", "we", "what", "when", "where", "while", "who", "why", "with", "you", "your",
  ]

  private static func opens(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "\"", "'", "(", "[", "\u{201C}", "\u{2018}", "\u{AB}", "\u{201E}": true
    default: false
    }
  }

  private static func isBlank(_ scalar: Unicode.Scalar) -> Bool {
    scalar == " " || scalar == "\n" || scalar.properties.isWhitespace
  }

  private func firstVisible(from index: Int) -> Int {
    var index = index
    while index < scalars.count, Self.isBlank(scalars[index]) { index += 1 }
    return index
  }

  private func lastVisible(from start: Int) -> Int {
    var end = scalars.count
    while end > start, Self.isBlank(scalars[end - 1]) { end -= 1 }
    return end
  }
}
