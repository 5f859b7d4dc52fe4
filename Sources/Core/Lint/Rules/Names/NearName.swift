public import Diagnostics

/// A name is spelled as it is elsewhere.
public struct NearName: ShippedRule {
  public static let name = "near-name"
  public static let summary =
    "A name that nobody knows is not a slip away from one that stands more often."
  public static let severity = Severity.warning

  public static let examples = [
    RuleExample("‸Huawai tested software. It is said that Huawei will deny it, as Huawei does."),
    RuleExample("The Uyghurs and a Uyghur met Turkic and Turkish guests; Uyghur's Uyghur."),
    RuleExample("Dilnur Tohti and Dilnur Tohti met Abdul Tohta Khan and Nurgul Tohtu."),
    RuleExample("Xi met Li. Li left. Li spoke."),
  ]

  public init() {}

  public func check(_ proof: Proof) -> [Diagnostic] {
    proof.spelling.nearMisses.compactMap { finding($0, proof.galley) }
  }

  private func finding(_ miss: SpellingEvidence.NearMiss, _ galley: Galley) -> Diagnostic? {
    guard let first = miss.stranger.sightings.first else { return nil }
    var related = miss.stranger.sightings.dropFirst().map {
      Diagnostic.Related(place: galley.place($0.bytes), message: "it stands here too")
    }
    if case .here(_, let range) = miss.standing {
      related.append(
        Diagnostic.Related(place: galley.place(range), message: "'\(miss.name)' stands here"))
    }
    let fix = Diagnostic.FixIt(replacement: miss.name, isSafe: false)
    return diagnostic(
      "'\(miss.stranger.text)' is one slip from '\(miss.name)', \(Self.reason(miss.standing))",
      at: first.bytes, in: galley, related: related, fixes: first.isLiteral ? [fix] : [])
  }

  private static func reason(_ standing: NameStanding) -> String {
    switch standing {
    case .here(let count, _): "which stands \(count) times in this brief"
    case .lexicon: "which the house lexicon has"
    case .famous: "which everybody writes so"
    case .archive(let count): "which \(count) published brief\(count == 1 ? " has" : "s have")"
    }
  }
}
