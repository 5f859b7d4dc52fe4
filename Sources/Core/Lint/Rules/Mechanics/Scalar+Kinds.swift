extension Unicode.Scalar {
  /// Whether it is a blank of any kind, a line's end included.
  var isCopyBlank: Bool {
    switch value {
    case 0x20, 0x09, 0x0A, 0x0D: true
    case ..<0x80: false
    default: properties.isWhitespace
    }
  }

  /// Whether it is a small letter.
  var isSmallLetter: Bool {
    isASCII ? (0x61...0x7A).contains(value) : properties.isLowercase
  }

  /// Whether it is a capital.
  var isCapitalLetter: Bool {
    isASCII ? (0x41...0x5A).contains(value) : properties.isUppercase
  }

  /// Whether it is one of `0` to `9`.
  var isDigit: Bool { (0x30...0x39).contains(value) }

  /// Its number as Unicode writes it, such as `U+200B`.
  var codePoint: String {
    let digits = String(value, radix: 16, uppercase: true)
    return "U+" + String(repeating: "0", count: max(0, 4 - digits.count)) + digits
  }
}
