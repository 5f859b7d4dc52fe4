/// Finds the sentences of a text.
///
/// A sentence ends at a mark that can end one, with a blank behind it and no small letter after
/// that, as UAX #29 has it; beyond it, full stops of known abbreviations end none.
struct SentenceScan {
  private let scalars: [Unicode.Scalar]
  private let classes: [LetterClass]
  private let words: [Word]
  private let marks: [Int]

  init(_ text: CopyTextReader, _ words: [Word], _ marks: [Int]) {
    scalars = text.scalars
    classes = text.classes
    self.words = words
    self.marks = marks
  }

  var sentences: [Sentence] {
    var sentences: [Sentence] = []
    var start = firstVisible(from: 0)
    // The first word behind the sentences that were found, and the first behind the place looked at.
    var first = 0
    var next = 0
    func pass(_ end: Int) {
      while next < words.count, words[next].range.lowerBound < end { next += 1 }
    }
    func add(upTo end: Int) {
      pass(end)
      sentences.append(Sentence(range: start..<end, words: first..<next))
      first = next
    }
    for mark in marks where mark >= start && mayEndSentence(at: mark) {
      pass(mark)
      guard let end = end(ofMarksAt: mark, wordsBefore: next) else { continue }
      add(upTo: end)
      start = firstVisible(from: end)
    }
    if start < scalars.count { add(upTo: lastVisible(from: start)) }
    return sentences
  }

  private func mayEndSentence(at index: Int) -> Bool {
    switch classes[index] {
    case .stop, .exclamation: true
    case .foreign: Self.endsSentences(scalars[index])
    default: false
    }
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
  private func end(ofMarksAt mark: Int, wordsBefore count: Int) -> Int? {
    var end = mark
    while end < scalars.count, Self.endsSentences(scalars[end]) { end += 1 }
    while end < scalars.count, Self.closes(scalars[end]) { end += 1 }
    guard end < scalars.count, isBlank(at: end) else { return nil }
    let next = firstVisible(from: end)
    guard next < scalars.count else { return nil }
    var opened = next
    while opened < scalars.count, Self.opens(scalars[opened]) { opened += 1 }
    if opened < scalars.count, isSmall(at: opened) { return nil }
    guard classes[mark] == .stop, end == mark + 1 else { return end }
    return endsBehindStop(mark, next, wordsBefore: count) ? end : nil
  }

  private func endsBehindStop(_ stop: Int, _ next: Int, wordsBefore count: Int) -> Bool {
    guard count > 0, words[count - 1].range.upperBound == stop else { return true }
    let word = words[count - 1]
    let isDotted =
      word.range.lowerBound > 1 && classes[word.range.lowerBound - 1] == .stop
      && count > 1 && words[count - 2].range.upperBound == word.range.lowerBound - 1
    guard let before = Abbreviation(word, behindStop: isDotted) else { return true }
    switch before.ending {
    case .never: return false
    case .beforeDigit: return scalars[next].properties.numericType == nil
    case .beforeStarter: return startsSentence(at: next)
    }
  }

  private func isSmall(at index: Int) -> Bool {
    classes[index] == .small
      || classes[index] == .foreign && scalars[index].properties.isLowercase
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

  private func isBlank(at index: Int) -> Bool {
    classes[index] == .blank
      || classes[index] == .foreign && scalars[index].properties.isWhitespace
  }

  private func firstVisible(from index: Int) -> Int {
    var index = index
    while index < scalars.count, isBlank(at: index) { index += 1 }
    return index
  }

  private func lastVisible(from start: Int) -> Int {
    var end = scalars.count
    while end > start, isBlank(at: end - 1) { end -= 1 }
    return end
  }
}
