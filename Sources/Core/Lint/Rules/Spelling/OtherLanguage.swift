public import Diagnostics

/// A paragraph in another language is left to those who can read it.
public struct OtherLanguage: ShippedRule {
  public static let name = "other-language"
  public static let summary =
    "A paragraph is in the brief's language; one that is not is not read for spelling."
  public static let severity = Severity.note

  public static let examples = [
    RuleExample("‸Der Rat hat gestern beschlossen, die neuen Regeln für alle Briefe zu ändern."),
    RuleExample("The council decided yesterday to change the new rules for all of its briefs."),
    RuleExample("Le conseil."),
  ]

  public init() {}

  public func check(_ proof: Proof) -> [Diagnostic] {
    proof.spelling.foreign.map { block in
      diagnostic(
        "this seems to be in another language than '\(proof.language)'; its spelling is not read",
        at: block.range, in: proof.galley)
    }
  }
}
