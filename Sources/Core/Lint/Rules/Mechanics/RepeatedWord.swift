public import Diagnostics

/// A word is not written twice in a row.
public struct RepeatedWord: ShippedRule {
  public static let name = "repeated-word"
  public static let summary = "A word is not written twice in a row."
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
  ]

  public init() {}

  /// Looks only at English: in other languages, doubling is grammar.
  public func check(_ proof: Proof) -> [Diagnostic] {
    let galley = proof.galley
    guard proof.isEnglish else { return [] }
    return galley.copyBlocks.flatMap { block in
      let copy = block.copy
      let words = copy.words
      return zip(words, words.dropFirst()).compactMap { finding($0, $1, copy, galley) }
    }
  }

  private func finding(_ first: Word, _ second: Word, _ copy: CopyText, _ galley: Galley)
    -> Diagnostic?
  {
    let word = second.text.lowercased()
    guard first.text.lowercased() == word, !second.isCapitalized, !Self.rightTwice.contains(word),
      word.unicodeScalars.allSatisfy({ $0.properties.isAlphabetic || $0 == "'" || $0 == "\u{2019}" }
      ),
      copy.scalars[first.range.upperBound..<second.range.lowerBound]
        .allSatisfy(\.properties.isWhitespace)
    else { return nil }
    let range = first.range.lowerBound..<second.range.upperBound
    let fix = Diagnostic.FixIt(replacement: first.text, isSafe: false)
    return diagnostic(
      "'\(word)' is written twice", at: copy.bytes(of: range), in: galley,
      fixes: copy.isLiteral(range) ? [fix] : [])
  }

  /// Words that English doubles.
  private static let rightTwice: Set<String> = [
    "had", "that", "no", "so", "bye", "ha", "blah", "tut", "knock", "never",
  ]
}
