internal import Diagnostics

/// Where a brief's front matter stands: between two lines of `---` at the very start.
struct FrontMatterBlock {
  /// The bytes of the whole block, both `---` lines and the last line feed included.
  let whole: Range<Int>
  /// The bytes between the two lines.
  let content: Range<Int>

  /// Why there is no block, in words, and where.
  struct Absence: Error {
    let message: String
    let range: Range<Int>
  }

  init(in source: SourceText) throws(Absence) {
    let first = source.rangeOfLine(1)
    guard Self.isFence(source.bytes[first]) else {
      let message =
        source.bytes.starts(with: [0xEF, 0xBB, 0xBF])
        ? "the file begins with a byte order mark; save it as UTF-8 without one"
        : "the brief has no front matter; begin it with a line '---', then 'title:' and 'date:', "
          + "then another line '---'"
      throw Absence(message: message, range: first.lowerBound..<first.lowerBound)
    }
    // The block is bounded, so a long brief without an end is not searched to its end.
    var line = 2
    while line <= source.lineCount {
      let range = source.rangeOfLine(line)
      guard range.lowerBound - first.upperBound <= YAMLLimits.frontMatter.bytes else { break }
      if Self.isFence(source.bytes[range]) {
        whole = 0..<min(range.upperBound + 1, source.bytes.count)
        content = min(first.upperBound + 1, range.lowerBound)..<range.lowerBound
        return
      }
      line += 1
    }
    throw Absence(
      message: "the front matter does not end; put a line '---' after its last key", range: first)
  }

  /// Whether a line is `---`; blanks behind it and a carriage return do not show and do not count.
  private static func isFence(_ line: ArraySlice<UInt8>) -> Bool {
    guard line.starts(with: [0x2D, 0x2D, 0x2D]) else { return false }
    return line.dropFirst(3).allSatisfy { $0 == 0x20 || $0 == 0x09 || $0 == 0x0D }
  }
}
