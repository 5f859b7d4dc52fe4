/// A word of a block's text.
public struct Word: Hashable, Sendable {
  public let text: String
  /// Its letters in the block's ``CopyText``.
  public let range: Range<Int>

  /// Whether its first letter is a capital.
  public var isCapitalized: Bool {
    text.unicodeScalars.first.map { $0.properties.isUppercase } ?? false
  }
}

extension CopyText {
  /// The words: letters, marks and digits, with apostrophes and hyphens only between them.
  public var words: [Word] {
    var words: [Word] = []
    var index = 0
    while index < scalars.count {
      guard Self.isLetter(scalars[index]) else {
        index += 1
        continue
      }
      let start = index
      while index < scalars.count, continuesWord(at: index) { index += 1 }
      words.append(Word(text: string(start..<index), range: start..<index))
    }
    return words
  }

  private func continuesWord(at index: Int) -> Bool {
    if Self.isLetter(scalars[index]) { return true }
    guard Self.joiners.contains(scalars[index]), index > 0, index + 1 < scalars.count else {
      return false
    }
    return Self.isLetter(scalars[index - 1]) && Self.isLetter(scalars[index + 1])
  }

  private static let joiners: Set<Unicode.Scalar> = [
    "'", "\u{2019}", "-", "\u{2010}", "\u{2011}", "\u{AD}", "\u{200D}", "\u{200C}",
  ]

  /// Whether a scalar is part of a word: a letter, a mark on one, or a digit.
  static func isLetter(_ scalar: Unicode.Scalar) -> Bool {
    let properties = scalar.properties
    if properties.isAlphabetic || properties.numericType != nil { return true }
    switch properties.generalCategory {
    case .nonspacingMark, .spacingMark, .enclosingMark: return true
    default: return false
    }
  }
}
