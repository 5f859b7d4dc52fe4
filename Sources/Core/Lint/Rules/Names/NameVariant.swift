public import Diagnostics

/// A person's name is spelled one way.
public struct NameVariant: ShippedRule {
  public static let name = "name-variant"
  public static let summary = "A person's name is spelled one way in a brief."
  public static let severity = Severity.warning

  public static let examples = [
    RuleExample("Sadam ‸Abdusalamu met his wife. The state denied a visa to Mr. Abdusalam."),
    RuleExample("A Uyghur met the Uyghurs. Karakax, or Karakash, is a county."),
    RuleExample("Mahmut Abdulla and Mehmet Abdulla are brothers."),
    RuleExample("Dilnur Reyhan and Gulnar Reyhun met; Mr. Abdusalam's wife met Mr. Abdusalam."),
  ]

  public init() {}

  public func check(_ proof: Proof) -> [Diagnostic] {
    proof.spelling.variants.compactMap { pair in
      guard let first = pair.first.sightings.first, let second = pair.second.sightings.first else {
        return nil
      }
      let related = Diagnostic.Related(
        place: proof.galley.place(second.bytes), message: "it is '\(pair.second.text)' here")
      return diagnostic(
        "'\(pair.first.text)' and '\(pair.second.text)' look like one name spelled two ways",
        at: first.bytes, in: proof.galley, related: [related])
    }
  }
}
