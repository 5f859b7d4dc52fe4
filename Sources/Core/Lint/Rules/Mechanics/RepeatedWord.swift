public import Diagnostics

/// A word or a phrase is not written twice in a row.
public struct RepeatedWord: ShippedRule {
  public static let name = "repeated-word"
  public static let summary = "A word or a phrase is not written twice in a row."
  public static let severity = Severity.warning

  public static let examples = [
    RuleExample("Sales rose in ‸the the third quarter."),
    RuleExample("‸The the council met ‸and\nand voted."),
    RuleExample("Sales rose in the third quarter."),
    RuleExample("She had had enough of that that he said."),
    RuleExample("Duran Duran played in Baden Baden."),
    RuleExample("It is the, the best. We know. know"),
    RuleExample("Say `the` the; a ‸very _very_ long way"),
    RuleExample("One the\n\nthe other, 10 10"),
    RuleExample("The members ‸of the of the council met ‸in order to in order to vote."),
    RuleExample("It went on and on and on. She gave her her passport. What it is is a threat."),
    RuleExample("“We shall overcome, we shall overcome we shall overcome some day.”"),
  ]

  public init() {}

  /// Looks only at English: in other languages, doubling is grammar.
  public func check(_ proof: Proof) -> [Diagnostic] {
    let galley = proof.galley
    guard proof.isEnglish else { return [] }
    return galley.copyBlocks.flatMap { block in
      let copy = block.copy
      return diagnostics(faults(in: copy), in: copy, galley)
    }
  }

  private func faults(in copy: CopyText) -> [CopyFault] {
    let (words, scalars) = (copy.words, copy.scalars)
    var faults: [CopyFault] = []
    var recent = RecentWords()
    var next = 1
    for index in words.indices {
      // Few words have the shape of one of those before them, and only those are compared.
      let range = words[index].range
      let shape = RecentWords.shape(
        of: range.count, scalars[range.lowerBound], scalars[range.upperBound - 1])
      guard recent.add(shape), index >= next else { continue }
      if RepeatedPhrase.isSame(index, index - 1, copy) {
        if let fault = fault(at: index, copy) { faults.append(fault) }
      } else if let count = RepeatedPhrase.count(endingAt: index, in: copy) {
        faults.append(fault(ofPhraseOf: count, endingAt: index, copy))
        next = index + count
      }
    }
    return faults
  }

  private func fault(at index: Int, _ copy: CopyText) -> CopyFault? {
    let (first, second) = (copy.words[index - 1], copy.words[index])
    let word = second.lowercased
    guard !second.isCapitalized, !Self.rightTwice.contains(word),
      word.unicodeScalars.allSatisfy({ $0.properties.isAlphabetic || $0 == "'" || $0 == "\u{2019}" }
      ),
      copy.scalars[first.range.upperBound..<second.range.lowerBound].allSatisfy(\.isCopyBlank),
      !(word == "is" && index > 1 && Self.beforeIsIs.contains(copy.words[index - 2].lowercased))
    else { return nil }
    let range = first.range.lowerBound..<second.range.upperBound
    return CopyFault(
      range: range, message: "'\(copy.excerpt(second.range))' is written twice",
      severity: Self.intensifiers.contains(word) ? .note : nil, replacement: first.text)
  }

  private func fault(ofPhraseOf count: Int, endingAt index: Int, _ copy: CopyText) -> CopyFault {
    let words = copy.words
    let first = words[index + 1 - 2 * count].range.lowerBound
    let phrase = first..<words[index - count].range.upperBound
    return CopyFault(
      range: first..<words[index].range.upperBound,
      message: "'\(copy.excerpt(phrase))' is written twice", replacement: copy.string(phrase))
  }

  /// Words that English doubles.
  private static let rightTwice: Set<String> = [
    "had", "that", "no", "so", "bye", "ha", "blah", "tut", "knock", "never", "her", "aye", "hear",
    "hush", "chop", "chin", "night", "now", "there", "cha", "tuk", "pom", "yo", "win", "mahi",
    "boo", "choo", "go", "yeah", "yes", "la", "na", "tsk", "ho", "hee", "heh", "woof", "quack",
    "beri", "agar", "ylang", "please", "hip", "rah", "dum", "toot", "beep", "tick", "tap",
  ]

  /// Words that are doubled for force.
  private static let intensifiers: Set<String> = [
    "very", "really", "many", "much", "far", "long", "way", "big", "too", "more", "again",
  ]

  /// Words of a clause that ends in "is" before another one: "what it is is a threat".
  private static let beforeIsIs: Set<String> = [
    "it", "that", "this", "what", "he", "she", "there", "who", "problem", "question", "where",
  ]
}
