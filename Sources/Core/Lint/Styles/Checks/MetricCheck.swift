/// Finds a draft of which a formula says that it is too long, too hard or the like.
package struct MetricCheck: StyleCheck {
  private let formula: MetricExpression
  private let condition: MetricExpression

  /// What the formula gave, in a condition.
  private static let result = "copydesk_result"

  /// What formulas can name.
  package static let names = DraftCounts.names

  /// Takes a formula, and a condition that says how a comparison with it goes on, such as `> 8`.
  ///
  /// - Throws: Where the condition is none.
  package init(formula: MetricExpression, condition: String) throws(MetricExpression.Refusal) {
    self.formula = formula
    let lead = Self.result + " "
    do {
      self.condition = try MetricExpression(
        lead + condition, names: DraftCounts.names.union([Self.result]))
    } catch {
      throw MetricExpression.Refusal(
        reason: error.reason, offset: max(0, error.offset - lead.utf8.count))
    }
  }

  package func findings(in reading: inout StyleReading) -> [StyleFinding] {
    let counts = reading.texts.counts
    guard counts.hasWords else { return [] }
    let value = formula.value(counts.counts)
    guard value.isFinite,
      condition.value(counts.counts.merging([Self.result: value]) { $1 }) != 0,
      let first = reading.blocks.firstIndex(where: { $0.kind != .title && $0.kind != .summary })
    else { return [] }
    return [StyleFinding(.copy(block: first, 0..<0), [Self.text(of: value)])]
  }

  /// Returns a number with two places behind its point.
  private static func text(of value: Double) -> String {
    let hundredths = (value.magnitude * 100).rounded()
    guard hundredths < 1e15 else { return "\(value)" }
    let whole = Int(hundredths)
    let places = "\(whole % 100)"
    return (value < 0 ? "-" : "") + "\(whole / 100)."
      + String(repeating: "0", count: 2 - places.count) + places
  }
}
