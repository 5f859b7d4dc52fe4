public import Diagnostics

/// What `checks:` says: which rules run and what stops a transition.
public struct CheckSettings: Hashable, Sendable {
  /// What a desk says of one rule.
  public enum RuleSetting: Hashable, Sendable {
    case off
    case severity(Severity)
  }

  /// One option of a rule, as it is written.
  public enum RuleOption: Hashable, Sendable {
    case text(String)
    case list([String])
  }

  /// The least severity that stops a transition with `checks: true`.
  public var block: Severity
  /// What the desk says of rules, by the rule's name.
  public var rules: [String: RuleSetting]
  /// The options of rules, by the rule's and the option's name.
  public var ruleOptions: [String: [String: RuleOption]]
  /// The folders of style rules.
  public var styles: [String]
  public var links: LinkSettings

  public init(
    block: Severity = .error, rules: [String: RuleSetting] = [:],
    ruleOptions: [String: [String: RuleOption]] = [:], styles: [String] = ["Copydesk"],
    links: LinkSettings = LinkSettings()
  ) {
    self.block = block
    self.rules = rules
    self.ruleOptions = ruleOptions
    self.styles = styles
    self.links = links
  }
}
