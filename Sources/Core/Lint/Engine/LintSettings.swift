public import Diagnostics

/// What a desk says of rules.
public struct LintSettings: Hashable, Sendable {
  /// What a desk says of one rule.
  public enum Setting: Hashable, Sendable {
    case off
    case severity(Severity)
  }

  /// By the rule's name; a rule that is not named runs as it ships.
  public var rules: [String: Setting]

  public init(rules: [String: Setting] = [:]) {
    self.rules = rules
  }
}
