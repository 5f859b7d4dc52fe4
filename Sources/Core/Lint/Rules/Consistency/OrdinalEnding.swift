public import Diagnostics

/// An ordinal in figures ends as it is spoken.
public struct OrdinalEnding: ShippedRule {
  public static let name = "ordinal"
  public static let summary =
    "An ordinal in figures ends as it is spoken: 1st, 2nd, 3rd, 11th, 22nd."
  public static let severity = Severity.warning

  public static let examples = [
    RuleExample("The ‸22th vote, the ‸22st, its ‸2rd reading, the ‸13rd and the ‸101th; its ‸1ND."),
    RuleExample("The 1st, 2nd, 3rd, 4th, 11th, 12th, 13th, 21st, 22ND, 103rd and 111th vote."),
    RuleExample("He weighed 12st; “the 22th of May”, A1st, 2nd-best, 3D and 10th."),
  ]

  public init() {}

  public func check(_ proof: Proof) -> [Diagnostic] {
    guard proof.isEnglish else { return [] }
    let galley = proof.galley
    return galley.copyBlocks.flatMap { block -> [Diagnostic] in
      let copy = block.copy
      return copy.numbers.compactMap { index in
        let word = copy.words[index]
        return Self.correction(of: word).map { finding(word, $0, copy, galley) }
      }
    }
  }

  private func finding(_ word: Word, _ right: String, _ copy: CopyText, _ galley: Galley)
    -> Diagnostic
  {
    diagnostic(
      "'\(word.text)' is spoken '\(right)'", at: copy.bytes(of: word.range), in: galley,
      fixes: copy.isLiteral(word.range)
        ? [Diagnostic.FixIt(replacement: right, isSafe: false)] : [])
  }

  private static func correction(of word: Word) -> String? {
    guard (3...6).contains(word.range.count), !word.isQuoted else { return nil }
    let end = word.lowercased.suffix(2)
    let digits = word.text.dropLast(2)
    guard end == "st" || end == "nd" || end == "rd" || end == "th",
      digits.utf8.allSatisfy({ (0x30...0x39).contains($0) }), let number = Int(digits)
    else { return nil }
    let right = DayMention.ending(of: number)
    // People are weighed in stones: `12st`.
    guard right != end, end != "st" || !(5...20).contains(number) else { return nil }
    return digits + (word.text.hasSuffix(end) ? right : right.uppercased())
  }
}
