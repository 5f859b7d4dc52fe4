import Diagnostics

/// One diagnostic with all that a diagnostic can have.
enum Samples {
  static let source = SourceText(path: "briefs/a.md", text: "# News\nIn the the end\n")

  static let diagnostic = Diagnostic(
    rule: "repeated-word", severity: .warning, message: "'the' is written twice",
    place: Diagnostic.Place(10..<17, in: source),
    related: [
      .init(place: Diagnostic.Place(0..<6, in: source), message: "it stands here too")
    ],
    fixes: [.init(replacement: "the", isSafe: false), .init(replacement: "", isSafe: true)])
}
