/// A commit whose form leaves no doubt what was signed.
///
/// Its headers are those that git writes, in git's order, each as often as git writes it; its text
/// is UTF-8 without NUL; it has at most one signature, and nothing stands behind the signature.
public struct SignableCommit: Hashable, Sendable {
  /// The signature in the commit's header, or `nil` for an unsigned commit.
  ///
  /// A signature that stands in the message is text.
  public let signature: CommitSignature?

  private let object: [UInt8]
  private let signatureLines: Range<Int>

  /// The bytes that git signs: the object without its signature header.
  public var payload: [UInt8] {
    Array(object[..<signatureLines.lowerBound] + object[signatureLines.upperBound...])
  }

  init(_ headers: CommitHeaders) throws(CommitDefect) {
    try Self.checkText(headers)
    try Self.checkOrder(headers.headers)
    for name in ["author", "committer"] {
      guard let header = headers.first(name) else { throw .missing(header: name) }
      guard Ident(strict: headers.bytes[header.value]) != nil else {
        throw .malformed(header: name)
      }
    }
    if let encoding = headers.first("encoding") {
      let name = String(decoding: headers.bytes[encoding.value], as: UTF8.self)
      guard ["utf-8", "utf8"].contains(name.lowercased()) else { throw .encoding(name) }
    }
    object = headers.bytes
    guard let header = headers.first("gpgsig") else {
      signature = nil
      signatureLines = 0..<0
      return
    }
    signature = try CommitSignature(header, in: headers.bytes)
    signatureLines = header.lines
  }

  private static func checkText(_ headers: CommitHeaders) throws(CommitDefect) {
    guard !headers.bytes.contains(0) else { throw .nul }
    guard String(validating: headers.bytes, as: UTF8.self) != nil else { throw .notUTF8 }
    guard headers.isFinished, headers.isRegular else { throw .unfinished }
  }

  /// The headers that git writes, in its order, and whether it writes several.
  private static let known: [(name: String, isRepeated: Bool, isFolded: Bool)] = [
    ("tree", false, false), ("parent", true, false), ("author", false, false),
    ("committer", false, false), ("encoding", false, false), ("mergetag", true, true),
    ("gpgsig", false, true),
  ]

  private static func checkOrder(_ headers: [CommitHeaders.Header]) throws(CommitDefect) {
    var last = -1
    for header in headers {
      guard let index = known.firstIndex(where: { $0.name == header.name }) else {
        throw .unknown(header: header.name.shown())
      }
      guard index > last || (index == last && known[index].isRepeated) else {
        throw .misplaced(header: header.name)
      }
      guard known[index].isFolded || !header.isFolded else { throw .malformed(header: header.name) }
      last = index
    }
  }
}
