public import Diagnostics

/// One brief has one form of quotation mark and one of apostrophe.
public struct MixedQuotes: ShippedRule {
  public static let name = "mixed-quotes"
  public static let summary =
    "Quotation marks are straight or curly throughout a brief, and so are apostrophes."
  public static let severity = Severity.warning

  public static let examples = [
    RuleExample("It said “no” and “yes”, then ‸\"maybe\".\n\nIt said \"no\"."),
    RuleExample("It said \"no\" and \"yes\" and \"why\", then ‸“maybe”."),
    RuleExample("China’s council, the WUC’s vote and its members’ aims; it isn‸'t much."),
    RuleExample("It said \"no\"; China’s council isn’t there, and 5'10\" is tall."),
    RuleExample("It said “no”; China's council isn't there. `a \"b\"`"),
    RuleExample("It said \"no\" and \"yes\".\n\nIt left”"),
  ]

  public init() {}

  public func check(_ proof: Proof) -> [Diagnostic] {
    let galley = proof.galley
    var quotations = MarkForms()
    var apostrophes = MarkForms()
    for block in galley.copyBlocks where block.copy.traits.contains(.quotes) {
      let copy = block.copy
      quotations.add(Self.quotationMarks(in: copy), of: copy)
      for index in copy.scalars.indices {
        switch copy.scalars[index] {
        case "'", "\u{2019}":
          if Self.isInWord(index, copy) { apostrophes.add([index], of: copy) }
        default: break
        }
      }
    }
    return [
      finding(quotations, of: "quotation marks", galley),
      finding(apostrophes, of: "apostrophes", galley),
    ]
    .compactMap { $0 }
  }

  private func finding(_ forms: MarkForms, of what: String, _ galley: Galley) -> Diagnostic? {
    guard forms.straight > 0, forms.curly > 0 else { return nil }
    let isStraight = forms.straight <= forms.curly
    let (odd, usual) = isStraight ? ("straight", "curly") : ("curly", "straight")
    let message =
      "\(odd) \(what) beside \(usual) ones (\(isStraight ? forms.straight : forms.curly) against "
      + "\(isStraight ? forms.curly : forms.straight)); write them all in one form"
    return diagnostic(
      message, atFirstOf: isStraight ? forms.firstStraight : forms.firstCurly,
      also: "this one too", in: galley)
  }

  /// Returns where quotation marks stand, but not a mark that has no other half: that is the finding
  /// of another rule, unless its other half is of the other form.
  private static func quotationMarks(in copy: CopyText) -> [Int] {
    var straight: [Int] = []
    var curly: [Int] = []
    for index in copy.scalars.indices {
      switch copy.scalars[index] {
      case "\"": if copy.neighbour(index - 1)?.isDigit != true { straight.append(index) }
      case "\u{201C}", "\u{201D}": curly.append(index)
      default: break
      }
    }
    if straight.count == 1, curly.count % 2 == 0 { straight = [] }
    if curly.count == 1, straight.count % 2 == 0 { curly = [] }
    return straight + curly
  }

  private static func isInWord(_ index: Int, _ copy: CopyText) -> Bool {
    copy.hasLetter(index - 1) && copy.hasLetter(index + 1)
      && copy.neighbour(index - 1)?.isDigit != true
  }
}
