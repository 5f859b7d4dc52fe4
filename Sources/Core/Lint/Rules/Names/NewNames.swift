public import Diagnostics

/// Names that nobody has seen before are confirmed once.
public struct NewNames: ShippedRule {
  public static let name = "new-names"
  public static let summary =
    "Names and terms that no dictionary has are confirmed by the house lexicon."
  public static let severity = Severity.note

  public static let examples = [
    RuleExample("The ‸Uyghur writer met Quanguo in Karakax."),
    RuleExample("The people of ‸Dzongkha speak of kyirong."),
    RuleExample("The council met in London and Geneva."),
    RuleExample("He said: “The Uyghur people met.” The WUC and the IJOP."),
  ]

  /// How many names the message lists; the others have their places.
  private static let listed = 20

  public init() {}

  public func check(_ proof: Proof) -> [Diagnostic] {
    let sorted = proof.spelling.newcomers.compactMap { stranger in
      stranger.sightings.first.map { (text: stranger.text, bytes: $0.bytes) }
    }.sorted { $0.bytes.lowerBound < $1.bytes.lowerBound }
    guard let first = sorted.first else { return [] }
    let names = sorted.prefix(Self.listed).map(\.text)
    let more = sorted.count > names.count ? " and \(sorted.count - names.count) more" : ""
    let related = sorted.dropFirst().prefix(100).map {
      Diagnostic.Related(place: proof.galley.place($0.bytes), message: "'\($0.text)' stands here")
    }
    let command = "copydesk lexicon add \(names.joined(separator: " "))"
    return [
      diagnostic(
        "new names in this brief: \(names.joined(separator: ", "))\(more); if they are right: \(command)",
        at: first.bytes, in: proof.galley, related: Array(related))
    ]
  }
}
