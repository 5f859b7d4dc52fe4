/// How many diagnostics there are of each severity.
public struct DiagnosticSummary: Hashable, Sendable, CustomStringConvertible {
  public let errors: Int
  public let warnings: Int
  public let notes: Int

  public init(of diagnostics: [Diagnostic]) {
    errors = diagnostics.count { $0.severity == .error }
    warnings = diagnostics.count { $0.severity == .warning }
    notes = diagnostics.count { $0.severity == .note }
  }

  /// Such as `2 errors, 1 warning`, or `nothing found`.
  public var description: String {
    let parts = [(errors, "error"), (warnings, "warning"), (notes, "note")]
    let said = parts.filter { $0.0 > 0 }.map { "\($0.0) \($0.1)\($0.0 == 1 ? "" : "s")" }
    return said.isEmpty ? "nothing found" : said.joined(separator: ", ")
  }
}
