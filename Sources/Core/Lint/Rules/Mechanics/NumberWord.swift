/// Knows the numbers that stand before a unit, in words and in figures.
enum NumberWord {
  /// Whether a word in small letters is a number of three figures at most, or a word for one.
  static func isNumber(_ word: some StringProtocol) -> Bool {
    guard let first = word.utf8.first else { return false }
    if (0x30...0x39).contains(first) {
      return word.utf8.count <= 3 && word.utf8.allSatisfy { (0x30...0x39).contains($0) }
    }
    guard word.utf8.count <= 12 else { return false }
    if words.contains(String(word)) { return true }
    let parts = word.split(separator: "-")
    return parts.count == 2 && parts.allSatisfy { words.contains(String($0)) }
  }

  /// Whether it is the number one, behind which a unit in the singular is right.
  static func isOne(_ word: some StringProtocol) -> Bool { word == "one" || word == "1" }

  private static let words: Set<String> = [
    "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven",
    "twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen",
    "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety", "hundred",
  ]
}
