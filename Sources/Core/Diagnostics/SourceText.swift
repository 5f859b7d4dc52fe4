/// A file's text with the places of its lines.
public struct SourceText: Sendable {
  /// The name that diagnostics give: a path in the repository or on disk.
  public let path: String
  /// The text as it is stored.
  ///
  /// It need not be valid UTF-8.
  public let bytes: [UInt8]

  private let lineStarts: [Int]
  /// How many scalars begin before each stride of the text, so that a column in a line of a mebibyte
  /// costs no more than one in a short line.
  private let scalarCounts: [Int]

  private static let stride = 256

  public init(path: String, bytes: [UInt8]) {
    self.path = path
    self.bytes = bytes
    var starts = [0]
    for (offset, byte) in bytes.enumerated() where byte == UInt8(ascii: "\n") {
      starts.append(offset + 1)
    }
    self.lineStarts = starts
    var counts = [0]
    counts.reserveCapacity(bytes.count / Self.stride + 2)
    var start = 0
    while start < bytes.count {
      let end = min(start + Self.stride, bytes.count)
      counts.append((counts.last ?? 0) + bytes[start..<end].count(where: Self.beginsScalar))
      start = end
    }
    self.scalarCounts = counts
  }

  public init(path: String, text: String) {
    self.init(path: path, bytes: Array(text.utf8))
  }

  /// The number of lines; a line feed at the very end starts no line.
  public var lineCount: Int {
    lineStarts.last == bytes.count && lineStarts.count > 1
      ? lineStarts.count - 1 : lineStarts.count
  }

  /// Returns the place of a byte; an offset past the end counts as the end.
  public func position(ofByte offset: Int) -> SourcePosition {
    let offset = min(max(offset, 0), bytes.count)
    let line = lineIndex(ofByte: offset)
    let column = scalars(before: offset) - scalars(before: lineStarts[line])
    return SourcePosition(line: line + 1, column: column + 1, byteOffset: offset)
  }

  /// Returns the line of a byte, counted from 1; an offset past the end counts as the end.
  public func line(ofByte offset: Int) -> Int {
    lineIndex(ofByte: min(max(offset, 0), bytes.count)) + 1
  }

  /// Returns the bytes of a line, counted from 1, without its line feed.
  public func rangeOfLine(_ line: Int) -> Range<Int> {
    guard line >= 1, line <= lineStarts.count else { return bytes.count..<bytes.count }
    let start = lineStarts[line - 1]
    let end = line < lineStarts.count ? lineStarts[line] - 1 : bytes.count
    return start..<end
  }

  /// Returns a part of the text, with invalid UTF-8 repaired.
  public func string(in range: Range<Int>) -> String {
    String(decoding: bytes[range], as: UTF8.self)
  }

  private func scalars(before offset: Int) -> Int {
    let index = offset / Self.stride
    return scalarCounts[index] + bytes[index * Self.stride..<offset].count(where: Self.beginsScalar)
  }

  private static func beginsScalar(_ byte: UInt8) -> Bool { byte & 0b1100_0000 != 0b1000_0000 }

  private func lineIndex(ofByte offset: Int) -> Int {
    var low = 0
    var high = lineStarts.count
    while high - low > 1 {
      let middle = (low + high) / 2
      if lineStarts[middle] <= offset { low = middle } else { high = middle }
    }
    return low
  }
}
