/// Finds the words of a text.
struct WordScan {
  private let scalars: [Unicode.Scalar]
  private let utf8: [UInt8]
  private let classes: [LetterClass]

  init(_ text: CopyTextReader) {
    scalars = text.scalars
    utf8 = text.utf8
    classes = text.classes
  }

  var words: [Word] {
    var words: [Word] = []
    words.reserveCapacity(scalars.count / 5 + 1)
    var index = 0
    // Where the scalar stands in the UTF-8.
    var offset = 0
    while index < scalars.count {
      guard isLetter(at: index) else {
        offset += width(at: index)
        index += 1
        continue
      }
      let start = index
      let first = offset
      var letters = LetterCount()
      while index < scalars.count, isLetter(at: index) || joins(at: index) {
        letters.add(classes[index], scalars[index])
        offset += width(at: index)
        index += 1
      }
      words.append(word(start..<index, first..<offset, letters))
    }
    return words
  }

  private func width(at index: Int) -> Int {
    let scalar = scalars[index]
    return scalar.isASCII ? 1 : UTF8.width(scalar)
  }

  private func isLetter(at index: Int) -> Bool {
    let letter = classes[index]
    return letter.isLetter || letter == .foreign && CopyText.isLetter(scalars[index])
  }

  /// Whether a scalar keeps two letters one word.
  private func joins(at index: Int) -> Bool {
    guard Self.isJoiner(scalars[index]), index > 0, index + 1 < scalars.count else { return false }
    return isLetter(at: index - 1) && isLetter(at: index + 1)
  }

  private static func isJoiner(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "'", "\u{2019}", "-", "\u{2010}", "\u{2011}", "\u{AD}", "\u{200D}", "\u{200C}": true
    default: false
    }
  }

  private func word(_ range: Range<Int>, _ bytes: Range<Int>, _ letters: LetterCount) -> Word {
    let text = String(decoding: utf8[bytes], as: UTF8.self)
    return Word(
      text: text, lowercased: letters.hasCapital ? text.lowercased() : text, range: range,
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

  mutating func add(_ letter: LetterClass, _ scalar: Unicode.Scalar) {
    switch letter {
    case .small: small += 1
    case .capital: addCapital()
    case .digit: hasDigit = true
    case .foreign: addOther(scalar)
    default: break
    }
  }

  private mutating func addOther(_ scalar: Unicode.Scalar) {
    let properties = scalar.properties
    if properties.isUppercase {
      addCapital()
    } else if properties.isLowercase {
      small += 1
    } else if properties.numericType != nil {
      hasDigit = true
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
