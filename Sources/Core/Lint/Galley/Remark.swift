/// An HTML comment of a draft: where it stands and what it says.
struct Remark: Hashable, Sendable {
  let range: Range<Int>
  let text: String

  /// Finds the closed comments of raw HTML that stands in the file in one piece.
  static func all(in bytes: ArraySlice<UInt8>) -> [Remark] {
    var comments: [Remark] = []
    var from = bytes.startIndex
    while let start = offset(of: Array("<!--".utf8), in: bytes[from...]),
      let end = offset(of: Array("-->".utf8), in: bytes[(start + 4)...])
    {
      let text = String(decoding: bytes[(start + 4)..<end], as: UTF8.self)
      comments.append(Remark(range: start..<end + 3, text: text))
      from = end + 3
    }
    return comments
  }

  static func offset(of wanted: [UInt8], in bytes: ArraySlice<UInt8>) -> Int? {
    guard let first = wanted.first else { return nil }
    var from = bytes.startIndex
    while let start = bytes[from...].firstIndex(of: first) {
      if bytes[start...].starts(with: wanted) { return start }
      from = start + 1
    }
    return nil
  }
}
