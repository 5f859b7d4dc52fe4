/// Finds blanks within curly quotation marks, and missing ones outside.
struct QuotationSpacing {
  private let copy: CopyText

  init(_ copy: CopyText) {
    self.copy = copy
  }

  var faults: [CopyFault] {
    guard copy.traits.contains(.nonASCII), !copy.hasMark("\u{201E}") else { return [] }
    var faults: [CopyFault] = []
    for index in copy.marks {
      let scalar = copy.scalars[index]
      guard scalar == "\u{201C}" || scalar == "\u{201D}" else { continue }
      if let fault = scalar == "\u{201C}" ? opening(index) : closing(index) {
        faults.append(fault)
      }
    }
    return faults
  }

  private func opening(_ index: Int) -> CopyFault? {
    if copy.hasBlank(index + 1), copy.hasLetter(index + 2), index == 0 || copy.hasBlank(index - 1) {
      return CopyFault(
        range: index + 1..<index + 2,
        message: "no blank stands behind a quotation mark that opens", replacement: "",
        isSafe: copy.neighbour(index + 1) == " ")
    }
    guard isPlainLetter(index - 1) || isPlainLetter(index - 2) && isComma(index - 1),
      isPlainLetter(index + 1)
    else { return nil }
    return CopyFault(
      range: index..<index + 1, message: "a blank is missing before '\u{201C}'",
      replacement: " \u{201C}")
  }

  private func closing(_ index: Int) -> CopyFault? {
    if index > 1, copy.hasBlank(index - 1), isPlainLetter(index - 2) || isMark(index - 2),
      copy.endsBefore(index + 1) || isMark(index + 1)
    {
      return CopyFault(
        range: index - 1..<index, message: "no blank stands before a quotation mark that closes",
        replacement: "", isSafe: copy.neighbour(index - 1) == " ")
    }
    guard isPlainLetter(index - 1) || isMark(index - 1),
      let word = copy.word(startingAt: index + 1), !word.hasDigit, word.range.count > 1,
      word.casing == .lower || word.casing == .capitalized
    else { return nil }
    return CopyFault(
      range: index..<index + 1, message: "a blank is missing behind '\u{201D}'",
      replacement: "\u{201D} ")
  }

  private func isPlainLetter(_ index: Int) -> Bool {
    copy.neighbour(index).map { CopyText.isLetter($0) && !$0.isDigit } ?? false
  }

  private func isComma(_ index: Int) -> Bool {
    copy.neighbour(index).map { ",;:".unicodeScalars.contains($0) } ?? false
  }

  private func isMark(_ index: Int) -> Bool {
    copy.neighbour(index).map { ".,!?".unicodeScalars.contains($0) } ?? false
  }
}
