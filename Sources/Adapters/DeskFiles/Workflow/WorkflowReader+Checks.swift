internal import Diagnostics
internal import Workflow

extension WorkflowReader {
  func readChecks(_ node: YAMLNode, into checks: inout CheckSettings, _ findings: inout Findings) {
    let keys = ["block", "rules", "styles", "links"]
    guard let fields = FieldReader(node, of: "checks", keys: keys, &findings) else { return }
    checks.block = fields.choice("block", &findings) ?? checks.block
    if let rules = fields["rules"], !rules.isNull { readRules(rules, into: &checks, &findings) }
    checks.styles = fields.texts("styles", &findings) ?? checks.styles
    if let links = fields["links"] {
      readLinks(links, into: &checks.links, &findings)
      findings.report(
        "'links' is checked for its form and kept; live link checks are not in this release",
        at: fields.pair("links")?.keyRange ?? links.range, severity: .note)
    }
  }

  private func readRules(
    _ node: YAMLNode, into checks: inout CheckSettings, _ findings: inout Findings
  ) {
    guard let pairs = node.pairs else {
      return findings.error("'rules' must be a mapping, not \(node.phrase)", at: node.range)
    }
    for pair in pairs {
      if pair.value.pairs != nil {
        readOptions(pair, into: &checks, &findings)
      } else if let setting = ruleSetting(pair.value, &findings) {
        checks.rules[pair.key] = setting
      }
    }
  }

  private func ruleSetting(_ node: YAMLNode, _ findings: inout Findings)
    -> CheckSettings.RuleSetting?
  {
    let text = node.scalar?.text ?? ""
    if text == "off" { return .off }
    if let severity = Severity(rawValue: text) { return .severity(severity) }
    findings.error(
      "a rule is error, warning, note or off, or a mapping with options, not \(node.phrase)",
      at: node.range)
    return nil
  }

  private func readOptions(
    _ pair: YAMLPair, into checks: inout CheckSettings, _ findings: inout Findings
  ) {
    var options: [String: CheckSettings.RuleOption] = [:]
    for option in pair.value.pairs ?? [] {
      if option.key == "severity" {
        if let setting = ruleSetting(option.value, &findings) { checks.rules[pair.key] = setting }
      } else if let items = option.value.items {
        options[option.key] = .list(
          items.compactMap { FieldReader.text($0, of: option.key, &findings) })
      } else if let text = FieldReader.text(option.value, of: option.key, &findings) {
        options[option.key] = .text(text)
      }
    }
    checks.ruleOptions[pair.key] = options
  }

  private func readLinks(
    _ node: YAMLNode, into links: inout LinkSettings, _ findings: inout Findings
  ) {
    let keys = ["live-from", "cannot-tell", "per-host", "timeout", "allow-private", "user-agent"]
    guard let fields = FieldReader(node, of: "links", keys: keys, &findings) else { return }
    links.liveFrom = fields.text("live-from", &findings).map(StateName.init) ?? links.liveFrom
    links.cannotTell = fields.choice("cannot-tell", &findings) ?? links.cannotTell
    links.perHost = fields.number("per-host", in: 1...16, &findings) ?? links.perHost
    let span = Duration.seconds(1)...Duration.seconds(300)
    links.timeout = fields.duration("timeout", in: span, &findings) ?? links.timeout
    links.allowPrivate = fields.texts("allow-private", &findings) ?? links.allowPrivate
    if let agent = fields["user-agent"], !agent.isNull {
      links.userAgent = fields.text("user-agent", &findings)
    }
  }
}
