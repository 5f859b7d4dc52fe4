public import Diagnostics

/// Large numbers are grouped in one way.
public struct NumberForm: ShippedRule {
  public static let name = "number-form"
  public static let summary = "Numbers of a size are grouped in one way: '2,000' or '2000'."
  public static let severity = Severity.warning

  public static let examples = [
    RuleExample("It held 2,000 people, then 3,500 people, at last ‸5000 people."),
    RuleExample("It held 12,000 people, then ‸15000 more, and 20,000 today."),
    RuleExample("It cost $12,000 in May, €15,000 in June and ‸20\u{A0}000 euros in July."),
    RuleExample("It held 5000 people, later 12,000 people."),
    RuleExample("In 2020 and 1948, over 2,000 people; Resolution 2334, flight 4590 and room 5000."),
    RuleExample("It held 2,000 in 2020. “About 5000 people” is said; 35.5000 degrees, 4590-5000."),
    RuleExample("Call 5555 before 2,000 others do; on December 20 100 people; the year 3000 came."),
  ]

  public static let options = [
    RuleOption(
      "grouping", "What stands between thousands.",
      values: Figure.Grouping.allCases.map(\.rawValue))
  ]

  public init() {}

  public func check(_ proof: Proof) -> [Diagnostic] {
    guard proof.isEnglish else { return [] }
    let galley = proof.galley
    // Many group numbers from five figures on only, so the two sizes are two matters.
    var four = Variants<Figure.Grouping>()
    var more = Variants<Figure.Grouping>()
    for block in galley.blocks where !block.copy.numbers.isEmpty && block.isProse {
      let copy = block.copy
      for figure in FigureScan.figures(in: copy) {
        let isLiteral = copy.isLiteral(figure.range)
        let replacement = { (wanted: Figure.Grouping) in
          isLiteral ? figure.written(wanted) : nil
        }
        let bytes = copy.bytes(of: figure.range)
        if figure.digits.utf8.count == 4 {
          four.add(figure.grouping, at: bytes, replacement: replacement)
        } else {
          more.add(figure.grouping, at: bytes, replacement: replacement)
        }
      }
    }
    let chosen = proof.choice("grouping", of: Self.self).flatMap(Figure.Grouping.init)
    return [finding(four, chosen, galley), finding(more, chosen, galley)].compactMap(\.self)
      .sorted { $0.place.start < $1.place.start }
  }

  private func finding(
    _ variants: Variants<Figure.Grouping>, _ chosen: Figure.Grouping?, _ galley: Galley
  ) -> Diagnostic? {
    guard let wanted = chosen ?? variants.majority else { return nil }
    return variants.finding(
      by: self, in: galley, wanted: wanted, isWrong: { $0.form != wanted },
      message: { text, example in
        guard let example else { return "'\(text)' is not grouped as the house does" }
        return "'\(text)' is grouped unlike '\(example)'; group numbers of a size in one way"
      })
  }
}
