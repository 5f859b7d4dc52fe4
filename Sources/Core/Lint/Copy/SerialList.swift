/// A list of single words in a sentence, such as `age, sex and faith`.
///
/// Only what is surely a list counts: `In May, men and women met` looks like one and is none.
struct SerialList: Hashable, Sendable {
  let hasSerialComma: Bool
  /// `and` or `or`.
  let joiner: String
  /// From behind the last word but one to the end of the joiner.
  let range: Range<Int>

  static func lists(in copy: CopyText) -> [SerialList] {
    let words = copy.words
    var found: [SerialList] = []
    for index in copy.words(hintedAs: .joiner) {
      guard words[index].lowercased == "and" || words[index].lowercased == "or",
        !words[index].isQuoted, index >= 2, index + 1 < words.count,
        let list = list(joinedAt: index, copy)
      else { continue }
      found.append(list)
    }
    return found
  }

  private static func list(joinedAt index: Int, _ copy: CopyText) -> SerialList? {
    let words = copy.words
    guard let last = gap(before: index, copy), isComma(before: index - 1, copy),
      gap(before: index + 1, copy) == .blank
    else { return nil }
    // Each word between two commas is an item; the first item may be the end of a phrase.
    var first = index - 1
    while first > 1, index - first < 12, isComma(before: first - 1, copy) { first -= 1 }
    let items = [first - 1] + Array(first..<index) + [index + 1]
    guard areAlike(items, words), items.allSatisfy({ !notItems.contains(words[$0].lowercased) })
    else { return nil }
    let isSure =
      first < index - 1
      || words[first].casing == .lower
        && (last == .comma || standsInClause(first - 1, copy) && isEnded(index + 1, copy))
      || last == .blank && standsInClause(first - 1, copy) && isEnded(index + 1, copy)
    guard isSure, last == .comma ? isEnded(index + 1, copy) : true else { return nil }
    return SerialList(
      hasSerialComma: last == .comma, joiner: words[index].lowercased,
      range: words[index - 1].range.upperBound..<words[index].range.upperBound)
  }

  private enum Gap {
    case comma
    case blank
  }

  /// Returns what stands between two words, if it is a blank, with a comma before it or not.
  private static func gap(before index: Int, _ copy: CopyText) -> Gap? {
    let start = copy.words[index - 1].range.upperBound
    let end = copy.words[index].range.lowerBound
    guard end - start <= 2, start < end, isBlank(copy.scalars[end - 1]) else { return nil }
    if end - start == 1 { return .blank }
    return copy.scalars[start] == "," ? .comma : nil
  }

  private static func isComma(before index: Int, _ copy: CopyText) -> Bool {
    index > 0 && gap(before: index, copy) == .comma
  }

  private static func isBlank(_ scalar: Unicode.Scalar) -> Bool {
    scalar == " " || scalar == "\n" || scalar == "\u{A0}"
  }

  /// Whether all are in small letters, or all capitalised.
  private static func areAlike(_ items: [Int], _ words: [Word]) -> Bool {
    guard let first = items.first else { return false }
    let isCapitalized = words[first].isCapitalized
    return items.allSatisfy { item in
      !words[item].hasDigit && !words[item].isQuoted && words[item].isCapitalized == isCapitalized
    }
  }

  /// Whether enough stands before a list that it is in the middle of a clause.
  private static func standsInClause(_ first: Int, _ copy: CopyText) -> Bool {
    let words = copy.words
    var start = first
    while start > 0, first - start < 8, gap(before: start, copy) == .blank { start -= 1 }
    return first - start >= 3 && !openers.contains(words[start].lowercased)
  }

  /// Whether a sentence or clause ends behind a word, or a preposition follows.
  private static func isEnded(_ index: Int, _ copy: CopyText) -> Bool {
    let end = copy.words[index].range.upperBound
    guard end < copy.scalars.count else { return true }
    switch copy.scalars[end] {
    case ".", ";", ":", "!", "?", ")": return true
    case " ", "\n":
      guard index + 1 < copy.words.count else { return true }
      return followers.contains(copy.words[index + 1].lowercased)
    default: return false
    }
  }

  private static let followers: Set<String> = ["to", "for", "in", "at", "of", "by", "from", "with"]

  /// Words that begin what stands before a clause.
  private static let openers: Set<String> = [
    "in", "on", "at", "after", "when", "while", "as", "since", "during", "for", "from", "with",
    "despite", "according", "although", "though", "if", "by", "before", "under", "following",
    "among", "like", "today", "because", "where", "through", "over", "until", "within", "across",
    "between", "without", "unlike", "upon", "to", "last", "this", "next", "earlier", "later",
    "meanwhile", "but", "and", "then", "throughout", "about", "around", "given", "besides",
  ]

  private static let notItems: Set<String> = [
    "however", "therefore", "too", "also", "moreover", "indeed", "then", "though", "instead",
    "again", "finally", "meanwhile", "inc", "ltd", "jr", "sr", "etc", "respectively", "now",
    "today", "yesterday", "tomorrow", "yes", "no", "well", "first", "second", "third", "later",
    "including", "especially", "perhaps", "of", "the", "a", "an", "to", "in", "on", "it", "he",
    "she", "they", "we", "you", "i", "is", "are", "was", "were", "that", "this", "his", "her",
    "their", "its", "who", "which", "not", "by", "for", "with", "as", "from", "at", "there",
    "beyond", "more", "thus", "so", "but", "here", "please", "have", "has", "had", "will", "all",
    "both", "others", "else", "each", "every", "many", "some", "any", "how", "why", "what",
    "when", "where", "our", "my", "your", "these", "those", "one", "two", "other", "even",
  ]
}
