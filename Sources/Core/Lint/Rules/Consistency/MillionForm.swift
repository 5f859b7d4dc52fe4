public import Diagnostics

/// Sums of money have their millions written in one way.
public struct MillionForm: ShippedRule {
  public static let name = "million-form"
  public static let summary = "Millions and billions of money are written in one way."
  public static let severity = Severity.note

  public static let examples = [
    RuleExample("It cost $10 million, then €2.5 billion and at last ‸£3m."),
    RuleExample("It cost $10m, then $2.5bn; 10 million people came 5m far."),
    RuleExample("It cost $10 million; “it cost $10m”."),
  ]

  public init() {}

  public func check(_ proof: Proof) -> [Diagnostic] {
    guard proof.isEnglish else { return [] }
    let galley = proof.galley
    var variants = Variants<Bool>()
    for block in galley.blocks where !block.copy.numbers.isEmpty && block.isProse {
      let copy = block.copy
      for index in copy.numbers {
        guard !copy.words[index].isQuoted, let (isWord, range) = Self.sum(at: index, copy) else {
          continue
        }
        variants.add(isWord, at: copy.bytes(of: range))
      }
    }
    guard let wanted = variants.majority else { return [] }
    let found = variants.finding(
      by: self, in: galley, wanted: wanted, isWrong: { $0.form != wanted },
      message: { text, example in
        "'\(text)' is written unlike '\(example ?? text)'; write millions in one way"
      })
    return [found].compactMap(\.self)
  }

  /// Reads a sum whose last figures stand here; whether its `million` is a word.
  private static func sum(at index: Int, _ copy: CopyText) -> (Bool, Range<Int>)? {
    let words = copy.words
    var start = words[index].range.lowerBound
    if start > 1, index > 0, copy.scalars[start - 1] == ".", words[index - 1].hasDigit,
      words[index - 1].range.upperBound == start - 1
    {
      start = words[index - 1].range.lowerBound
    }
    guard start > 0, isCurrency(copy.scalars[start - 1]) else { return nil }
    let end = words[index].range.upperBound
    switch words[index].lowercased.drop(while: { $0.isASCII && $0.isNumber }) {
    case "m", "mn", "bn", "b", "tn": return (false, start - 1..<end)
    case "": break
    default: return nil
    }
    guard index + 1 < words.count, words[index + 1].range.lowerBound == end + 1 else { return nil }
    switch words[index + 1].lowercased {
    case "million", "billion", "trillion":
      return (true, start - 1..<words[index + 1].range.upperBound)
    default: return nil
    }
  }

  private static func isCurrency(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "$", "\u{A3}", "\u{20AC}", "\u{A5}": true
    default: false
    }
  }
}
