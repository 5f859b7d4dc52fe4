public import Diagnostics

/// A dash is a dash, and one kind of it.
public struct Dash: ShippedRule {
  public static let name = "dash"
  public static let summary =
    "A dash is no hyphen where the brief has dashes, and a hyphen has no blank on one side only."
  public static let severity = Severity.warning

  public static let examples = [
    RuleExample("The council – all of it – met. It voted ‸- and the people cheered."),
    RuleExample("The council—all of it—met.\n\nIt voted at last ‸-- and left."),
    RuleExample("The council met ‸-after a long wait- and the vote‸- so it said – was over."),
    RuleExample(
      "Two- and three-year terms, pre- or post-war, -isation and 'anti-', north- to south."),
    RuleExample("The council - all of it - met. It voted - and left."),
    RuleExample("Monday - Friday – 5-6 p.m.; the years 2019–2020"),
    RuleExample("The years 2019–2020, 2020–2021 and ‸2021-2022; on 2020-12-13, call 555-1234-9."),
  ]

  public init() {}

  public func check(_ proof: Proof) -> [Diagnostic] {
    let galley = proof.galley
    var uses = DashUses()
    var found: [Diagnostic] = []
    for block in galley.copyBlocks where block.copy.traits.contains(.hyphens) {
      let copy = block.copy
      uses.add(copy, isProse: block.kind == .paragraph || block.kind == .listItem)
      found += diagnostics(LoneHyphen.faults(in: copy), in: copy, galley)
    }
    return found + [hyphens(uses, galley), ranges(uses, galley)].compactMap { $0 }
  }

  /// Complains of hyphens that stand for dashes beside real ones.
  private func hyphens(_ uses: DashUses, _ galley: Galley) -> Diagnostic? {
    guard uses.dashes > 0, !uses.hyphens.isEmpty else { return nil }
    let isOdd = uses.hyphens.count <= uses.dashes
    return diagnostic(
      "a hyphen stands for a dash here, and the brief writes '\(uses.dash)' elsewhere",
      atFirstOf: uses.hyphens, also: "here too", in: galley, severity: isOdd ? nil : .note)
  }

  /// Complains of ranges of numbers that are written in two ways.
  private func ranges(_ uses: DashUses, _ galley: Galley) -> Diagnostic? {
    guard !uses.hyphenRanges.isEmpty, !uses.dashRanges.isEmpty else { return nil }
    let isHyphen = uses.hyphenRanges.count <= uses.dashRanges.count
    let (odd, usual) = isHyphen ? ("-", "–") : ("–", "-")
    return diagnostic(
      "a range of numbers with '\(odd)', and others of this brief have '\(usual)'",
      atFirstOf: isHyphen ? uses.hyphenRanges : uses.dashRanges, also: "this one too", in: galley,
      severity: .note)
  }
}
