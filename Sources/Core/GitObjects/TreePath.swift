/// A path from a repository's root, as the bytes that git stores.
///
/// Nothing makes git keep to UTF-8, so a path is bytes until it is checked.
public struct TreePath: Hashable, Sendable {
  public let bytes: [UInt8]

  public init(bytes: [UInt8]) {
    self.bytes = bytes
  }

  public init(_ path: String) {
    self.bytes = Array(path.utf8)
  }

  /// The path as text, or `nil` where it is not UTF-8.
  public var text: String? { String(validating: bytes, as: UTF8.self) }
}

extension TreePath: CustomStringConvertible {
  /// The path for a person to read: escaped wherever it would not show as it is.
  public var description: String {
    var shown = ""
    for scalar in String(decoding: bytes, as: UTF8.self).unicodeScalars {
      let isPlain = scalar.value >= 0x20 && scalar.value != 0x7F && scalar.value != 0xFFFD
      if isPlain && !scalar.properties.isDefaultIgnorableCodePoint {
        shown.unicodeScalars.append(scalar)
      } else {
        shown += "\\u{\(String(scalar.value, radix: 16))}"
      }
    }
    return shown
  }
}
