/// How messages stand on a socket: four bytes of length, the most significant first, then the bytes.
enum MessageFrame {
  static let headerLength = 4

  static func encode(_ bytes: [UInt8]) -> [UInt8]? {
    guard let length = UInt32(exactly: bytes.count) else { return nil }
    let header = (0..<4).map { UInt8(truncatingIfNeeded: length >> UInt32(24 - 8 * $0)) }
    return header + bytes
  }

  /// Returns the length that a header gives, or `nil` where the header is not all there.
  static func length(of bytes: [UInt8]) -> Int? {
    guard bytes.count >= headerLength else { return nil }
    return bytes.prefix(headerLength).reduce(0) { $0 << 8 | Int($1) }
  }
}
