public import Diagnostics

/// A mark of punctuation does not stand twice in a row.
public struct DoubledPunctuation: ShippedRule {
  public static let name = "doubled-punctuation"
  public static let summary =
    "Of commas, semicolons, colons and full stops, one stands at a place."
  public static let severity = Severity.error

  public static let examples = [
    RuleExample("As a next step‸,, the council met."),
    RuleExample("The council met‸.. Then it went home."),
    RuleExample("It met‸;; it voted‸,. It left‸,,,"),
    RuleExample("She waited... and waited. . . He came at last…"),
    RuleExample("Apples, pears, etc., and more; see `a,,b` and https://a.example/x,,y or ../file."),
    RuleExample("Really?! Yes!! It said “No.”, he said."),
    RuleExample("It met‸, , and voted‸. . It said “never‸.”. It left‸?. It said‸,: no. He left‸.:"),
    RuleExample("The aims are‸:: peace and bread‸., and more. It said “no‸,”, he said."),
    RuleExample(
      "Ltd.: a firm; at 5 p.m., in the “U.S.”. Yahoo!. She said…. And Co.; C++::x and ::"),
    RuleExample("She waited.... Then. . . . he came :; and went"),
  ]

  public init() {}

  public func check(_ proof: Proof) -> [Diagnostic] {
    let galley = proof.galley
    return galley.copyBlocks.flatMap { block -> [Diagnostic] in
      let copy = block.copy
      guard !copy.traits.isDisjoint(with: [.doubledMarks, .blankBeforeMark, .nonASCII, .quotes])
      else { return [] }
      return diagnostics(Self.faults(in: copy), in: copy, galley)
    }
  }

  private static func faults(in copy: CopyText) -> [CopyFault] {
    let scalars = copy.scalars
    var faults: [CopyFault] = []
    var next = 0
    for index in copy.marks where index >= next && isMark(scalars[index]) {
      var end = index + 1
      while end < scalars.count, isMark(scalars[end]) { end += 1 }
      if end - index > 1 {
        if let fault = MarkRun(index..<end, in: copy).fault { faults.append(fault) }
      } else if let fault = SplitMarks(index, in: copy).fault {
        faults.append(fault)
        end = fault.range.upperBound
      }
      next = end
    }
    return faults
  }

  private static func isMark(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case ",", ";", ".", ":", "?", "!": true
    case "\u{60C}", "\u{61B}", "\u{FF0C}", "\u{3001}", "\u{3002}": true
    default: false
    }
  }
}
