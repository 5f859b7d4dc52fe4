/// A text that a style rule reads in one piece, with the way back to where it stands.
final class StyleText {
  let utf8: UTF8Text
  /// The parts that it was put together of; none where it is the file itself.
  private let parts: [Part]

  private struct Part {
    let start: Int
    let block: Int
    let encoding: CopyText.Encoding
  }

  private static let gap = UTF8Text("\n\n")

  /// Takes the file as it is written, or nothing where that is not UTF-8.
  init(file bytes: [UInt8]) {
    utf8 = UTF8Text(validating: bytes) ?? UTF8Text("")
    parts = []
  }

  /// Takes parts of blocks; an empty line stands between them.
  init(_ parts: [(block: Int, encoding: CopyText.Encoding)]) {
    var start = 0
    self.parts = parts.map { block, encoding in
      defer { start += encoding.utf8.bytes.count + Self.gap.bytes.count }
      return Part(start: start, block: block, encoding: encoding)
    }
    utf8 =
      parts.count == 1
      ? parts[0].encoding.utf8
      : UTF8Text.joined(parts.map(\.encoding.utf8), separator: Self.gap)
  }

  /// The place of the whole, or of its first part.
  var place: StylePlace {
    guard let first = parts.first else { return .file(0..<utf8.bytes.count) }
    return .copy(block: first.block, first.encoding.scalars)
  }

  /// Returns where some bytes of the text stand; what goes over the end of a part ends with it.
  func place(of range: Range<Int>) -> StylePlace {
    guard !parts.isEmpty else { return .file(range) }
    let part = parts[max(0, parts.partitionIndex { $0.start > range.lowerBound } - 1)]
    let local = range.lowerBound - part.start..<range.upperBound - part.start
    return .copy(block: part.block, part.encoding.scalars(ofBytes: local))
  }
}
