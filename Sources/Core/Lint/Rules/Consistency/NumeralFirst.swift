public import Diagnostics

/// A sentence begins with a word.
public struct NumeralFirst: ShippedRule {
  public static let name = "numeral-first"
  public static let summary = "A sentence begins with a word, not with a number in figures."
  public static let severity = Severity.note

  public static let examples = [
    RuleExample("It met. ‸27 members voted for the act. ‸2,000 people came to see it."),
    RuleExample("2020 was a year of votes. On 8 December, 27 members voted for it."),
    RuleExample(
      "8 December: the council met.\n\n10 ways to help us now\n\n- 27 members voted for it."),
    RuleExample(
      "# 27 members voted for it.\n\n10. A vote was.\n\n“It was so. 27 members voted for it.”"),
    RuleExample("**27 members voted for it.**"),
  ]

  public init() {}

  public func check(_ proof: Proof) -> [Diagnostic] {
    guard proof.isEnglish else { return [] }
    let galley = proof.galley
    return galley.blocks.flatMap { block -> [Diagnostic] in
      let copy = block.copy
      // A paragraph of one sentence may be a headline.
      guard block.kind == .paragraph, copy.traits.contains(.digits), copy.sentences.count > 1
      else { return [] }
      return copy.sentences.compactMap { sentence in
        guard let number = Self.number(of: sentence, copy) else { return nil }
        return diagnostic(
          "'\(copy.string(number))' begins a sentence; write the number out or turn the sentence",
          at: copy.bytes(of: number), in: galley)
      }
    }
  }

  private static func number(of sentence: Sentence, _ copy: CopyText) -> Range<Int>? {
    let words = copy.words
    var index = sentence.words.lowerBound
    guard sentence.words.count >= 5, words[index].hasDigit, !words[index].isQuoted,
      words[index].range.lowerBound == sentence.range.lowerBound, ends(sentence, copy)
    else { return nil }
    while index + 1 < sentence.words.upperBound, words[index + 1].hasDigit,
      words[index].range.upperBound + 1 == words[index + 1].range.lowerBound
    {
      index += 1
    }
    let range = sentence.range.lowerBound..<words[index].range.upperBound
    let next = index + 1
    guard next < sentence.words.upperBound, words[next].casing == .lower,
      range.upperBound + 1 == words[next].range.lowerBound, copy.scalars[range.upperBound] == " ",
      copy.scalars[range].allSatisfy({ (0x30...0x39).contains($0.value) || $0 == "," }),
      !isYear(copy.string(range)), words[next].lowercased != "am", words[next].lowercased != "pm"
    else { return nil }
    return range
  }

  private static func ends(_ sentence: Sentence, _ copy: CopyText) -> Bool {
    switch copy.scalars[sentence.range.upperBound - 1] {
    case ".", "!", "?": true
    default: false
    }
  }

  private static func isYear(_ text: String) -> Bool {
    text.utf8.count == 4 && Int(text).map { (1000..<2200).contains($0) } ?? false
  }
}
