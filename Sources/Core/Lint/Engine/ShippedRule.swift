public import Diagnostics

/// A rule that is part of copydesk: a type with a file of its own, named in ``RuleRegistry``.
public protocol ShippedRule: Rule {
  /// The name in kebab-case; it stays for good, since drafts name it in suppressions.
  static var name: String { get }
  static var summary: String { get }
  static var severity: Severity { get }
  static var examples: [RuleExample] { get }
  /// What a desk can choose.
  static var options: [RuleOption] { get }
}

extension ShippedRule {
  public static var options: [RuleOption] { [] }

  public var name: String { Self.name }
  public var summary: String { Self.summary }
  public var severity: Severity { Self.severity }
  public var examples: [RuleExample] { Self.examples }
}

/// One choice that a rule leaves to the desk.
public struct RuleOption: Hashable, Sendable {
  public let name: String
  /// What it says, in one sentence.
  public let summary: String
  /// The words that it may be; empty: any text or list of texts.
  public let values: [String]

  public init(_ name: String, _ summary: String, values: [String] = []) {
    self.name = name
    self.summary = summary
    self.values = values
  }
}
