/// Finds characters that a reader of a trailer cannot see, or that change what they see.
enum UnseenCharacter {
  /// Returns the first character of a value that keeps the trailer from counting, or `nil`.
  ///
  /// These are control characters other than the tab, marks of direction and other characters
  /// without a shape, and blanks that are not ASCII at either end. A joiner between two letters is
  /// spelling, as Persian and the languages of India need it.
  static func first(in value: String) -> Unicode.Scalar? {
    let scalars = Array(value.unicodeScalars)
    for (index, scalar) in scalars.enumerated() where scalar.value >= 0x7F || scalar.value < 0x20 {
      let isAtEnd = index == 0 || index == scalars.count - 1
      if isUnseen(scalar), !isSpelling(at: index, in: scalars) { return scalar }
      if isAtEnd, scalar.properties.generalCategory == .spaceSeparator { return scalar }
    }
    return nil
  }

  /// Whether a character has no shape, or changes the direction of others.
  static func isUnseen(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .control: scalar != "\t"
    case .format, .lineSeparator, .paragraphSeparator: true
    default: scalar.properties.isDefaultIgnorableCodePoint
    }
  }

  private static func isSpelling(at index: Int, in scalars: [Unicode.Scalar]) -> Bool {
    guard scalars[index] == "\u{200C}" || scalars[index] == "\u{200D}" else { return false }
    guard index > 0, index + 1 < scalars.count else { return false }
    return isForeignLetter(scalars[index - 1]) && isForeignLetter(scalars[index + 1])
  }

  private static func isForeignLetter(_ scalar: Unicode.Scalar) -> Bool {
    guard !scalar.isASCII, !isUnseen(scalar) else { return false }
    return switch scalar.properties.generalCategory {
    case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter,
      .nonspacingMark, .spacingMark:
      true
    default: false
    }
  }
}

extension String {
  /// The text for a terminal: short, and with everything that does not show written out.
  func shown(limit: Int = 60) -> String {
    var shown = ""
    for (count, scalar) in unicodeScalars.enumerated() {
      if count == limit { return shown + "…" }
      if UnseenCharacter.isUnseen(scalar) || scalar == "\t" || scalar == "\u{A0}" {
        shown += "\\u{\(String(scalar.value, radix: 16))}"
      } else {
        shown.unicodeScalars.append(scalar)
      }
    }
    return shown
  }
}
