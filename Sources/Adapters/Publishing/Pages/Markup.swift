/// Text made fit to stand in a document.
enum Markup {
  /// Escapes text for HTML and XML, in an element or between quotation marks.
  ///
  /// What no document may hold is left out: control characters, and the two scalars that XML forbids.
  static func escaped(_ text: String) -> String {
    guard text.utf8.contains(where: needsCare) else { return text }
    var escaped: [UInt8] = []
    escaped.reserveCapacity(text.utf8.count + 16)
    for scalar in text.unicodeScalars where isAllowed(scalar) {
      switch scalar {
      case "&": escaped += Array("&amp;".utf8)
      case "<": escaped += Array("&lt;".utf8)
      case ">": escaped += Array("&gt;".utf8)
      case "\"": escaped += Array("&quot;".utf8)
      case "'": escaped += Array("&#39;".utf8)
      default: escaped += Array(String(scalar).utf8)
      }
    }
    return String(decoding: escaped, as: UTF8.self)
  }

  /// Whether a byte is one to escape, or may be a part of what is left out.
  private static func needsCare(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x22, 0x26, 0x27, 0x3C, 0x3E: true
    case 0x20...0x7E, 0x80...0xC1, 0xC3...0xEE: false
    default: true
    }
  }

  private static func isAllowed(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x09, 0x0A: true
    case 0x00..<0x20, 0x7F...0x9F: false
    default: scalar.value & 0xFFFE != 0xFFFE && !(0xFDD0...0xFDEF).contains(scalar.value)
    }
  }
}
