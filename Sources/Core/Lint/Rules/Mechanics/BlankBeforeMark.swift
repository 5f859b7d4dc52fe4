/// Finds blanks between a word and the mark that follows it.
struct BlankBeforeMark {
  private let copy: CopyText
  private let isFrench: Bool

  init(_ copy: CopyText, isFrench: Bool) {
    self.copy = copy
    self.isFrench = isFrench
  }

  var faults: [CopyFault] {
    var faults: [CopyFault] = []
    var isForeign: Bool?
    for index in copy.marks where index > 0 {
      guard Self.isMark(copy.scalars[index]), copy.hasBlank(index - 1), let fault = fault(at: index)
      else { continue }
      let mark = copy.scalars[index]
      if mark != ",", mark != "." {
        // French puts a narrow blank before these, and whoever quotes it does too.
        let foreign = isForeign ?? (isFrench || quotesFrench)
        isForeign = foreign
        if foreign || copy.scalars[index - 1] != " " && copy.scalars[index - 1] != "\n" { continue }
      }
      faults.append(fault)
    }
    return faults
  }

  private static func isMark(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case ",", ".", ";", ":", "!", "?": true
    default: false
    }
  }

  private func fault(at mark: Int) -> CopyFault? {
    var start = mark - 1
    while start > 0, copy.hasBlank(start - 1) { start -= 1 }
    guard !copy.scalars[start..<mark].contains("\n"), let before = copy.neighbour(start - 1)
    else { return nil }
    let sign = copy.scalars[mark]
    if before.isDigit, sign == ",", isGroupOfThousand(mark) {
      return CopyFault(
        range: start..<mark, message: "a blank stands within a number", replacement: "")
    }
    guard endsWord(before), isPlain(start - 1) else { return nil }
    if sign == ",", copy.hasLetter(mark + 1), CopyText.isLetter(before) {
      return CopyFault(
        range: start..<mark + 1, message: "the blank belongs behind the comma: write ', '",
        replacement: ", ", isSafe: !before.isDigit && !(copy.neighbour(mark + 1)?.isDigit ?? true))
    }
    if sign == ".", startsSentence(mark + 1), CopyText.isLetter(before) {
      return CopyFault(
        range: start..<mark + 1, message: "the blank belongs behind the full stop: write '. '",
        replacement: ". ")
    }
    guard isEnd(mark + 1), !isDotted(start, mark) else { return nil }
    if sign == ":", before.isDigit, isBeforeDigit(mark + 1) { return nil }
    return CopyFault(
      range: start..<mark, message: "no blank stands before '\(sign)'", replacement: "",
      isSafe: CopyText.isLetter(before) && !before.isDigit)
  }

  private func endsWord(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case ")", "]", "\u{201D}", "\u{2019}", "%": true
    default: CopyText.isLetter(scalar)
    }
  }

  /// Whether the word is no address, behind which a blank keeps a full stop out of it.
  private func isPlain(_ index: Int) -> Bool {
    !copy.scalars[copy.token(around: index)].contains { scalar in
      switch scalar {
      case "/", "@", ".", "\\", "=", "_", "#", "\u{FFFC}": true
      default: false
      }
    }
  }

  private func isEnd(_ index: Int) -> Bool {
    guard let next = copy.neighbour(index) else { return true }
    switch next {
    case "\u{201D}", "\"", ")", "]": return true
    default: return next.isCopyBlank
    }
  }

  /// Whether the mark is one of the dots of an ellipsis with blanks.
  private func isDotted(_ start: Int, _ mark: Int) -> Bool {
    guard copy.scalars[mark] == "." else { return false }
    var next = mark + 1
    while copy.hasBlank(next) { next += 1 }
    return copy.neighbour(next) == "." || copy.neighbour(start - 1) == "."
  }

  /// Whether a word with a capital begins here, and no name such as `.NET`.
  private func startsSentence(_ index: Int) -> Bool {
    guard let word = copy.word(startingAt: index) else { return false }
    return word.casing == .capitalized && !word.hasDigit && word.range.count > 1
      && copy.hasBlank(word.range.upperBound) && word.text != "Net"
  }

  private func isGroupOfThousand(_ comma: Int) -> Bool {
    (1...3).allSatisfy { copy.neighbour(comma + $0)?.isDigit ?? false }
      && !copy.hasLetter(comma + 4)
  }

  private func isBeforeDigit(_ index: Int) -> Bool {
    var index = index
    while copy.hasBlank(index) { index += 1 }
    return copy.neighbour(index)?.isDigit ?? false
  }

  private var quotesFrench: Bool {
    copy.traits.contains(.nonASCII) && copy.scalars.contains("\u{AB}")
      || copy.words.lazy.filter { Self.french.contains($0.lowercased) }.prefix(2).count == 2
  }

  private static let french: Set<String> = [
    "les", "des", "est", "une", "pour", "dans", "avec", "que", "qui", "du", "aux", "et", "pas",
    "nous", "vous", "la", "ce", "cette", "sont", "il", "elle",
  ]
}
