public import Diagnostics

/// Words are spelled as in the house's English.
public struct VarietySpelling: ShippedRule {
  public static let name = "spelling-variety"
  public static let summary =
    "Words are spelled as in the English that the house writes, and -ise and -ize are not mixed."
  public static let severity = Severity.warning

  public static let examples = [
    RuleExample("The ‸color of the center, and the defense of labor."),
    RuleExample("They ‸recognise it. We recognize it and organized it."),
    RuleExample("The labour of the organization is recognized; they realize it."),
    RuleExample("They advertised and exercised, revised and recognized it; a prize, a promise."),
    RuleExample("The Center for Defense and the Labor Party: “we favor the color of labor”."),
    RuleExample("A nonprofit realised its program; a gray, gray day."),
  ]

  public init() {}

  public func check(_ proof: Proof) -> [Diagnostic] {
    let all = proof.spelling.varieties
    let groups = [all.filter { !$0.isMixed }, all.filter(\.isMixed)]
    return groups.compactMap { finding($0, proof) }
  }

  private func finding(_ findings: [VarietyScan.Finding], _ proof: Proof) -> Diagnostic? {
    let places = findings.flatMap { finding in finding.places.map { (finding, $0) } }
      .map { (finding: $0, at: proof.spelling.bytes(of: $1)) }
      .sorted { $0.at.range.lowerBound < $1.at.range.lowerBound }
    guard let first = places.first else { return nil }
    let related = places.dropFirst().prefix(100).map { finding, at in
      Diagnostic.Related(
        place: proof.galley.place(at.range),
        message: "'\(finding.text)' is too; write '\(finding.wanted)'")
    }
    let fix = Diagnostic.FixIt(replacement: first.finding.wanted, isSafe: false)
    return diagnostic(
      Self.message(first.finding, proof.house.spelling), at: first.at.range, in: proof.galley,
      related: related, fixes: first.at.isLiteral ? [fix] : [])
  }

  private static func message(
    _ finding: VarietyScan.Finding, _ spelling: SpellingVariety?
  ) -> String {
    let advice = "write '\(finding.wanted)'"
    guard !finding.isMixed else {
      let isZ = finding.text.contains("iz")
      let (its, other) = isZ ? ("-ize", "-ise") : ("-ise", "-ize")
      return "'\(finding.text)' has \(its) where other words of this brief have \(other); \(advice)"
    }
    let isAmerican = finding.isAmerican
    let own = spelling == nil ? "most of this brief is" : "this house writes"
    let (its, other) = isAmerican ? ("American", "British") : ("British", "American")
    return "'\(finding.text)' is \(its) spelling and \(own) \(other); \(advice)"
  }
}
