/// Counts what a brief writes for dashes.
struct DashUses {
  /// Hyphens, one or two, that stand where a dash could.
  private(set) var hyphens: [Range<Int>] = []
  private(set) var dashes = 0
  /// The dash that stands first in the brief.
  private(set) var dash: Unicode.Scalar = "\u{2013}"
  private(set) var hyphenRanges: [Range<Int>] = []
  private(set) var dashRanges: [Range<Int>] = []

  /// How many places of each are remembered.
  private static let limit = 1000

  mutating func add(_ copy: CopyText, isProse: Bool) {
    var next = 0
    for index in copy.marks where index >= next {
      next = index + 1
      switch copy.scalars[index] {
      case "-":
        while copy.neighbour(next) == "-" { next += 1 }
        addHyphens(index..<next, copy, isProse)
      case "\u{2013}", "\u{2014}":
        addDash(index, copy, isProse)
      default: break
      }
    }
  }

  private mutating func addHyphens(_ range: Range<Int>, _ copy: CopyText, _ isProse: Bool) {
    guard hyphens.count + hyphenRanges.count < Self.limit else { return }
    if range.count == 1, Self.isRange(range.lowerBound, copy) {
      hyphenRanges.append(copy.bytes(of: Self.numbers(around: range.lowerBound, copy)))
    } else if isProse, range.count <= 2, Self.isDash(range, copy) {
      hyphens.append(copy.bytes(of: range))
    }
  }

  private mutating func addDash(_ index: Int, _ copy: CopyText, _ isProse: Bool) {
    if copy.scalars[index] == "\u{2013}", Self.isRange(index, copy) {
      guard dashRanges.count < Self.limit else { return }
      dashRanges.append(copy.bytes(of: Self.numbers(around: index, copy)))
    } else if isProse, Self.isDash(index..<index + 1, copy) || isJoinedDash(index, copy) {
      if dashes == 0 { dash = copy.scalars[index] }
      dashes += 1
    }
  }

  private func isJoinedDash(_ index: Int, _ copy: CopyText) -> Bool {
    copy.scalars[index] == "\u{2014}" && copy.hasLetter(index - 1) && copy.hasLetter(index + 1)
  }

  /// Whether a sign with blanks around it stands in the middle of a sentence.
  ///
  /// Between two names or numbers it may be a range, and behind the first words of a line it parts
  /// what is listed from what is said of it.
  private static func isDash(_ range: Range<Int>, _ copy: CopyText) -> Bool {
    guard copy.neighbour(range.lowerBound - 1) == " ", copy.neighbour(range.upperBound) == " ",
      let before = copy.neighbour(range.lowerBound - 2),
      CopyText.isLetter(before) || ",)\u{201D}".unicodeScalars.contains(before),
      let after = copy.neighbour(range.upperBound + 1), after.isSmallLetter
    else { return false }
    let at = copy.sentences.partitionIndex { $0.range.upperBound > range.lowerBound }
    guard at < copy.sentences.count else { return false }
    let words = copy.words[copy.sentences[at].words]
    return words.count >= 6 && words.prefix(2).allSatisfy { $0.range.upperBound < range.lowerBound }
      && !before.isDigit
  }

  /// Whether a sign stands between two numbers that are no date, no telephone number and no score.
  private static func isRange(_ index: Int, _ copy: CopyText) -> Bool {
    guard copy.neighbour(index - 1)?.isDigit ?? false, copy.neighbour(index + 1)?.isDigit ?? false
    else { return false }
    let numbers = numbers(around: index, copy)
    let (left, right) = (index - numbers.lowerBound, numbers.upperBound - index - 1)
    return left == 4 && (right == 4 || right == 2) && !touchesMore(numbers, copy)
  }

  private static func numbers(around index: Int, _ copy: CopyText) -> Range<Int> {
    var start = index
    while index - start < 8, copy.neighbour(start - 1)?.isDigit ?? false { start -= 1 }
    var end = index + 1
    while end - index < 8, copy.neighbour(end)?.isDigit ?? false { end += 1 }
    return start..<end
  }

  private static func touchesMore(_ range: Range<Int>, _ copy: CopyText) -> Bool {
    [range.lowerBound - 1, range.upperBound].contains { index in
      guard let scalar = copy.neighbour(index) else { return false }
      return "-/\u{2013}+".unicodeScalars.contains(scalar) || CopyText.isLetter(scalar)
    }
  }
}
