/// A mark of punctuation that stands again behind a blank or a closing quotation mark.
struct SplitMarks {
  private let index: Int
  private let copy: CopyText

  init(_ index: Int, in copy: CopyText) {
    self.index = index
    self.copy = copy
  }

  /// What is wrong with the mark and the one behind it, if anything is.
  var fault: CopyFault? {
    let mark = copy.scalars[index]
    guard mark == "," || mark == ".", let next = copy.neighbour(index + 1) else { return nil }
    if next.isCopyBlank { return faultBehindBlank(mark) }
    switch next {
    case "\"", "\u{201D}", "\u{2019}": return faultBehindQuotation(mark)
    default: return nil
    }
  }

  /// `, ,` and `. .`, but not the dots of an ellipsis.
  private func faultBehindBlank(_ mark: Unicode.Scalar) -> CopyFault? {
    guard let second = copy.neighbour(index + 2), second == mark || second == "." && mark == ",",
      copy.endsBefore(index + 3), copy.hasLetter(index - 1),
      copy.neighbour(index + 4).map({ $0 != "." && $0 != "," }) ?? true
    else { return nil }
    return CopyFault(
      range: index..<index + 3,
      message: "'\(copy.excerpt(index..<index + 3))' is one mark too many",
      replacement: String(second))
  }

  /// `.”.` and `,”,`, but not the full stop of an abbreviation that is quoted.
  private func faultBehindQuotation(_ mark: Unicode.Scalar) -> CopyFault? {
    guard copy.neighbour(index + 2) == mark, copy.neighbour(index + 3) != mark,
      copy.endsBefore(index + 3), let word = copy.word(endingAt: index),
      mark == "," || !ShortForm.isAbbreviation(word, in: copy)
    else { return nil }
    return CopyFault(
      range: index..<index + 3,
      message: "'\(copy.excerpt(index..<index + 3))' has one mark too many")
  }
}
