/// Makes text safe to show in a terminal.
///
/// Copy comes from whoever can push; an escape sequence in it could drive the terminal of whoever
/// reads the report, and a bidirectional control could show it in another order.
public enum VisibleText {
  /// Returns the text with each scalar that acts instead of being seen as `\u{…}`.
  public static func escaping(_ text: String) -> String {
    guard text.unicodeScalars.contains(where: isHidden) else { return text }
    var shown = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      if isHidden(scalar) {
        shown.append(contentsOf: escape(scalar).unicodeScalars)
      } else {
        shown.append(scalar)
      }
    }
    return String(shown)
  }

  /// Whether a scalar acts on what shows it: controls, directions, separators, tags and private use.
  public static func isHidden(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 32..<127: return false
    case 0..<32, 0x7F...0x9F: return true
    case 0x61C, 0x200B, 0x200E, 0x200F, 0x2028...0x202E, 0x2060...0x206F, 0xFEFF: return true
    case 0xFFF9...0xFFFB, 0xE0000...0xE0FFF: return true
    default:
      switch scalar.properties.generalCategory {
      case .privateUse, .unassigned, .surrogate: return true
      default: return false
      }
    }
  }

  static func escape(_ scalar: Unicode.Scalar) -> String {
    "\\u{\(String(scalar.value, radix: 16, uppercase: true))}"
  }

  /// Returns four digits or more.
  static func hexadecimal(_ value: UInt32) -> String {
    let digits = String(value, radix: 16)
    return String(repeating: "0", count: max(0, 4 - digits.count)) + digits
  }
}
