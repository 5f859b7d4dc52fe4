/// Two words between which a blank is missing.
struct SplitWord {
  /// The words with a blank between them, or `nil` where the text is likely no such thing.
  private(set) var parts: String?

  private let roll: StrangerRoll

  /// Endings that words have of themselves, and that are words only behind a long one.
  private static let shortEndings: Set<String> = ["by", "in", "on"]

  /// Words that no name ends in.
  private static let behindNames: Set<String> = [
    "from", "has", "have", "that", "was", "were", "which", "with",
  ]

  init(_ word: String, _ roll: StrangerRoll) {
    self.roll = roll
    let letters = Array(word.utf8)
    guard letters.count >= 4, letters.count <= WordForm.longest, letters.allSatisfy({ $0 < 0x80 })
    else { return }
    let pairs = (1..<letters.count).map { cut in
      (
        String(decoding: letters[..<cut], as: UTF8.self),
        String(decoding: letters[cut...], as: UTF8.self)
      )
    }
    let isName = word.first?.isUppercase == true
    let likely = pairs.filter { isName ? isLikelyName($0, $1) : isLikely($0, $1) }
    parts = likely.first { isKnown($0, isName) && isKnown($1, false) }.map { "\($0) \($1)" }
  }

  private func isKnown(_ word: String, _ isName: Bool) -> Bool {
    roll.knowledge.isKnown(word) || isName && roll.census.count(of: word) > 0
  }

  /// Whether one of two words is such as stands by itself.
  private func isLikely(_ first: String, _ second: String) -> Bool {
    let (a, b) = (CommonWord.isFunction(first), CommonWord.isFunction(second))
    if a, b { return first.utf8.count + second.utf8.count > 3 }
    return CommonWord.isLoose(first) && second.utf8.count > 3
      || CommonWord.isLoose(second) && first.utf8.count > 3
      || Self.shortEndings.contains(second) && first.utf8.count > 5
  }

  private func isLikelyName(_ first: String, _ second: String) -> Bool {
    Self.behindNames.contains(second) && first.utf8.count > 3
  }
}
