public import Diagnostics

/// Lists have a comma before their last word everywhere or nowhere.
public struct SerialComma: ShippedRule {
  public static let name = "serial-comma"
  public static let summary =
    "Lists have a comma before 'and' everywhere in a brief, or nowhere."
  public static let severity = Severity.note

  public static let examples = [
    RuleExample(
      "It targets individuals, bodies, and entities. It noted each person’s age, sex‸ and faith. "
        + "They were tried for their words, deeds, and thoughts."),
    RuleExample(
      "They went to Munich, Berlin, Rome and London. It noted each person’s age, sex and faith. "
        + "It targets individuals, bodies‸, and entities."),
    RuleExample("It targets individuals, bodies, and entities. Notes: age, sex and faith."),
    RuleExample(
      "In Xinjiang, Uyghurs and Kazakhs met. In practice, men and women met. The vote, however, "
        + "and the act fell. In Munich, Germany, and Rome. Sam, pregnant, and Kim sang, danced, "
        + "and left. For years, men and women in camps sang. Words, deeds, and thoughts matter."),
  ]

  public static let options = [
    RuleOption(
      "form", "Whether lists have the comma; without it, as a brief does most often.",
      values: ["always", "never"])
  ]

  public init() {}

  public func check(_ proof: Proof) -> [Diagnostic] {
    guard proof.isEnglish else { return [] }
    let galley = proof.galley
    var variants = Variants<Bool>()
    for block in galley.proseBlocks {
      let copy = block.copy
      for list in SerialList.lists(in: copy) {
        let isLiteral = copy.isLiteral(list.range)
        variants.add(list.hasSerialComma, at: copy.bytes(of: list.range)) { wanted in
          isLiteral ? (wanted ? ", " : " ") + list.joiner : nil
        }
      }
    }
    guard let wanted = Self.wanted(variants, proof) else { return [] }
    let found = variants.finding(
      by: self, in: galley, wanted: wanted, isWrong: { $0.form != wanted },
      message: { _, _ in
        wanted
          ? "this list has no comma before its last word; write the others' or give it one"
          : "this list has a comma before its last word; other lists have none"
      })
    return [found].compactMap(\.self)
  }

  /// Returns the house's choice, else the brief's, if two lists or more outnumber the others.
  private static func wanted(_ variants: Variants<Bool>, _ proof: Proof) -> Bool? {
    if let form = proof.choice("form", of: Self.self) { return form == "always" }
    let with = variants.places.count(where: \.form)
    let without = variants.places.count - with
    guard max(with, without) > 1, with != without else { return nil }
    return with > without
  }
}
