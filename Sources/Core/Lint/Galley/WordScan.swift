/// Finds the words of a text.
struct WordScan {
  private let scalars: [Unicode.Scalar]

  init(_ scalars: [Unicode.Scalar]) {
    self.scalars = scalars
  }

  var words: [Word] {
    var words: [Word] = []
    var index = 0
    while index < scalars.count {
      guard CopyText.isLetter(scalars[index]) else {
        index += 1
        continue
      }
      let start = index
      while index < scalars.count, continuesWord(at: index) { index += 1 }
      words.append(word(start..<index))
    }
    return words
  }

  private func continuesWord(at index: Int) -> Bool {
    if CopyText.isLetter(scalars[index]) { return true }
    guard Self.isJoiner(scalars[index]), index > 0, index + 1 < scalars.count else { return false }
    return CopyText.isLetter(scalars[index - 1]) && CopyText.isLetter(scalars[index + 1])
  }

  /// Whether a scalar between two letters keeps them one word.
  private static func isJoiner(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "'", "\u{2019}", "-", "\u{2010}", "\u{2011}", "\u{AD}", "\u{200D}", "\u{200C}": true
    default: false
    }
  }

  private func word(_ range: Range<Int>) -> Word {
    var text = String.UnicodeScalarView()
    var letters = LetterCount()
    for scalar in scalars[range] {
      text.append(scalar)
      letters.add(scalar)
    }
    let string = String(text)
    return Word(
      text: string, lowercased: letters.hasCapital ? string.lowercased() : string, range: range,
      casing: letters.casing, hasDigit: letters.hasDigit)
  }
}

/// Counts the capitals of a word.
private struct LetterCount {
  private var capitals = 0
  private var small = 0
  private var isFirstCapital = false
  private(set) var hasDigit = false

  var hasCapital: Bool { capitals > 0 }

  mutating func add(_ scalar: Unicode.Scalar) {
    switch scalar.value {
    case 0x61...0x7A: small += 1
    case 0x41...0x5A: addCapital()
    case 0x30...0x39: hasDigit = true
    case 0..<0x80: break
    default:
      let properties = scalar.properties
      if properties.isUppercase {
        addCapital()
      } else if properties.isLowercase {
        small += 1
      } else if properties.numericType != nil {
        hasDigit = true
      }
    }
  }

  private mutating func addCapital() {
    if capitals + small == 0 { isFirstCapital = true }
    capitals += 1
  }

  var casing: Word.Casing {
    switch (capitals, small) {
    case (0, 0): .none
    case (0, _): .lower
    case (1, _) where isFirstCapital: .capitalized
    case (_, 0): .capitals
    default: .mixed
    }
  }
}
