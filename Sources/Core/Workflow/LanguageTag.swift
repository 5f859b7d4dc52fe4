/// Language tags of BCP 47.
public enum LanguageTag {
  /// Returns whether a text has the form of a tag: language, script, region and variants, such as
  /// `en`, `zh-Hant` or `sr-Latn-RS`.
  ///
  /// Extensions and private use (`x-…`) are not taken: nothing here can do anything with them.
  /// Whether there is such a language is not looked up.
  public static func isWellFormed(_ text: String) -> Bool {
    var parts = text.split(separator: "-", omittingEmptySubsequences: false)[...]
    guard let language = parts.popFirst(), isLetters(language),
      (2...3).contains(language.utf8.count)
    else { return false }
    if let script = parts.first, isLetters(script), script.utf8.count == 4 { parts.removeFirst() }
    if let region = parts.first, isRegion(region) { parts.removeFirst() }
    return parts.count <= 4 && parts.allSatisfy(isVariant)
  }

  private static func isRegion(_ text: Substring) -> Bool {
    isLetters(text) && text.utf8.count == 2 || isDigits(text) && text.utf8.count == 3
  }

  private static func isVariant(_ text: Substring) -> Bool {
    let isAlphanumeric = text.utf8.allSatisfy { isLetter($0) || isDigit($0) }
    let startsWithDigit = text.utf8.first.map(isDigit) ?? false
    return isAlphanumeric
      && ((5...8).contains(text.utf8.count) || (text.utf8.count == 4 && startsWithDigit))
  }

  private static func isLetters(_ text: Substring) -> Bool { text.utf8.allSatisfy(isLetter) }

  private static func isDigits(_ text: Substring) -> Bool { text.utf8.allSatisfy(isDigit) }

  private static func isLetter(_ byte: UInt8) -> Bool { (0x61...0x7A).contains(byte | 0x20) }

  private static func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }
}
