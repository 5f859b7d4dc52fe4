/// Finds blanks within brackets, and missing ones outside.
struct BracketSpacing {
  private let copy: CopyText

  init(_ copy: CopyText) {
    self.copy = copy
  }

  var faults: [CopyFault] {
    var open: [Int] = []
    var faults: [CopyFault] = []
    for index in copy.marks {
      switch copy.scalars[index] {
      case "(", "[":
        // Deeper than anybody reads, brackets are no punctuation.
        guard open.count < 64 else { return [] }
        open.append(index)
      case ")": close(index, "(", &open, &faults)
      case "]": close(index, "[", &open, &faults)
      default: break
      }
    }
    return faults
  }

  private func close(
    _ index: Int, _ opening: Unicode.Scalar, _ open: inout [Int], _ faults: inout [CopyFault]
  ) {
    guard let start = open.last, copy.scalars[start] == opening else { return }
    open.removeLast()
    faults += self.faults(start, index)
  }

  private func faults(_ start: Int, _ end: Int) -> [CopyFault] {
    let inner = start + 1..<end
    guard hasWords(inner), !isSmiley(start), !isSmiley(end) else { return [] }
    let first =
      moved(start, inner).map { [$0] } ?? [before(start, inner), atStart(inner)].compactMap { $0 }
    return first + [atEnd(inner), behind(start, end)].compactMap { $0 }
  }

  /// Finds a blank that stands behind a bracket and not before it.
  private func moved(_ start: Int, _ inner: Range<Int>) -> CopyFault? {
    guard let before = before(start, inner), atStart(inner) != nil else { return nil }
    return CopyFault(
      range: before.range.lowerBound..<inner.lowerBound + 1,
      message: "the blank belongs before the bracket: write ' ('", replacement: " (")
  }

  private func hasWords(_ range: Range<Int>) -> Bool {
    let at = copy.words.partitionIndex { $0.range.lowerBound >= range.lowerBound }
    return at < copy.words.count && copy.words[at].range.upperBound <= range.upperBound
  }

  private func isSmiley(_ index: Int) -> Bool {
    guard let before = copy.neighbour(index - 1) else { return false }
    return ":;-=".unicodeScalars.contains(before)
  }

  private func atStart(_ inner: Range<Int>) -> CopyFault? {
    guard copy.hasBlank(inner.lowerBound), copy.hasLetter(inner.lowerBound + 1) else { return nil }
    return CopyFault(
      range: inner.lowerBound..<inner.lowerBound + 1,
      message: "no blank stands behind a bracket that opens",
      replacement: "", isSafe: isWord(inner.lowerBound + 1))
  }

  private func atEnd(_ inner: Range<Int>) -> CopyFault? {
    guard copy.hasBlank(inner.upperBound - 1), inner.count > 2,
      let before = copy.neighbour(inner.upperBound - 2),
      copy.hasLetter(inner.upperBound - 2) || ".!?\u{201D}".unicodeScalars.contains(before)
    else { return nil }
    return CopyFault(
      range: inner.upperBound - 1..<inner.upperBound,
      message: "no blank stands before a bracket that closes", replacement: "",
      isSafe: isWord(inner.upperBound - 2))
  }

  private func isWord(_ index: Int) -> Bool {
    copy.neighbour(index).map { CopyText.isLetter($0) && !$0.isDigit } ?? false
  }

  /// Whether a bracket begins something of its own, and is no ending such as `(s)`, no argument and
  /// no number of a paragraph.
  private func before(_ start: Int, _ inner: Range<Int>) -> CopyFault? {
    guard let word = copy.word(endingAt: start), word.range.count > 2, !word.hasDigit,
      copy.scalars[start] == "(", isPlain(start),
      copy.scalars[inner].contains(where: \.isCopyBlank) || isAcronym(inner)
    else { return nil }
    return CopyFault(
      range: start..<start + 1, message: "a blank is missing before '('", replacement: " (")
  }

  private func isAcronym(_ inner: Range<Int>) -> Bool {
    guard let word = copy.word(startingAt: inner.lowerBound), word.range == inner else {
      return false
    }
    return word.casing == .capitals && !word.hasDigit && word.range.count > 1
      && !word.text.utf8.allSatisfy { "IVX".utf8.contains($0) }
  }

  private func behind(_ start: Int, _ end: Int) -> CopyFault? {
    guard copy.scalars[end] == ")", let word = copy.word(startingAt: end + 1), word.range.count > 1,
      !word.hasDigit, start == 0 || copy.hasBlank(start - 1), isPlain(end),
      copy.scalars[start..<end].contains(where: \.isCopyBlank)
    else { return nil }
    return CopyFault(
      range: end..<end + 1, message: "a blank is missing behind ')'", replacement: ") ")
  }

  private func isPlain(_ index: Int) -> Bool {
    !copy.scalars[copy.token(around: index)].contains {
      "/@\\=_<>{}\u{FFFC}".unicodeScalars.contains($0)
    }
  }
}
