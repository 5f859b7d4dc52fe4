internal import Diagnostics

extension HiddenCharacter {
  /// What a character that nobody sees is for.
  enum Kind: Hashable, Sendable {
    case space
    case joiner
    case byteOrderMark
    case softHyphen
    case lineSeparator
    case direction
    case tag
    case selector
    case filler
    case format
    case privateUse
    case none

    /// Reads what a character is for, or returns `nil` where it is seen or always right.
    init?(of scalar: Unicode.Scalar) {
      switch scalar.value {
      case 0xAD: self = .softHyphen
      case 0x200B, 0x2060, 0x180E: self = .space
      case 0x200C, 0x200D: self = .joiner
      case 0xFEFF: self = .byteOrderMark
      case 0x2028, 0x2029: self = .lineSeparator
      case 0x202A...0x202E: self = .direction
      case 0xE0000...0xE007F: self = .tag
      case 0xFE00...0xFE0F, 0xE0100...0xE01EF: self = .selector
      case 0x115F, 0x1160, 0x3164, 0xFFA0, 0x2800: self = .filler
      case 0x034F, 0x2061...0x2065, 0x206A...0x206F, 0xFFF9...0xFFFC: self = .format
      case 0xE000...0xF8FF, 0xF0000...0xFFFFD, 0x100000...0x10FFFD: self = .privateUse
      case 0xFDD0...0xFDEF: self = .none
      case let value where value & 0xFFFE == 0xFFFE: self = .none
      default: return nil
      }
    }

    var severity: Severity? {
      switch self {
      case .softHyphen: .note
      case .selector: .warning
      default: nil
      }
    }

    /// What stands in its place once it is gone.
    var replacement: String { self == .lineSeparator ? " " : "" }

    func message(_ scalar: Unicode.Scalar) -> String {
      let name = scalar.codePoint
      return switch self {
      case .space: "nobody sees the zero-width space \(name); remove it, or write a space"
      case .joiner: "nobody sees the joiner \(name), and no letter here needs it; remove it"
      case .byteOrderMark: "nobody sees the byte order mark \(name); remove it"
      case .softHyphen: "the soft hyphen \(name) hides in this word from everyone who searches"
      case .lineSeparator: "\(name) ends a line that Markdown does not; remove it"
      case .direction: "\(name) shows the text in another order than it has; remove it"
      case .tag: "nobody sees the tag \(name), and a program reads it; remove it"
      case .selector: "nobody sees \(name), and it changes nothing here; remove it"
      case .filler: "nobody sees the filler \(name); remove it"
      case .format: "\(name) is an instruction to a program and no text; remove it"
      case .privateUse: "\(name) has no meaning beyond one font; write what was meant"
      case .none: "\(name) is no character; remove it"
      }
    }
  }
}
