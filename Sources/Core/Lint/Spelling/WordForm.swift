/// How a word is written before anybody is asked about it.
enum WordForm {
  /// How many letters a word may have before it is no word that anybody misspelt.
  static let longest = 40

  /// Returns a word with straight apostrophes and plain hyphens, without soft hyphens and joiners
  /// and without an ending of possession.
  static func plain(_ word: String) -> String {
    var isPlain = true
    for byte in word.utf8 where byte >= 0x80 || byte == 0x27 {
      isPlain = false
      break
    }
    return isPlain ? word : withoutPossession(straight(word))
  }

  /// Returns a word with straight apostrophes and plain hyphens, without soft hyphens and joiners.
  static func straight(_ word: String) -> String {
    guard !word.utf8.allSatisfy({ $0 < 0x80 }) else { return word }
    var text = String.UnicodeScalarView()
    for scalar in word.unicodeScalars {
      switch scalar {
      case "\u{2019}", "\u{2018}", "\u{2BC}": text.append("'")
      case "\u{2010}", "\u{2011}": text.append("-")
      case "\u{AD}", "\u{200D}", "\u{200C}": continue
      default: text.append(scalar)
      }
    }
    return String(text)
  }

  /// Returns a word in straight form without `'s`, or without the apostrophe behind an `s`.
  static func withoutPossession(_ word: String) -> String {
    let bytes = Array(word.utf8.suffix(2))
    guard bytes.count == 2 else { return word }
    if bytes[0] == UInt8(ascii: "'"), bytes[1] | 0x20 == UInt8(ascii: "s") {
      return String(word.unicodeScalars.dropLast(2))
    }
    return bytes[1] == UInt8(ascii: "'") ? String(word.unicodeScalars.dropLast()) : word
  }

  /// Whether a scalar between two letters keeps them one word.
  static func isJoiner(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "'", "\u{2019}", "-", "\u{2010}", "\u{2011}", "\u{AD}", "\u{200D}", "\u{200C}": true
    default: false
    }
  }

  /// Returns a word with its first letter as a capital.
  static func capitalized(_ word: String) -> String {
    guard let first = word.unicodeScalars.first else { return word }
    var text = first.properties.titlecaseMapping
    text.unicodeScalars.append(contentsOf: word.unicodeScalars.dropFirst())
    return text
  }

  static func trimmed(_ text: Substring) -> String {
    var text = text.drop(while: \.isWhitespace)
    while text.last?.isWhitespace == true { text.removeLast() }
    return String(text)
  }
}
