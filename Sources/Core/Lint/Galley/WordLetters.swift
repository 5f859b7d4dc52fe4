/// The letters of a word, counted from its first on.
struct WordLetters {
  /// Where the scalar stands that is no part of the word any more.
  private(set) var end: Int
  /// How many bytes more than scalars it has.
  private(set) var surplus = 0
  /// Whether hyphens or apostrophes stand between its letters.
  private(set) var hasJoiners = false
  private(set) var hasDigit = false
  private var capitals = 0
  private var small = 0
  private var isFirstCapital = false

  /// Reads the word that begins at a place; borrowed arrays cost no count of references.
  init(
    at start: Int, of scalars: borrowing [Unicode.Scalar], _ classes: borrowing [LetterClass]
  ) {
    end = start
    scan: while end < classes.count {
      switch classes[end] {
      case .small:
        let first = end
        repeat { end += 1 } while end < classes.count && classes[end] == .small
        small += end - first
        continue
      case .capital: addCapital()
      case .digit: hasDigit = true
      case .foreign where CopyText.isLetter(scalars[end]): add(scalars[end])
      case .quote, .hyphen, .foreign:
        guard Self.joins(at: end, scalars) else { break scan }
        hasJoiners = true
        surplus += UTF8.width(scalars[end]) - 1
      default: break scan
      }
      end += 1
    }
  }

  private mutating func addCapital() {
    if capitals + small == 0 { isFirstCapital = true }
    capitals += 1
  }

  /// Adds a letter beyond ASCII.
  private mutating func add(_ scalar: Unicode.Scalar) {
    surplus += UTF8.width(scalar) - 1
    let properties = scalar.properties
    if properties.isUppercase {
      addCapital()
    } else if properties.isLowercase {
      small += 1
    } else if properties.numericType != nil {
      hasDigit = true
    }
  }

  /// Whether a scalar keeps two letters one word.
  private static func joins(at index: Int, _ scalars: borrowing [Unicode.Scalar]) -> Bool {
    guard isJoiner(scalars[index]), index > 0, index + 1 < scalars.count else { return false }
    return CopyText.isLetter(scalars[index - 1]) && CopyText.isLetter(scalars[index + 1])
  }

  static func isJoiner(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "'", "\u{2019}", "-", "\u{2010}", "\u{2011}", "\u{AD}", "\u{200D}", "\u{200C}": true
    default: false
    }
  }

  var hasCapital: Bool { capitals > 0 }

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

extension WordLetters {
  /// Tells which rules may look for the word.
  func hints(_ range: Range<Int>, of scalars: borrowing [Unicode.Scalar]) -> WordHints {
    let length = range.upperBound - range.lowerBound
    let first = scalars[range.lowerBound]
    let casing = casing
    var hints: WordHints = casing == .capitals || casing == .mixed ? .loud : []
    guard length > 1 else {
      let isBeforeStop = range.upperBound < scalars.count && scalars[range.upperBound] == "."
      return isBeforeStop ? .shortened : hints
    }
    let (second, third) = (
      scalars[range.lowerBound + 1], scalars[range.lowerBound + min(2, length - 1)]
    )
    hints.formUnion(WordHints(length: length, first, second, third))
    if length <= 6, hasDigit || WordHints.isShort(first, length, casing) {
      hints.insert(.shortened)
    }
    return hints
  }
}
