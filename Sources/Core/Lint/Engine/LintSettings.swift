public import Diagnostics

/// What a desk says of rules.
public struct LintSettings: Hashable, Sendable {
  /// What a desk says of one rule.
  public enum Setting: Hashable, Sendable {
    case off
    case severity(Severity)
  }

  /// What a desk says by one option of a rule.
  public enum Choice: Hashable, Sendable {
    case text(String)
    case list([String])
  }

  /// By the rule's name; a rule that is not named runs as it ships.
  public var rules: [String: Setting]
  /// By the rule's and the option's name.
  public var options: [String: [String: Choice]]

  public init(rules: [String: Setting] = [:], options: [String: [String: Choice]] = [:]) {
    self.rules = rules
    self.options = options
  }
}
