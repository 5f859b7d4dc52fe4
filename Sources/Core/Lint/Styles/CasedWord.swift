/// A word of a text with what is said of its capitals.
struct CasedWord: Hashable, Sendable {
  /// Its letters, in bytes of the text.
  let range: Range<Int>
  let isRight: Bool
  /// Whether the whole is wrong where it is.
  var isDecisive = false

  /// Returns the words of a text: what stands between blanks, from its first letter or digit to its
  /// last.
  static func ranges(in text: String) -> [Range<Int>] {
    var ranges: [Range<Int>] = []
    var word: Range<Int>?
    var offset = 0
    for scalar in text.unicodeScalars {
      let width = UTF8.width(scalar)
      if scalar.properties.isWhitespace {
        if let word { ranges.append(word) }
        word = nil
      } else if CopyText.isLetter(scalar) {
        word = (word?.lowerBound ?? offset)..<offset + width
      }
      offset += width
    }
    if let word { ranges.append(word) }
    return ranges
  }
}

extension StringProtocol {
  /// Whether its first letter is a capital.
  var beginsWithCapital: Bool { unicodeScalars.first?.properties.isUppercase ?? false }

  /// Whether it has no small letter.
  var hasNoSmallLetter: Bool { !unicodeScalars.contains(where: \.properties.isLowercase) }
}
