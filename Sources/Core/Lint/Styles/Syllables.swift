/// Counts the syllables of English words, nearly.
enum Syllables {
  /// Returns how many groups of vowels a word in small letters has that are heard; at least one.
  static func count(in word: String) -> Int {
    var count = 0
    var wasVowel = false
    var length = 0
    /// The last four letters, the last in the lowest byte.
    var end: UInt32 = 0
    for letter in word.utf8.prefix(64) {
      let isVowel = isVowel(letter)
      if isVowel, !wasVowel { count += 1 }
      wasVowel = isVowel
      end = end << 8 | UInt32(letter)
      length += 1
    }
    return max(1, isSilent(end, length) ? count - 1 : count)
  }

  private static func isVowel(_ letter: UInt8) -> Bool {
    switch letter {
    case UInt8(ascii: "a"), UInt8(ascii: "e"), UInt8(ascii: "i"), UInt8(ascii: "o"),
      UInt8(ascii: "u"), UInt8(ascii: "y"):
      true
    default: false
    }
  }

  /// Whether the last vowel is an `e` that is not heard, as in `vote`, `times` and `used`.
  private static func isSilent(_ end: UInt32, _ length: Int) -> Bool {
    let letters = [24, 16, 8, 0].map { UInt8(truncatingIfNeeded: end >> UInt32($0)) }
    guard length > 2 else { return false }
    if letters[3] == UInt8(ascii: "e") {
      return letters[2] != UInt8(ascii: "l") && !isVowel(letters[2])
    }
    guard letters[2] == UInt8(ascii: "e"), !isVowel(letters[1]) else { return false }
    switch (letters[1], letters[3]) {
    case (UInt8(ascii: "t"), UInt8(ascii: "d")), (UInt8(ascii: "d"), UInt8(ascii: "d")):
      return false
    case (_, UInt8(ascii: "d")): return true
    // A hiss before the ending is heard with it: `houses`, `changes`, `reaches`.
    case (UInt8(ascii: "s"), _), (UInt8(ascii: "c"), _), (UInt8(ascii: "z"), _),
      (UInt8(ascii: "g"), _), (UInt8(ascii: "x"), _), (UInt8(ascii: "h"), _):
      return false
    case (_, UInt8(ascii: "s")): return true
    default: return false
    }
  }
}
