/// Finds the words of a text, and what stands beside them that is no blank.
struct WordScan {
  private(set) var words: [Word] = []
  /// The words that rules look for.
  private(set) var hinted: [HintedWord] = []
  /// The words that have a digit, as places in ``words``.
  private(set) var numbers: [Int] = []
  /// Where a scalar stands that is no letter, no digit and no blank.
  private(set) var marks: [Int] = []

  init(_ text: CopyTextReader) {
    let (scalars, classes) = (text.scalars, text.classes)
    // Arrays that grow step by step cost more than the words that they hold.
    words.reserveCapacity(scalars.count / 5 + 1)
    hinted.reserveCapacity(scalars.count / 32 + 1)
    marks.reserveCapacity(scalars.count / 24 + 1)
    var index = 0
    // How many bytes more than scalars the text has before the place that is looked at.
    var surplus = 0
    while index < classes.count {
      let first = classes[index]
      if first.isLetter || first == .foreign && CopyText.isLetter(scalars[index]) {
        let letters = WordLetters(at: index, of: scalars, classes)
        add(letters, index..<letters.end, scalars, text.utf8, surplus)
        surplus += letters.surplus
        index = letters.end
      } else {
        if first != .blank { marks.append(index) }
        surplus += UTF8.width(scalars[index]) - 1
        index += 1
      }
    }
  }

  private mutating func add(
    _ letters: WordLetters, _ range: Range<Int>, _ scalars: [Unicode.Scalar], _ utf8: [UInt8],
    _ surplus: Int
  ) {
    if letters.hasJoiners {
      for index in range where WordLetters.isJoiner(scalars[index]) { marks.append(index) }
    }
    let hints = letters.hints(range, of: scalars)
    if !hints.isEmpty { hinted.append(HintedWord(index: words.count, hints: hints)) }
    if letters.hasDigit { numbers.append(words.count) }
    let bytes = range.lowerBound + surplus..<range.upperBound + surplus + letters.surplus
    let text = String(decoding: utf8[bytes], as: UTF8.self)
    words.append(
      Word(
        text: text, lowercased: letters.hasCapital ? text.lowercased() : text, range: range,
        casing: letters.casing, hasDigit: letters.hasDigit))
  }

  /// Marks the words of quotations, and those before `[sic]`.
  mutating func markQuoted(_ quotations: [Range<Int>]) {
    for quotation in quotations {
      var index = words.partitionIndex { $0.range.lowerBound >= quotation.lowerBound }
      while index < words.count, words[index].range.upperBound <= quotation.upperBound {
        words[index].isQuoted = true
        index += 1
      }
    }
    for word in hinted where word.hints.contains(.sic) && word.index > 0 {
      guard words[word.index].lowercased == "sic" else { continue }
      words[word.index].isQuoted = true
      words[word.index - 1].isQuoted = true
    }
  }
}
