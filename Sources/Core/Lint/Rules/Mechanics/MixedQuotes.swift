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

  public static let options = [
    RuleOption(
      "form", "The form that the desk writes; without it, what a brief has most of is right.",
      values: ["straight", "curly"])
  ]

  public init() {}

  public func check(_ proof: Proof) -> [Diagnostic] {
    let galley = proof.galley
    var quotations = MarkForms()
    var apostrophes = MarkForms()
    for block in galley.copyBlocks where block.copy.traits.contains(.quotes) {
      let copy = block.copy
      quotations.add(Self.quotationMarks(in: copy), of: copy)
      apostrophes.add(Self.apostrophes(in: copy), of: copy)
    }
    let wanted = proof.choice("form", of: Self.self)
    return [
      finding(quotations, of: "quotation marks", wanted, galley),
      // Few readers see an apostrophe's form.
      finding(apostrophes, of: "apostrophes", wanted, galley, severity: .note),
    ].compactMap { $0 }
  }

  private func finding(
    _ forms: MarkForms, of what: String, _ wanted: String?, _ galley: Galley,
    severity: Severity? = nil
  ) -> Diagnostic? {
    let isStraightOdd: Bool
    switch wanted {
    case "straight": isStraightOdd = false
    case "curly": isStraightOdd = true
    default:
      guard forms.straight > 0, forms.curly > 0 else { return nil }
      isStraightOdd = forms.straight <= forms.curly
    }
    let (odd, usual) = isStraightOdd ? ("straight", "curly") : ("curly", "straight")
    let (count, others) =
      isStraightOdd ? (forms.straight, forms.curly) : (forms.curly, forms.straight)
    let message =
      wanted == nil
      ? "\(odd) \(what) beside \(usual) ones (\(count) against \(others)); "
        + "write them all in one form"
      : "\(odd) \(what), \(count) in all; this desk writes \(usual) ones"
    return diagnostic(
      message, atFirstOf: isStraightOdd ? forms.firstStraight : forms.firstCurly,
      also: "this one too", in: galley, severity: severity)
  }

  private static func apostrophes(in copy: CopyText) -> [Int] {
    copy.marks.filter { index in
      switch copy.scalars[index] {
      case "'", "\u{2019}": isInWord(index, copy)
      default: false
      }
    }
  }

  /// Returns where quotation marks stand, but not a mark that has no other half: that is what
  /// another rule finds, unless its other half is of the other form.
  private static func quotationMarks(in copy: CopyText) -> [Int] {
    var straight: [Int] = []
    var curly: [Int] = []
    for index in copy.marks {
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
