/// Finds sentences that begin with a small letter.
enum SentenceStart {
  /// Returns the first word of a paragraph, if a sentence begins with it and no capital does.
  ///
  /// A paragraph may go on with what a list, a quotation, an image or a line without its full stop
  /// began, and a line without a full stop of its own is no sentence.
  static func first(of copy: CopyText, behind last: Galley.Block?) -> CopyFault? {
    guard let first = copy.scalars.first, first.isSmallLetter, let word = copy.words.first,
      word.range.lowerBound == 0, copy.words.count >= 5, isPlain(word, copy), endsSentence(copy)
    else { return nil }
    switch last?.kind {
    case .heading?: break
    case .paragraph?: guard let last, endsSentence(last.copy) else { return nil }
    default: return nil
    }
    return fault(word)
  }

  /// Returns the words that follow a full stop and begin small.
  static func inner(of copy: CopyText) -> [CopyFault] {
    var faults: [CopyFault] = []
    for index in copy.marks where index > 0 && copy.scalars[index] == "." {
      guard copy.hasBlank(index + 1),
        let next = copy.neighbour(index + 2), next.isSmallLetter,
        let before = copy.word(endingAt: index), let word = copy.word(startingAt: index + 2),
        endsSentence(before, word, copy), isPlain(word, copy),
        copy.scalars[index + 1] == " " || starters.contains(word.lowercased)
      else { continue }
      faults.append(fault(word))
    }
    return faults
  }

  private static func fault(_ word: Word) -> CopyFault {
    let first = word.text.prefix(1).uppercased()
    return CopyFault(
      range: word.range, message: "a sentence begins with '\(word.text)' in small letters",
      replacement: first + word.text.dropFirst())
  }

  /// Whether a word and the full stop behind it end a sentence, and are no abbreviation.
  private static func endsSentence(_ before: Word, _ after: Word, _ copy: CopyText) -> Bool {
    guard !before.hasDigit, before.range.count > 2, !ShortForm.isKnown(before, in: copy),
      copy.neighbour(before.range.lowerBound - 1) != "."
    else { return false }
    switch before.casing {
    case .lower: return before.range.count > 3 || starters.contains(after.lowercased)
    case .capitalized, .capitals:
      return before.range.count > 3 && starters.contains(after.lowercased)
    default: return false
    }
  }

  private static func endsSentence(_ copy: CopyText) -> Bool {
    guard let last = copy.scalars.last(where: { !$0.isCopyBlank }) else { return false }
    return ".!?\u{201D}\")".unicodeScalars.contains(last)
  }

  /// Whether a word is one of the language and no name, address or brand that begins small.
  private static func isPlain(_ word: Word, _ copy: CopyText) -> Bool {
    guard word.casing == .lower, !word.hasDigit, word.range.count < 20,
      !names.contains(word.lowercased),
      !copy.scalars[word.range].contains(where: { "-'\u{2019}".unicodeScalars.contains($0) }),
      let next = copy.neighbour(word.range.upperBound)
    else { return false }
    return next.isCopyBlank || next == ","
  }

  private static let names: Set<String> = [
    "de", "da", "di", "du", "van", "von", "der", "den", "del", "della", "dos", "la", "le", "les",
    "bin", "bint", "ibn", "al", "el", "ul", "abu", "ben", "adidas", "bell", "www", "http", "https",
    "and", "or", "to", "ter", "ten", "zu", "af", "av", "lululemon", "e", "x", "n",
  ]

  private static let starters: Set<String> = [
    "the", "this", "that", "these", "those", "it", "he", "she", "they", "we", "in", "on", "at",
    "after", "before", "when", "while", "as", "but", "if", "from", "his", "her", "their", "its",
    "our", "there", "however", "since", "although", "according", "many", "some", "you", "your",
    "with", "by", "no", "not", "what", "who", "why", "how", "a", "an", "i",
  ]
}
