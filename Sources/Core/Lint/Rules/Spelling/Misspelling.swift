public import Diagnostics

/// What is known to be a misspelling is none of the desk's words.
public struct Misspelling: ShippedRule {
  public static let name = "misspelling"
  public static let summary = "A word is not spelled in a way that is known to be wrong."
  public static let severity = Severity.error

  public static let examples = [
    RuleExample("They will ‸recieve the new ‸parliments."),
    RuleExample("The ‸goverment's answer is ‸definately wrong."),
    RuleExample("The ‸Parliments of Europe met."),
    RuleExample("### New ‸Parliment Meets\n\nThe council met."),
    RuleExample("He said that “they will recieve the parliments”. She wrote parliment [sic]."),
    RuleExample("See https://a.example/recieve, @recieve, recieve.example and `recieve`."),
    RuleExample("They will receive the parliaments of Mr. Mor and Viet Nam."),
  ]

  public init() {}

  public func check(_ proof: Proof) -> [Diagnostic] {
    guard proof.isEnglish, proof.house.shelf != nil else { return [] }
    guard proof.house.misspellings != nil else { return [absence(proof.galley)] }
    return proof.spelling.misspelt.flatMap { finding in
      finding.stranger.sightings.map { self.finding(finding, at: $0, proof.galley) }
    }
  }

  private func finding(
    _ misspelt: SpellingEvidence.Misspelt, at sighting: Stranger.Sighting, _ galley: Galley
  ) -> Diagnostic {
    let stranger = misspelt.stranger
    let corrections = misspelt.corrections.prefix(3)
    let isSure = stranger.isLower && !sighting.isTerm && !sighting.isInPhrase
    let fixes = corrections.map { Diagnostic.FixIt(replacement: $0, isSafe: false) }
    return diagnostic(
      "'\(stranger.text)' is misspelt; write \(Choice.list(corrections))", at: sighting.bytes,
      in: galley, severity: isSure ? .error : .warning,
      fixes: sighting.isLiteral ? fixes : [])
  }

  private func absence(_ galley: Galley) -> Diagnostic {
    diagnostic(
      "no list of known misspellings is installed here; install the package 'codespell'",
      at: 0..<0, in: galley, severity: .note)
  }
}
