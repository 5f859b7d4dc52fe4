/// A line of copy with a caret under the place that a diagnostic speaks of.
struct SourceExcerpt {
  /// The line as it is shown: windowed, with hidden characters escaped.
  let line: String
  /// Blanks and carets that stand under it.
  let caret: String

  private static let tabWidth = 4
  /// The characters that are shown as they are, from the blank on: most copy has no others.
  private static let ascii = (32..<127).map { String(Character(Unicode.Scalar(UInt8($0)))) }

  /// A part of the line as it is shown.
  private struct Cell {
    let text: String
    let width: Int
  }

  /// Makes an excerpt no wider than `width` columns.
  init(of place: Diagnostic.Place, in source: SourceText, width: Int) {
    let whole = source.rangeOfLine(place.start.line)
    let range = Self.reach(
      from: place.byteRange.clamped(to: whole).lowerBound, in: whole, source, width)
    let marked = place.byteRange.clamped(to: range)
    var cells = Self.cells(range.lowerBound..<marked.lowerBound, source, column: 0)
    let first = cells.count
    cells += Self.cells(marked, source, column: Self.width(of: cells[...]))
    let end = cells.count
    cells += Self.cells(
      marked.upperBound..<range.upperBound, source, column: Self.width(of: cells[...]))
    let window = Self.window(of: cells, around: first, width: max(20, width))
    let isCut = (
      window.lowerBound > 0 || range.lowerBound > whole.lowerBound,
      window.upperBound < cells.count || range.upperBound < whole.upperBound
    )
    let start = isCut.0 ? "…" : ""
    line = start + cells[window].map(\.text).joined() + (isCut.1 ? "…" : "")
    let before = start.count + Self.width(of: cells[window.lowerBound..<first])
    let length = Self.width(of: cells[first..<min(max(first, end), max(first, window.upperBound))])
    caret = String(repeating: " ", count: before) + String(repeating: "^", count: max(1, length))
  }

  /// Returns the part of a line that may be shown around a byte: a paragraph is often one line, and
  /// most of it would only be measured to be left out.
  private static func reach(
    from offset: Int, in line: Range<Int>, _ source: SourceText, _ width: Int
  ) -> Range<Int> {
    let reach = 4 * max(20, width)
    let start = boundary(max(line.lowerBound, offset - reach), source)
    return start..<max(start, boundary(min(line.upperBound, offset + reach), source))
  }

  /// Returns the first byte from here on that begins a scalar.
  private static func boundary(_ offset: Int, _ source: SourceText) -> Int {
    var offset = offset
    while offset < source.bytes.count, source.bytes[offset] & 0b1100_0000 == 0b1000_0000 {
      offset += 1
    }
    return offset
  }

  private static func width(of cells: ArraySlice<Cell>) -> Int {
    cells.reduce(0) { $0 + $1.width }
  }

  /// Splits a part of the line by what a reader sees as one character.
  private static func cells(_ range: Range<Int>, _ source: SourceText, column: Int) -> [Cell] {
    if source.bytes[range].allSatisfy({ (32..<127).contains($0) }) {
      return source.bytes[range].map { Cell(text: ascii[Int($0) - 32], width: 1) }
    }
    var column = column
    return source.string(in: range).compactMap { character in
      let text = shown(character, at: column)
      guard !text.isEmpty else { return nil }
      let width = DisplayWidth.columns(of: text)
      column += width
      return Cell(text: text, width: width)
    }
  }

  private static func shown(_ character: Character, at column: Int) -> String {
    switch character {
    case "\t": String(repeating: " ", count: tabWidth - column % tabWidth)
    case "\r", "\r\n": ""
    // A no-break space at the end of a line is seen as what it is.
    case "\u{A0}": "\u{2423}"
    default: VisibleText.escaping(String(character))
    }
  }

  /// Returns the cells to show: all, or as many as fit around the first marked one.
  private static func window(of cells: [Cell], around marked: Int, width: Int) -> Range<Int> {
    guard cells.reduce(0, { $0 + $1.width }) > width else { return 0..<cells.count }
    var start = marked
    var used = 0
    while start > 0, used + cells[start - 1].width <= width / 3 {
      start -= 1
      used += cells[start].width
    }
    var end = start
    var room = width - 2
    while end < cells.count, cells[end].width <= room {
      room -= cells[end].width
      end += 1
    }
    // At the end of a line there is room left for what stands before.
    while start > 0, cells[start - 1].width <= room {
      start -= 1
      room -= cells[start].width
    }
    return start..<end
  }
}
