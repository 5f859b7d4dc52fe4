/// Text that is known to be UTF-8, so that nobody need check it again.
public struct UTF8Text: Hashable, Sendable {
  public let bytes: [UInt8]

  public init(_ text: String) {
    bytes = Array(text.utf8)
  }

  /// Returns `nil` where bytes are not UTF-8.
  public init?(validating bytes: [UInt8]) {
    guard String(validating: bytes, as: UTF8.self) != nil else { return nil }
    self.bytes = bytes
  }

  /// Makes the text of scalars; the end of a line stands as a blank, since to a reader it is one.
  init(flowing scalars: ArraySlice<Unicode.Scalar>) {
    if scalars.allSatisfy(\.isASCII) {
      bytes = scalars.map { $0 == "\n" ? 0x20 : UInt8(truncatingIfNeeded: $0.value) }
      return
    }
    var bytes: [UInt8] = []
    bytes.reserveCapacity(scalars.count + scalars.count / 8)
    for scalar in scalars {
      if scalar.isASCII {
        bytes.append(scalar == "\n" ? 0x20 : UInt8(truncatingIfNeeded: scalar.value))
      } else {
        bytes.append(contentsOf: UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter)
      }
    }
    self.bytes = bytes
  }

  private init(known bytes: [UInt8]) {
    self.bytes = bytes
  }

  /// Joins texts, with a separator behind each but the last.
  static func joined(_ texts: [UTF8Text], separator: UTF8Text) -> UTF8Text {
    UTF8Text(known: Array(texts.map(\.bytes).joined(separator: separator.bytes)))
  }

  public func string(_ range: Range<Int>) -> String {
    String(decoding: bytes[range.clamped(to: 0..<bytes.count)], as: UTF8.self)
  }
}
