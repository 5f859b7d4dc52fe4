/// A mail address by which the desk knows a person.
///
/// Two addresses are the same where their local parts are equal, letter for letter, and their
/// domains are equal without case. Only ASCII is taken, so that no two addresses look alike, and
/// none of the characters `*`, `?`, `!` and `#`, which mean something else in a list of signers.
public struct MailAddress: Hashable, Sendable {
  /// What stands before the `@`, as it is written.
  public let local: String
  /// What stands behind the `@`, in small letters.
  public let domain: String

  /// Reads an address by itself, such as `ben@example.org`.
  public init(_ text: some StringProtocol) throws(MailAddressDefect) {
    let bytes = Array(text.utf8)
    guard !bytes.isEmpty else { throw .empty }
    guard bytes.allSatisfy({ $0 < 0x80 }) else { throw .notASCII(String(text)) }
    let halves = bytes.split(separator: UInt8(ascii: "@"), omittingEmptySubsequences: false)
    guard halves.count == 2, Self.isLocal(halves[0]), Self.isDomain(halves[1]) else {
      throw .malformed(String(text))
    }
    local = String(decoding: halves[0], as: UTF8.self)
    domain = String(decoding: halves[1], as: UTF8.self).lowercased()
  }

  /// Reads a trailer's value: `Ben Example <ben@example.org>`, or the address by itself.
  ///
  /// The name is not kept: it says nothing of who somebody is.
  public init(trailerValue value: String) throws(MailAddressDefect) {
    let scalars = value.unicodeScalars
    guard let open = scalars.firstIndex(of: "<") else {
      guard !scalars.contains(">") else { throw .malformed(value) }
      try self.init(value)
      return
    }
    let behind = scalars[scalars.index(after: open)...]
    guard behind.last == ">", behind.count(where: { $0 == "<" || $0 == ">" }) == 1,
      open == scalars.startIndex || scalars[scalars.index(before: open)] == " "
    else { throw .malformed(value) }
    try self.init(Substring(behind.dropLast()))
  }

  private static func isLocal(_ part: ArraySlice<UInt8>) -> Bool {
    guard part.count <= 64 else { return false }
    let words = part.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
    let marks = Array("+-_'&=~/$%^{}|`".utf8)
    return words.allSatisfy { word in
      !word.isEmpty && word.allSatisfy { isLetterOrDigit($0) || marks.contains($0) }
    }
  }

  private static func isDomain(_ part: ArraySlice<UInt8>) -> Bool {
    guard part.count <= 253 else { return false }
    let labels = part.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
    return labels.allSatisfy { label in
      guard let first = label.first, let last = label.last, label.count <= 63 else { return false }
      return isLetterOrDigit(first) && isLetterOrDigit(last)
        && label.allSatisfy { isLetterOrDigit($0) || $0 == UInt8(ascii: "-") }
    }
  }

  private static func isLetterOrDigit(_ byte: UInt8) -> Bool {
    byte != UInt8(ascii: "-") && TrailerLine.isTokenByte(byte)
  }
}

extension MailAddress: CustomStringConvertible {
  public var description: String { "\(local)@\(domain)" }
}
