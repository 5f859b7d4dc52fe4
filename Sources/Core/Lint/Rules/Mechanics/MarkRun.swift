/// Two marks of punctuation or more with nothing between them.
struct MarkRun {
  private let range: Range<Int>
  private let copy: CopyText
  private let marks: [Unicode.Scalar]

  init(_ range: Range<Int>, in copy: CopyText) {
    self.range = range
    self.copy = copy
    marks = Array(copy.scalars[range])
  }

  /// What is wrong with them, if anything is.
  var fault: CopyFault? {
    let text = copy.excerpt(range)
    switch verdict {
    case .right: return nil
    case .wrong(let right?, let isSafe):
      return CopyFault(
        range: range, message: "'\(text)' should be '\(right)'", replacement: right,
        isSafe: isSafe && isFollowedByEnd && !copy.hasBlank(range.lowerBound - 1))
    case .wrong(nil, _): return CopyFault(range: range, message: "'\(text)' is one mark too many")
    }
  }

  private enum Verdict {
    case right
    case wrong(String?, isSafe: Bool)
  }

  private var verdict: Verdict {
    guard let first = marks.first, let last = marks.last else { return .right }
    if marks.allSatisfy({ $0 == first }) { return verdict(ofSame: first) }
    guard marks.count == 2 else {
      return marks.allSatisfy { ",;".unicodeScalars.contains($0) }
        ? .wrong(nil, isSafe: false) : .right
    }
    switch (first, last) {
    case (",", "."): return .wrong(".", isSafe: true)
    case (",", ";"), (";", ","), (",", ":"), (":", ","), (";", "."), (";", ":"), (":", "."):
      return isBehindWord ? .wrong(nil, isSafe: false) : .right
    case (".", ":"), (".", ";"), (".", ","):
      return isBehindWord && isBehindPlainWord ? .wrong(nil, isSafe: false) : .right
    case ("?", "."): return isBehindWord && isFollowedByEnd ? .wrong("?", isSafe: false) : .right
    default: return .right
    }
  }

  private func verdict(ofSame mark: Unicode.Scalar) -> Verdict {
    switch mark {
    case "!", "?": return .right
    case ".":
      return marks.count == 2 && isFollowedByEnd && isBehindVisible
        ? .wrong(".", isSafe: true) : .right
    // Two colons are an operator or a name's path unless a word is before them and a blank behind.
    case ":": return isBehindWord && isFollowedByEnd ? .wrong(":", isSafe: false) : .right
    default: return .wrong(String(mark), isSafe: true)
    }
  }

  private var isBehindVisible: Bool {
    range.lowerBound > 0 && !copy.hasBlank(range.lowerBound - 1)
  }

  private var isBehindWord: Bool { copy.hasLetter(range.lowerBound - 1) }

  /// Whether a word stands before the marks that is no abbreviation, as far as anybody can tell.
  private var isBehindPlainWord: Bool {
    guard let word = copy.word(endingAt: range.lowerBound) else { return false }
    return word.casing == .lower && !word.hasDigit && !ShortForm.isKnown(word, in: copy)
      && word.range.count > 3
  }

  /// Whether the sentence or the clause is over behind the marks.
  private var isFollowedByEnd: Bool {
    guard let next = copy.neighbour(range.upperBound) else { return true }
    switch next {
    case "\"", "'", ")", "]", "\u{201D}", "\u{2019}", "\u{BB}": return true
    default: return next.isCopyBlank
    }
  }
}
