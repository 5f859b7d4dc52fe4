/// A word of a block's text.
public struct Word: Hashable, Sendable {
  /// How a word's letters are cased.
  public enum Casing: Hashable, Sendable {
    case lower
    /// Its first letter alone is a capital.
    case capitalized
    /// Two letters or more, all of them capitals.
    case capitals
    case mixed
    /// It has no letter that has a case, such as a number.
    case none
  }

  public let text: String
  public let lowercased: String
  /// Its letters in the block's ``CopyText``.
  public let range: Range<Int>
  public let casing: Casing
  public let hasDigit: Bool
  /// Whether it stands in a quotation of more than a word, or has `[sic]` behind it: its spelling is
  /// somebody else's.
  public internal(set) var isQuoted = false

  /// Whether its first letter is a capital.
  public var isCapitalized: Bool {
    text.unicodeScalars.first.map { $0.properties.isUppercase } ?? false
  }
}

extension CopyText {
  /// Whether a scalar is part of a word: a letter, a mark on one, or a digit.
  static func isLetter(_ scalar: Unicode.Scalar) -> Bool {
    if scalar.isASCII {
      switch scalar.value {
      case 0x30...0x39, 0x41...0x5A, 0x61...0x7A: return true
      default: return false
      }
    }
    let properties = scalar.properties
    if properties.isAlphabetic || properties.numericType != nil { return true }
    switch properties.generalCategory {
    case .nonspacingMark, .spacingMark, .enclosingMark: return true
    default: return false
    }
  }
}
