/// Tells comments from other raw HTML.
enum CommentFilter {
  /// Returns raw HTML without its comments.
  ///
  /// A comment that is not closed is no comment here: it would swallow the rest of the brief.
  static func withoutComments(_ html: [UInt8]) -> [UInt8] {
    var kept: [UInt8] = []
    var rest = html[...]
    while let start = offset(of: "<!--", in: rest),
      let end = offset(of: "-->", in: rest[(start + 4)...])
    {
      kept += rest[..<start]
      rest = rest[(end + 3)...]
    }
    return kept + rest
  }

  private static func offset(of text: StaticString, in bytes: ArraySlice<UInt8>) -> Int? {
    let wanted = text.withUTF8Buffer { unsafe Array($0) }
    guard let first = wanted.first else { return nil }
    var from = bytes.startIndex
    while let start = bytes[from...].firstIndex(of: first) {
      if bytes[start...].starts(with: wanted) { return start }
      from = start + 1
    }
    return nil
  }
}
