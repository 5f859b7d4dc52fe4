/// Counts the syllables of English words, nearly.
enum Syllables {
  /// Returns how many groups of vowels a word in small letters has that are heard; at least one.
  static func count(in word: String) -> Int {
    let letters = Array(word.utf8.prefix(64))
    var count = 0
    var wasVowel = false
    for letter in letters {
      let isVowel = "aeiouy".utf8.contains(letter)
      if isVowel, !wasVowel { count += 1 }
      wasVowel = isVowel
    }
    if isSilentEnding(letters) { count -= 1 }
    return max(1, count)
  }

  /// Whether the last vowel is an `e` that is not heard, as in `voted`, `times` and `house`.
  private static func isSilentEnding(_ letters: [UInt8]) -> Bool {
    let text = String(decoding: letters.suffix(4), as: UTF8.self)
    if text.hasSuffix("le"), text.count > 2 { return false }
    if text.hasSuffix("ted") || text.hasSuffix("ded") { return false }
    if ["ses", "ces", "zes", "ges", "xes", "hes"].contains(where: text.hasSuffix) { return false }
    let isE = text.hasSuffix("e") || text.hasSuffix("es") || text.hasSuffix("ed")
    guard isE else { return false }
    let before = text.dropLast(text.hasSuffix("e") ? 1 : 2).utf8.last
    return before.map { !"aeiouy".utf8.contains($0) } ?? false
  }
}
