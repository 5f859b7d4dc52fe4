/// Renders diagnostics for programs, as `check --json` gives them.
public enum JSONReport {
  /// Returns the document on one line, with a line feed.
  public static func text(of diagnostics: [Diagnostic]) -> String {
    document(of: diagnostics).text + "\n"
  }

  /// Returns the document as a value, to be made part of a larger one.
  public static func document(of diagnostics: [Diagnostic]) -> JSONText {
    let summary = DiagnosticSummary(of: diagnostics)
    return .object([
      ("version", .number(1)),
      ("diagnostics", .array(diagnostics.map(object))),
      (
        "summary",
        .object([
          ("error", .number(summary.errors)), ("warning", .number(summary.warnings)),
          ("note", .number(summary.notes)),
        ])
      ),
    ])
  }

  private static func object(_ diagnostic: Diagnostic) -> JSONText {
    let place = diagnostic.place
    return .object([
      ("path", .string(place.path)),
      ("line", .number(place.start.line)), ("column", .number(place.start.column)),
      ("endLine", .number(place.end.line)), ("endColumn", .number(place.end.column)),
      ("byteOffset", .number(place.byteRange.lowerBound)),
      ("byteLength", .number(place.byteRange.count)),
      ("rule", .string(diagnostic.rule)), ("severity", .string(diagnostic.severity.rawValue)),
      ("message", .string(diagnostic.message)),
      ("related", .array(diagnostic.related.map(object))),
      ("fixes", .array(diagnostic.fixes.map(object))),
    ])
  }

  private static func object(_ related: Diagnostic.Related) -> JSONText {
    .object([
      ("path", .string(related.place.path)), ("line", .number(related.place.start.line)),
      ("column", .number(related.place.start.column)), ("message", .string(related.message)),
    ])
  }

  private static func object(_ fix: Diagnostic.FixIt) -> JSONText {
    .object([("replacement", .string(fix.replacement)), ("safe", .boolean(fix.isSafe))])
  }
}
