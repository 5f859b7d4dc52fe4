/// The headers of a commit object, cut apart and not yet judged.
struct CommitHeaders {
  /// One header with the lines that continue it.
  struct Header {
    let name: String
    /// The bytes behind the name on the first line.
    let value: Range<Int>
    /// The bytes of all its lines, their line feeds included.
    let lines: Range<Int>

    var isFolded: Bool { lines.upperBound > value.upperBound + 1 }
  }

  let bytes: [UInt8]
  let headers: [Header]
  /// The bytes behind the empty line.
  let message: Range<Int>
  /// Whether an empty line ends the headers.
  let isFinished: Bool
  /// Whether each line is a header or continues one.
  let isRegular: Bool

  init(_ bytes: [UInt8]) {
    var headers: [Header] = []
    var start = 0
    var isRegular = true
    var isFinished = false
    while start < bytes.count, !isFinished {
      let lineFeed = bytes[start...].firstIndex(of: UInt8(ascii: "\n"))
      let end = lineFeed ?? bytes.count
      let next = lineFeed.map { $0 + 1 } ?? bytes.count
      if end == start {
        isFinished = true
      } else if bytes[start] == UInt8(ascii: " ") {
        if let last = headers.popLast() {
          headers.append(
            Header(name: last.name, value: last.value, lines: last.lines.lowerBound..<next))
        } else {
          isRegular = false
        }
      } else {
        let name = bytes[start..<end].prefix { $0 != UInt8(ascii: " ") }
        if name.endIndex == end || lineFeed == nil { isRegular = false }
        headers.append(
          Header(
            name: String(decoding: name, as: UTF8.self), value: min(name.endIndex + 1, end)..<end,
            lines: start..<next))
      }
      start = next
    }
    self.bytes = bytes
    self.headers = headers
    self.message = start..<bytes.count
    self.isFinished = isFinished
    self.isRegular = isRegular
  }

  func first(_ name: String) -> Header? {
    headers.first { $0.name == name }
  }

  /// Reads what git needs of a commit: the tree, and the parents directly below it.
  func skeleton() throws(CommitDefect) -> (tree: ObjectID, parents: [ObjectID]) {
    guard let tree = headers.first, tree.name == "tree", let id = objectID(of: tree) else {
      throw .noTree
    }
    var parents: [ObjectID] = []
    for header in headers.dropFirst().prefix(while: { $0.name == "parent" }) {
      guard let id = objectID(of: header) else { throw .malformed(header: "parent") }
      parents.append(id)
    }
    return (id, parents)
  }

  private func objectID(of header: Header) -> ObjectID? {
    let text = String(decoding: bytes[header.value], as: UTF8.self)
    let isLowercase = !text.utf8.contains { $0 >= UInt8(ascii: "A") && $0 <= UInt8(ascii: "F") }
    return isLowercase && !header.isFolded ? ObjectID(hex: text) : nil
  }
}
