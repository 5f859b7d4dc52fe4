/// What stands around a word.
struct WordSurroundings {
  private let scalars: [Unicode.Scalar]
  private let range: Range<Int>

  /// How far it looks, in scalars: addresses are not longer.
  private static let reach = 80

  init(_ word: Word, in copy: CopyText) {
    scalars = copy.scalars
    range = word.range
  }

  /// Whether the word is a piece of an address, a file's name, a tag or a person's handle.
  var isInAddress: Bool {
    let stretch = unbroken
    var stops = 0
    for index in stretch {
      switch scalars[index] {
      case "@", "_", "\\", "=", "<", ">", "{", "}", "|", "^", "~", "#", CopyText.gap: return true
      case "&", "%", "+":
        if index + 1 < stretch.upperBound, CopyText.isLetter(scalars[index + 1]) { return true }
      case ":", "/":
        if index + 1 < stretch.upperBound, scalars[index + 1] == "/" { return true }
        if scalars[index] == "/" { stops += 1 }
      case ".":
        guard index > stretch.lowerBound, index + 1 < stretch.upperBound else { continue }
        if CopyText.isLetter(scalars[index - 1]), !scalars[index + 1].properties.isUppercase,
          CopyText.isLetter(scalars[index + 1])
        {
          return true
        }
      default: continue
      }
    }
    return stops > 2
  }

  /// The text around the word without a blank in it.
  private var unbroken: Range<Int> {
    var (start, end) = (range.lowerBound, range.upperBound)
    while start > 0, range.lowerBound - start < Self.reach, !isBlank(scalars[start - 1]) {
      start -= 1
    }
    while end < scalars.count, end - range.upperBound < Self.reach, !isBlank(scalars[end]) {
      end += 1
    }
    return start..<end
  }

  private func isBlank(_ scalar: Unicode.Scalar) -> Bool {
    scalar == " " || scalar == "\n" || !scalar.isASCII && scalar.properties.isWhitespace
  }

  /// Whether the copy shows the word as a term: in italics, in marks of its own, or explained
  /// behind.
  func isTerm(in block: Galley.Block, of source: [UInt8]) -> Bool {
    isMarked || isGlossed || isItalic(in: block, of: source)
  }

  /// Whether marks of quotation or brackets stand on both sides.
  private var isMarked: Bool {
    guard range.lowerBound > 0, range.upperBound < scalars.count else { return false }
    switch (scalars[range.lowerBound - 1], scalars[range.upperBound]) {
    case ("\"", _), ("\u{201C}", _), ("\u{2018}", _), ("'", "'"), ("(", ")"), ("[", _), (_, "]"),
      (_, "\u{201D}"), ("\u{AB}", _):
      return true
    default: return false
    }
  }

  /// Whether a bracket follows.
  private var isGlossed: Bool {
    let next = range.upperBound
    return next + 1 < scalars.count && scalars[next] == " " && scalars[next + 1] == "("
  }

  /// Whether single marks of emphasis stand around the text that the word is in.
  private func isItalic(in block: Galley.Block, of source: [UInt8]) -> Bool {
    let start = block.copy.bytes(of: range).lowerBound
    let next = block.runs.partitionIndex { $0.range.upperBound > start }
    guard next < block.runs.count, block.runs[next].range.contains(start) else { return false }
    let run = block.runs[next].range
    guard run.lowerBound > 0, run.upperBound < source.count else { return false }
    let marks = (source[run.lowerBound - 1], source[run.upperBound])
    guard marks.0 == marks.1, marks.0 == UInt8(ascii: "*") || marks.0 == UInt8(ascii: "_") else {
      return false
    }
    return run.lowerBound < 2 || source[run.lowerBound - 2] != marks.0
  }
}
