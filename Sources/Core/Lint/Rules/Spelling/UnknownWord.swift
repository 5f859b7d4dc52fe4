public import Diagnostics

/// A word in small letters is one that somebody knows.
public struct UnknownWord: ShippedRule {
  public static let name = "unknown-word"
  public static let summary =
    "A word is in a dictionary, in the house lexicon or in what was published."
  public static let severity = Severity.warning

  public static let examples = [
    RuleExample("The system estimates each person’s age, ‸sey and ethnicity."),
    RuleExample("The ‸journalsits stood ‸forthe people of the city, who read the ‸dokuments."),
    RuleExample("An ‸american journalist was held."),
    RuleExample("### New Leaked ‸Dokuments Show the Plan\n\nAn ‸EArthquake shook the city."),
    RuleExample("The labour of the organization and the organisation; the center, the centre."),
    RuleExample("A livestream on cyberattacks by antigovernment groups; an ill-planned webinar."),
    RuleExample("The *laogai* is a camp. The “laogay” too. A kafala (sponsorship) system."),
    RuleExample("He wrote “it is sey and forthe”."),
    RuleExample("See www.sey.example, @sey, #sey, sey.txt and `sey`."),
    RuleExample("They don't, and they'll; the journalists' and women’s rights; the 72nd year."),
  ]

  public init() {}

  public func check(_ proof: Proof) -> [Diagnostic] {
    if let absence = proof.spelling.absence {
      return [
        diagnostic(
          "spelling is not read: \(absence)", at: 0..<0, in: proof.galley, severity: .note)
      ]
    }
    return proof.spelling.doubtful.compactMap { finding($0, proof.galley) }
  }

  private func finding(_ doubtful: SpellingEvidence.Doubtful, _ galley: Galley) -> Diagnostic? {
    let stranger = doubtful.stranger
    guard let first = stranger.sightings.first else { return nil }
    let related = stranger.sightings.dropFirst().map {
      Diagnostic.Related(place: galley.place($0.bytes), message: "it stands here too")
    }
    let fixes = doubtful.candidates.map { Diagnostic.FixIt(replacement: $0, isSafe: false) }
    return diagnostic(
      "nobody knows '\(stranger.text)'; is it \(Choice.list(doubtful.candidates.prefix(3)))?",
      at: first.bytes, in: galley, related: related, fixes: first.isLiteral ? fixes : [])
  }
}
