public import Diagnostics

/// Something that the desk holds copy to.
///
/// A rule says its name in every diagnostic it gives.
public protocol Rule: Sendable {
  /// The name by which it is switched and suppressed.
  var name: String { get }
  /// One sentence that says what is right.
  var summary: String { get }
  /// The severity that it has unless the desk says otherwise.
  var severity: Severity { get }
  /// Copy that shows what it finds and what it leaves alone; it is both test and documentation.
  var examples: [RuleExample] { get }

  /// Returns what is wrong with a draft.
  ///
  /// - Throws: Whatever keeps the rule from looking. The linter says so and runs the other rules.
  func check(_ proof: Proof) throws -> [Diagnostic]
}

extension Rule {
  /// Makes a diagnostic of this rule.
  func diagnostic(
    _ message: String, at range: Range<Int>, in galley: Galley, severity: Severity? = nil,
    related: [Diagnostic.Related] = [], fixes: [Diagnostic.FixIt] = []
  ) -> Diagnostic {
    Diagnostic(
      rule: name, severity: severity ?? self.severity, message: message,
      place: galley.place(range), related: related, fixes: fixes)
  }
}
