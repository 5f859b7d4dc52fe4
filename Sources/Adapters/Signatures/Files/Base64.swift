/// Reads and writes base64 (RFC 4648, section 4) in its one canonical form.
enum Base64 {
  private static let alphabet = Array(
    "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".utf8)

  private static let values: [UInt8: UInt32] = Dictionary(
    uniqueKeysWithValues: zip(alphabet, 0..<64))

  private static let padding = UInt8(ascii: "=")

  /// Returns the bytes, or `nil` for anything that encoding them again would not give.
  static func decode(_ text: some Collection<UInt8>) -> [UInt8]? {
    guard !text.isEmpty, text.count.isMultiple(of: 4) else { return nil }
    let missing = text.suffix(2).count { $0 == padding }
    var bytes: [UInt8] = []
    var bits: UInt32 = 0
    for (index, letter) in text.enumerated() {
      let isPadding = index >= text.count - missing
      guard let value = isPadding ? 0 : values[letter], !isPadding || letter == padding
      else { return nil }
      bits = bits << 6 | value
      guard index % 4 == 3 else { continue }
      bytes += [16, 8, 0].map { UInt8(truncatingIfNeeded: bits >> $0) }
      bits = 0
    }
    bytes.removeLast(missing)
    return encode(bytes).elementsEqual(text) ? bytes : nil
  }

  static func encode(_ bytes: [UInt8]) -> [UInt8] {
    var text: [UInt8] = []
    for start in stride(from: 0, to: bytes.count, by: 3) {
      let group = bytes[start..<min(start + 3, bytes.count)]
      let bits = (0..<3).reduce(UInt32(0)) { sum, index in
        sum << 8 | UInt32(index < group.count ? group[start + index] : 0)
      }
      for index in 0..<4 {
        text.append(
          index <= group.count ? alphabet[Int(bits >> UInt32(18 - 6 * index) & 63)] : padding)
      }
    }
    return text
  }
}
