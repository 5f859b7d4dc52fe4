internal import Lint

extension StyleFields {
  func capitalization(_ findings: inout Findings) -> (any StyleCheck)? {
    guard let match = fields.requiredText("match", of: "the rule", &findings),
      let node = fields["match"]
    else { return nil }
    let style: TitleCase? = fields.choice("style", &findings)
    let indicators = nodes("indicators", &findings).map(\.text)
    let exceptions = exceptions(&findings)
    let threshold = threshold(&findings)
    var prefix: (any Pattern)?
    if let text = fields.text("prefix", &findings), let node = fields["prefix"] {
      prefix = pattern(node, lead: "^", text, ignoresCase: false, &findings)
    }
    let form: CapitalizationCheck.Form?
    switch match {
    case "$title": form = .title(style ?? .associatedPress)
    case "$sentence": form = .sentence(indicators: indicators)
    case "$lower": form = .lower
    case "$upper": form = .upper
    case _ where match.hasPrefix("$"):
      findings.error(
        "'match' is $title, $sentence, $lower, $upper or an expression, not '\(match)'",
        at: node.range)
      form = nil
    default: form = pattern(node, match, ignoresCase: false, &findings).map { .pattern($0) }
    }
    return form.map {
      CapitalizationCheck($0, threshold: threshold, prefix: prefix, exceptions: exceptions)
    }
  }

  private func threshold(_ findings: inout Findings) -> Double {
    guard let text = fields.text("threshold", &findings) else { return 0.8 }
    guard let value = Double(text), (0...1).contains(value) else {
      findings.error(
        "'threshold' must be a number from 0 to 1, not '\(text)'", at: range(of: "threshold"))
      return 0.8
    }
    return value > 0 ? value : 0.8
  }
}
