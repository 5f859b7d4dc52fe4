/// Finds blanks beside the apostrophe of `'s` and `n't`.
struct ApostropheSpacing {
  private let copy: CopyText

  init(_ copy: CopyText) {
    self.copy = copy
  }

  var faults: [CopyFault] {
    var faults: [CopyFault] = []
    for index in copy.marks where index > 0 && Self.isApostrophe(copy.scalars[index]) {
      if let fault = before(index) ?? behind(index) { faults.append(fault) }
    }
    return faults
  }

  private static func isApostrophe(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "'", "\u{2019}", "\u{2018}": true
    default: false
    }
  }

  /// `China 's` and `didn 't`.
  private func before(_ index: Int) -> CopyFault? {
    guard copy.neighbour(index - 1) == " ", let word = copy.word(endingAt: index - 1),
      word.range.count > 1, !word.hasDigit, takesEnding(word, at: index + 1)
    else { return nil }
    return CopyFault(
      range: index - 1..<index, message: "no blank stands before an apostrophe within a word",
      replacement: "")
  }

  /// `China' s` and `didn' t`.
  private func behind(_ index: Int) -> CopyFault? {
    guard copy.neighbour(index + 1) == " ", let word = copy.word(endingAt: index),
      word.range.count > 2, !word.hasDigit, takesEnding(word, at: index + 2),
      copy.neighbour(index + 2) == "t" || !isClosing(index)
    else { return nil }
    return CopyFault(
      range: index + 1..<index + 2, message: "no blank stands behind an apostrophe within a word",
      replacement: "")
  }

  private func takesEnding(_ word: Word, at index: Int) -> Bool {
    guard let ending = copy.word(startingAt: index), ending.range.count == 1,
      ending.text == "s" || ending.text == "t" && Self.negations.contains(word.lowercased)
    else { return false }
    return copy.endsBefore(index + 1) || ending.text == "t" && !copy.hasLetter(index + 1)
  }

  private static let negations: Set<String> = [
    "don", "didn", "doesn", "isn", "aren", "wasn", "weren", "won", "wouldn", "couldn", "shouldn",
    "can", "hasn", "haven", "hadn", "mustn", "needn", "ain",
  ]

  /// Whether the mark may close a quotation that opened shortly before it.
  private func isClosing(_ index: Int) -> Bool {
    copy.scalars[max(0, index - 200)..<index].contains { $0 == "'" || $0 == "\u{2018}" }
  }
}
