/// Finds what a text quotes.
///
/// Words in quotation marks are somebody else's once there are more than one of them; one word in
/// marks is a term, and read as the desk's own.
struct QuotationScan {
  private let scalars: [Unicode.Scalar]
  private let words: [Word]
  private let marks: [Int]

  init(_ scalars: [Unicode.Scalar], _ words: [Word], _ marks: [Int]) {
    self.scalars = scalars
    self.words = words
    self.marks = marks
  }

  /// The quotations, outermost only, in order.
  var quotations: [Range<Int>] {
    var found: [Range<Int>] = []
    var open: (closing: Unicode.Scalar, start: Int)?
    for index in marks {
      let scalar = scalars[index]
      if let (closing, start) = open {
        guard scalar == closing, closing != "\u{2019}" || !isBetweenLetters(index) else { continue }
        if hasSeveralWords(start..<index) { found.append(start..<index) }
        open = nil
      } else if let closing = closing(of: scalar, at: index) {
        open = (closing, index + 1)
      }
    }
    return found
  }

  /// Returns the mark that ends a quotation which begins here.
  private func closing(of scalar: Unicode.Scalar, at index: Int) -> Unicode.Scalar? {
    switch scalar {
    case "\u{201C}": return "\u{201D}"
    case "\u{201E}": return "\u{201C}"
    case "\u{AB}": return "\u{BB}"
    case "\u{300C}": return "\u{300D}"
    case "\"": return "\""
    case "\u{2018}": return isBetweenLetters(index) ? nil : "\u{2019}"
    default: return nil
    }
  }

  private func isBetweenLetters(_ index: Int) -> Bool {
    index > 0 && index + 1 < scalars.count && CopyText.isLetter(scalars[index - 1])
      && CopyText.isLetter(scalars[index + 1])
  }

  private func hasSeveralWords(_ range: Range<Int>) -> Bool {
    let first = words.partitionIndex { $0.range.lowerBound >= range.lowerBound }
    return first + 1 < words.count && words[first + 1].range.upperBound <= range.upperBound
  }
}
