public import Diagnostics

/// Says why a policy cannot be used.
public struct PolicyProblem: Error, Sendable {
  /// What is wrong with its files.
  public let diagnostics: [Diagnostic]
  /// The text of `workflow.yaml`, to show lines of.
  public let source: SourceText?
  /// What is wrong beside that: keys that cannot be used, for instance.
  public let reason: String?
}

extension PolicyProblem: CustomStringConvertible {
  public var description: String {
    let errors = diagnostics.filter { $0.severity == .error }.map { diagnostic in
      let start = diagnostic.place.start
      return "\(diagnostic.place.path):\(start.line):\(start.column): \(diagnostic.message)"
    }
    return (errors + [reason].compactMap { $0 }).joined(separator: "\n")
  }
}
