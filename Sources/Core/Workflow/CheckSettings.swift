public import Diagnostics

/// What `checks:` says: which rules run and what stops a transition.
public struct CheckSettings: Hashable, Sendable {
  /// What a desk says of one rule.
  public enum RuleSetting: Hashable, Sendable {
    case off
    case severity(Severity)
  }

  /// The least severity that stops a transition with `checks: true`.
  public var block: Severity
  /// What the desk says of rules, by the rule's name.
  public var rules: [String: RuleSetting]

  public init(block: Severity = .error, rules: [String: RuleSetting] = [:]) {
    self.block = block
    self.rules = rules
  }
}
