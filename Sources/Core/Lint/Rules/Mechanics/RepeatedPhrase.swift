/// A phrase of two to five words that is written twice in a row.
enum RepeatedPhrase {
  /// Returns how many words the phrase has whose second writing ends with a word of the text.
  ///
  /// Two words are enough only if both do the work of grammar, since "on and on and on" and "day by
  /// day by day" are right. Quotations and words in capitals are chants and names.
  static func count(endingAt index: Int, in copy: CopyText) -> Int? {
    let words = copy.words
    for count in 2...5 where index + 1 >= 2 * count && isSame(index, index - count, copy) {
      guard (0..<count).allSatisfy({ isSame(index - $0, index - $0 - count, copy) }),
        isUnbroken(index + 1 - 2 * count, index, copy)
      else { continue }
      let phrase = words[(index + 1 - count)...index]
      guard phrase.allSatisfy({ !$0.isQuoted && !$0.hasDigit && $0.casing == .lower }),
        count == 2 ? isGrammar(phrase) : isVaried(phrase)
      else { continue }
      return count
    }
    return nil
  }

  /// Whether two words of a text are the same but for their capitals.
  static func isSame(_ first: Int, _ second: Int, _ copy: CopyText) -> Bool {
    let (left, right) = (copy.words[first].range, copy.words[second].range)
    guard left.count == right.count,
      copy.scalars[left.upperBound - 1].value | 0x20 == copy.scalars[right.upperBound - 1].value
        | 0x20
    else { return false }
    return copy.words[first].lowercased == copy.words[second].lowercased
  }

  /// Whether nothing but blanks stands between the words.
  private static func isUnbroken(_ first: Int, _ last: Int, _ copy: CopyText) -> Bool {
    let words = copy.words
    return (first..<last).allSatisfy { index in
      copy.scalars[words[index].range.upperBound..<words[index + 1].range.lowerBound]
        .allSatisfy(\.isCopyBlank)
    }
  }

  private static func isGrammar(_ phrase: ArraySlice<Word>) -> Bool {
    guard let first = phrase.first, let last = phrase.last else { return false }
    return leading.contains(first.lowercased) && trailing.contains(last.lowercased)
  }

  private static func isVaried(_ phrase: ArraySlice<Word>) -> Bool {
    Set(phrase.map(\.lowercased)).count == phrase.count
      && !phrase.contains { $0.lowercased == "and" || $0.lowercased == "by" }
  }

  private static let leading: Set<String> = [
    "of", "in", "to", "on", "for", "at", "by", "from", "with", "and", "that", "as", "is", "was",
    "has", "have", "had", "will", "it", "they", "we", "into", "about", "which", "who",
  ]

  private static let trailing: Set<String> = [
    "the", "a", "an", "be", "been", "of", "in", "their", "its", "this", "is", "was", "are", "has",
    "have", "will",
  ]
}
