/// A commit message cut into lines and paragraphs, without copying it.
struct MessageLines {
  static let lineFeed = UInt8(ascii: "\n")

  let bytes: [UInt8]
  /// The bytes of each line, without its line feed.
  let lines: [Range<Int>]
  /// The first paragraph: git's subject.
  let title: Range<Int>
  /// The last paragraph; it is the title where there is no other.
  let lastParagraph: Range<Int>

  init(_ message: String) {
    let bytes = Array(message.utf8)
    var lines: [Range<Int>] = []
    var start = 0
    for (offset, byte) in bytes.enumerated() where byte == Self.lineFeed {
      lines.append(start..<offset)
      start = offset + 1
    }
    if start < bytes.count { lines.append(start..<bytes.count) }
    func isBlank(_ index: Int) -> Bool { bytes[lines[index]].allSatisfy(Self.isBlankOrReturn) }

    let first = lines.indices.first { !isBlank($0) } ?? lines.endIndex
    let titleEnd = lines.indices[first...].first(where: isBlank) ?? lines.endIndex
    let end = lines.indices.last { !isBlank($0) }.map { $0 + 1 } ?? first
    let above = lines.indices[first..<end].last(where: isBlank)
    self.bytes = bytes
    self.lines = lines
    self.title = first..<titleEnd
    self.lastParagraph = (above.map { $0 + 1 } ?? first)..<end
  }

  /// The bytes of a line, without blanks and carriage returns at its end.
  func text(ofLine index: Int) -> ArraySlice<UInt8> {
    Self.trimmingEnd(bytes[lines[index]])
  }

  static func isBlank(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: " ") || byte == UInt8(ascii: "\t")
  }

  static func isBlankOrReturn(_ byte: UInt8) -> Bool {
    isBlank(byte) || byte == UInt8(ascii: "\r")
  }

  static func trimmingEnd(_ line: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    let end = line.lastIndex { !isBlankOrReturn($0) }.map { $0 + 1 } ?? line.startIndex
    return line[..<end]
  }

  static func trimming(_ line: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    trimmingEnd(line.drop(while: isBlankOrReturn))
  }
}
