internal import Lint

extension StyleFields {
  /// The grades of school that a text asks for, as their makers wrote them.
  private static let grades = [
    "Gunning Fog": "0.4 * ((words / sentences) + 100 * (complex_words / words))",
    "Coleman-Liau": "5.88 * (characters / words) - 29.6 * (sentences / words) - 15.8",
    "Flesch-Kincaid": "0.39 * (words / sentences) + 11.8 * (syllables / words) - 15.59",
    "SMOG": "1.043 * sqrt(polysyllabic_words * 30 / sentences) + 3.1291",
    "Automated Readability": "4.71 * (characters / words) + 0.5 * (words / sentences) - 21.43",
  ]

  /// Reads a rule that the mean of some grades is no more than a number.
  func readability(_ findings: inout Findings) -> (any StyleCheck)? {
    let names = Self.grades.keys.sorted().joined(separator: ", ")
    var formulas: [String] = []
    for (node, name) in nodes("metrics", &findings) {
      if let formula = Self.grades[name] {
        formulas.append("(\(formula))")
      } else {
        findings.error("there is no grade '\(name)'; there are \(names)", at: node.range)
      }
    }
    guard let grade = fields.requiredText("grade", of: "the rule", &findings) else { return nil }
    guard let limit = Double(grade), limit.isFinite else {
      findings.error("'grade' must be a number, not '\(grade)'", at: range(of: "grade"))
      return nil
    }
    if formulas.isEmpty, !findings.hasErrors {
      findings.error("the rule has no 'metrics'; there are \(names)", at: fields.range)
    }
    guard !findings.hasErrors else { return nil }
    do {
      let mean = "(\(formulas.joined(separator: " + "))) / \(formulas.count)"
      let formula = try MetricExpression(mean, names: MetricCheck.names)
      return try MetricCheck(formula: formula, condition: "> \(limit)")
    } catch {
      findings.error("'grade' cannot be compared: \(error.reason)", at: range(of: "grade"))
      return nil
    }
  }
}
