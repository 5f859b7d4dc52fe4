/// What a word may be to a rule, by its length and its first letters.
///
/// Many rules look for a few words among all, and each of them would go over every word again. So
/// the hints of each word are told once, and a rule goes over those words that have its own. A hint
/// promises nothing; it only leaves out what cannot be meant.
struct WordHints: OptionSet, Hashable, Sendable {
  let rawValue: UInt8

  /// `and` and `or`, without a capital.
  static let joiner = WordHints(rawValue: 1 << 0)
  static let here = WordHints(rawValue: 1 << 1)
  /// `percent`, and the first word of `per cent`.
  static let hundredth = WordHints(rawValue: 1 << 2)
  /// What time and length are counted in: `year`, `kilometre`, `page` and their like.
  static let unit = WordHints(rawValue: 1 << 3)
  /// More capitals than the first letter.
  static let loud = WordHints(rawValue: 1 << 4)
  /// What some write with full stops: `Mr`, `am`, a letter and a full stop.
  static let shortened = WordHints(rawValue: 1 << 5)
  /// The Latin that stands for copy to come.
  static let lorem = WordHints(rawValue: 1 << 6)
  static let sic = WordHints(rawValue: 1 << 7)

  init(rawValue: UInt8) {
    self.rawValue = rawValue
  }

  /// The hints that a word has by its length and its first three letters.
  init(
    length: Int, _ first: Unicode.Scalar, _ second: Unicode.Scalar, _ third: Unicode.Scalar
  ) {
    self =
      switch first {
      case "a": length == 3 && second == "n" ? .joiner : []
      case "d": second == "a" && third == "y" ? .unit : []
      case "h" where second == "o": third == "u" ? .unit : []
      case "h", "H": length == 4 ? .here : []
      case "k": second == "i" && third == "l" ? .unit : []
      case "l", "L": length == 5 ? .lorem : []
      case "m": (second == "o" || second == "i") && (third == "n" || third == "l") ? .unit : []
      case "o": length == 2 && second == "r" ? .joiner : []
      case "p" where second == "a" && third == "g": .unit
      case "p", "P": length == 3 || length == 7 ? .hundredth : []
      case "s", "S": length == 3 ? .sic : []
      case "w": length > 2 && second == "e" && third == "e" ? .unit : []
      case "y": second == "e" && third == "a" ? .unit : []
      default: []
      }
  }

  /// Whether a word of two letters or more may be short for another.
  static func isShort(_ first: Unicode.Scalar, _ length: Int, _ casing: Word.Casing) -> Bool {
    switch casing {
    case .lower: length == 2
    case .capitals: length <= 4
    case .capitalized: first == "M" || first == "D" || first == "P" || first == "R"
    case .mixed, .none: false
    }
  }
}
