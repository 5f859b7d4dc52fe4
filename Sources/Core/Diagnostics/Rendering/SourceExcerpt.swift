/// A line of copy with a caret under the place that a diagnostic speaks of.
struct SourceExcerpt {
  /// The line as it is shown: windowed, with hidden characters escaped.
  let line: String
  /// Blanks and carets that stand under it.
  let caret: String

  private static let tabWidth = 4

  /// A part of the line as it is shown.
  private struct Cell {
    let text: String
    let width: Int
    let isMarked: Bool
  }

  /// Makes an excerpt no wider than `width` columns.
  init(of place: Diagnostic.Place, in source: SourceText, width: Int) {
    let cells = Self.cells(of: place, in: source)
    let window = Self.window(of: cells, width: max(20, width))
    let start = window.lowerBound > 0 ? "…" : ""
    line = start + cells[window].map(\.text).joined() + (window.upperBound < cells.count ? "…" : "")
    let before = cells[window].prefix { !$0.isMarked }.reduce(start.isEmpty ? 0 : 1) {
      $0 + $1.width
    }
    let marked = cells[window].drop { !$0.isMarked }.prefix(while: \.isMarked).reduce(0) {
      $0 + $1.width
    }
    caret = String(repeating: " ", count: before) + String(repeating: "^", count: max(1, marked))
  }

  /// Splits the line by what a reader sees as one character.
  private static func cells(of place: Diagnostic.Place, in source: SourceText) -> [Cell] {
    let range = source.rangeOfLine(place.start.line)
    let marked = place.byteRange.clamped(to: range)
    let pieces = [
      (range.lowerBound..<marked.lowerBound, false), (marked, true),
      (marked.upperBound..<range.upperBound, false),
    ]
    var column = 0
    return pieces.flatMap { piece, isMarked in
      source.string(in: piece).compactMap { character -> Cell? in
        let text = shown(character, at: column)
        guard !text.isEmpty else { return nil }
        let width = DisplayWidth.columns(of: text)
        column += width
        return Cell(text: text, width: width, isMarked: isMarked)
      }
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
  private static func window(of cells: [Cell], width: Int) -> Range<Int> {
    guard cells.reduce(0, { $0 + $1.width }) > width else { return 0..<cells.count }
    let marked = cells.firstIndex(where: \.isMarked) ?? cells.count
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
