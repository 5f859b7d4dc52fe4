internal import Diagnostics
internal import Lint

/// The kinds that count, compare and measure.
extension StyleFields {
  private static let counts = 0...1_000_000

  /// Returns the pattern of a key that must be there.
  private func pattern(
    required key: String, lead: String = "", ignoresCase: Bool, _ findings: inout Findings
  ) -> (any Pattern)? {
    guard let text = fields.requiredText(key, of: "the rule", &findings), let node = fields[key]
    else { return nil }
    return pattern(node, lead: lead, text, ignoresCase: ignoresCase, &findings)
  }

  func occurrence(_ findings: inout Findings) -> (any StyleCheck)? {
    let ignoresCase = flag("ignorecase", &findings)
    let pattern = pattern(required: "token", ignoresCase: ignoresCase, &findings)
    let most = fields.number("max", in: Self.counts, &findings).flatMap { $0 > 0 ? $0 : nil }
    let least = fields.number("min", in: Self.counts, &findings).flatMap { $0 > 0 ? $0 : nil }
    if most == nil, least == nil, !findings.hasErrors {
      findings.error(
        "an 'occurrence' has 'max' or 'min', of one at least; what must not occur at all is an "
          + "'existence'", at: fields.range)
    }
    return pattern.map { OccurrenceCheck($0, most: most, least: least) }
  }

  func repetition(_ findings: inout Findings) -> (any StyleCheck)? {
    let ignoresCase = flag("ignorecase", &findings)
    let tokens = nodes("tokens", &findings)
    for (node, text) in tokens { _ = pattern(node, text, ignoresCase: ignoresCase, &findings) }
    if tokens.isEmpty { findings.error("the rule has no 'tokens'", at: fields.range) }
    let isOfLetters = flag("alpha", &findings)
    let most = fields.number("max", in: Self.counts, &findings) ?? 0
    let exceptions = exceptions(&findings)
    guard let first = tokens.first, !findings.hasErrors else { return nil }
    let whole = tokens.map(\.text).joined(separator: "|")
    return pattern(first.node, lead: "(?:", whole + ")", ignoresCase: ignoresCase, &findings).map {
      RepetitionCheck(
        $0, ignoresCase: ignoresCase, isOfLetters: isOfLetters, most: most, exceptions: exceptions)
    }
  }

  func conditional(_ findings: inout Findings) -> (any StyleCheck)? {
    if fields["in"] != nil {
      findings.error("'in' names a view, which a desk has not; leave it out", at: range(of: "in"))
    }
    let ignoresCase = flag("ignorecase", &findings)
    let first = pattern(required: "first", ignoresCase: ignoresCase, &findings)
    let second = pattern(required: "second", ignoresCase: ignoresCase, &findings)
    let exceptions = exceptions(&findings)
    let hasGroups = Self.hasGroups(fields["second"]?.scalar?.text ?? "")
    guard let first, let second else { return nil }
    return ConditionalCheck(
      first: first, second: second, secondHasGroups: hasGroups, exceptions: exceptions)
  }

  /// Whether an expression has a group that is remembered: a bracket that is neither escaped nor
  /// goes on with a question mark.
  private static func hasGroups(_ expression: String) -> Bool {
    var isEscaped = false
    let scalars = Array(expression.unicodeScalars)
    for (index, scalar) in scalars.enumerated() {
      if isEscaped {
        isEscaped = false
      } else if scalar == "\\" {
        isEscaped = true
      } else if scalar == "(" {
        let next = scalars[(index + 1)...].prefix(3)
        let isNamed = next.starts(with: "?P<".unicodeScalars)
        if next.first != "?" || isNamed { return true }
      }
    }
    return false
  }

  func metric(_ findings: inout Findings) -> (any StyleCheck)? {
    guard let text = fields.requiredText("formula", of: "the rule", &findings),
      let condition = fields.requiredText("condition", of: "the rule", &findings),
      let formulaNode = fields["formula"], let conditionNode = fields["condition"]
    else { return nil }
    do {
      let formula = try MetricExpression(text, names: MetricCheck.names)
      do {
        return try MetricCheck(formula: formula, condition: condition)
      } catch {
        report(
          error.reason, error.offset, in: conditionNode, condition, what: "condition", &findings)
      }
    } catch {
      report(error.reason, error.offset, in: formulaNode, text, what: "formula", &findings)
    }
    return nil
  }

  func spelling(_ findings: inout Findings) -> (any StyleCheck)? {
    for key in ["dictionaries", "dicpath", "dic", "aff"] where fields[key] != nil {
      findings.report(
        "'\(key)' is not read: a rule asks the dictionaries of the desk's own language",
        at: range(of: key), severity: .warning)
    }
    let filters = nodes("filters", &findings).compactMap {
      pattern($0.node, $0.text, ignoresCase: false, &findings)
    }
    let looksAtAll = flag("custom", &findings)
    let exceptions = exceptions(&findings)
    var ignored: Set<String> = []
    for (node, path) in nodes("ignore", &findings) {
      guard let file = files.first(where: { $0.path == path || $0.path.hasSuffix("/\(path)") })
      else {
        findings.error("there is no file '\(path)' beside the styles", at: node.range)
        continue
      }
      let lines = String(decoding: file.bytes, as: UTF8.self).split(whereSeparator: \.isNewline)
      ignored.formUnion(
        lines.map { $0.filter { !$0.isWhitespace }.lowercased() }.filter { !$0.hasPrefix("#") })
    }
    return SpellingCheck(
      filters: filters, ignored: ignored, looksAtAll: looksAtAll, exceptions: exceptions)
  }
}
