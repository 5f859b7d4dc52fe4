/// A block's text, letter by letter, with the place of each.
///
/// Code, HTML and addresses stand as one U+FFFC, so that no rule reads them as words; the end of a
/// line is a line feed. Words, sentences and quotations are found once, for all rules.
///
/// It is a class, though a value, since every rule goes over all texts: to copy a reference costs
/// them less than to copy eight arrays.
public final class CopyText: Sendable {
  public static let gap: Unicode.Scalar = "\u{FFFC}"

  public let scalars: [Unicode.Scalar]
  /// The same text as UTF-8.
  public let utf8: [UInt8]
  /// What occurs in the text at all, so that a rule need not look for what is not there.
  public let traits: Traits
  /// The words: letters, marks and digits, with apostrophes and hyphens only between them.
  public let words: [Word]
  /// The words that rules look for, and what all of them may be.
  private let hinted: [HintedWord]
  private let hints: WordHints
  /// The words that have a digit, as places in ``words``.
  let numbers: [Int]
  /// Where a scalar stands that is no letter, no digit and no blank; few do.
  let marks: [Int]
  public let sentences: [Sentence]
  /// What stands in quotation marks, if it is more than a word; without the marks, in order.
  public let quotations: [Range<Int>]

  private let segments: [Segment]

  /// Makes the text of a block.
  ///
  /// All of a block quotation is quoted.
  init(_ runs: [Galley.Run], isQuotation: Bool = false) {
    let reader = CopyTextReader(runs)
    scalars = reader.scalars
    utf8 = reader.utf8
    traits = reader.traits
    segments = reader.segments
    var scan = WordScan(reader)
    quotations =
      isQuotation ? [0..<scalars.count] : QuotationScan(scalars, scan.words, scan.marks).quotations
    scan.markQuoted(quotations)
    sentences = SentenceScan(reader, scan.words, scan.marks).sentences
    words = scan.words
    hinted = scan.hinted
    hints = scan.hinted.reduce(into: []) { $0.formUnion($1.hints) }
    numbers = scan.numbers
    marks = scan.marks
  }

  /// Returns the words that may be what a rule looks for, as places in ``words``.
  func words(hintedAs hint: WordHints) -> [Int] {
    guard hints.contains(hint) else { return [] }
    var found: [Int] = []
    for word in hinted where word.hints.contains(hint) { found.append(word.index) }
    return found
  }

  /// Whether a mark stands in it.
  func hasMark(_ mark: Unicode.Scalar) -> Bool {
    let scalars = scalars
    return marks.contains { scalars[$0] == mark }
  }

  /// Returns the bytes of the file in which a part of the text stands.
  public func bytes(of range: Range<Int>) -> Range<Int> {
    let range = range.clamped(to: 0..<scalars.count)
    guard !range.isEmpty else {
      let offset = range.lowerBound < scalars.count ? start(of: range.lowerBound) : end
      return offset..<offset
    }
    let start = start(of: range.lowerBound)
    return start..<max(start, end(of: range.upperBound - 1))
  }

  /// Whether the file has a part of the text byte for byte, so that it can be edited there.
  public func isLiteral(_ range: Range<Int>) -> Bool {
    let range = range.clamped(to: 0..<scalars.count)
    guard !range.isEmpty else { return true }
    var index = segment(at: range.lowerBound)
    guard segments[index].isLiteral else { return false }
    while segments[index].upperBound < range.upperBound {
      let end = segments[index].bytes.upperBound
      index += 1
      guard segments[index].isLiteral, segments[index].bytes.lowerBound == end else { return false }
    }
    return true
  }

  public func string(_ range: Range<Int>) -> String {
    var text = String.UnicodeScalarView()
    text.append(contentsOf: scalars[range.clamped(to: 0..<scalars.count)])
    return String(text)
  }

  /// Whether a scalar stands in a quotation of more than a word.
  public func isQuoted(_ index: Int) -> Bool {
    let next = quotations.partitionIndex { $0.upperBound > index }
    return next < quotations.count && quotations[next].contains(index)
  }

  // MARK: Places

  private var end: Int { segments.last?.bytes.upperBound ?? 0 }

  private func segment(at index: Int) -> Int {
    segments.partitionIndex { $0.upperBound > index }
  }

  private func start(of index: Int) -> Int { segments[segment(at: index)].start(of: index) }

  private func end(of index: Int) -> Int {
    segments[segment(at: index)].end(of: index, scalars[index])
  }
}

extension CopyText {
  /// A stretch of the text that came from one run.
  struct Segment: Sendable {
    /// The first scalar of the stretch, and the one behind it.
    let lowerBound: Int
    let upperBound: Int
    /// Where it stands in the file.
    let bytes: Range<Int>
    let isLiteral: Bool
    /// Where each scalar stands in the file, unless each has one byte.
    let offsets: [Int]

    func start(of index: Int) -> Int {
      guard isLiteral else { return bytes.lowerBound }
      let position = index - lowerBound
      return offsets.isEmpty ? bytes.lowerBound + position : offsets[position]
    }

    func end(of index: Int, _ scalar: Unicode.Scalar) -> Int {
      isLiteral ? start(of: index) + UTF8.width(scalar) : bytes.upperBound
    }
  }
}

extension RandomAccessCollection where Index == Int {
  /// Returns the first place at which a claim holds that holds for all behind it.
  func partitionIndex(where holds: (Element) -> Bool) -> Int {
    var low = startIndex
    var high = endIndex
    while low < high {
      let middle = low + (high - low) / 2
      if holds(self[middle]) { high = middle } else { low = middle + 1 }
    }
    return low
  }
}
