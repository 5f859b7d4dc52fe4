/// Renders diagnostics for people, as compilers do.
///
/// ```
/// briefs/a.md:12:5: error: ',,' should be ',' [doubled-punctuation]
///   As a next step,, the EU should
///                 ^^
///   fix: ','
/// ```
public struct PlainReport: Sendable {
  private let isColored: Bool
  private let width: Int

  /// Makes a report; `width` is the terminal's, in columns.
  public init(isColored: Bool = false, width: Int = 100) {
    self.isColored = isColored
    self.width = width
  }

  /// Renders diagnostics in the order given.
  ///
  /// The line is shown where `source` has the file.
  public func text(of diagnostics: [Diagnostic], source: (String) -> SourceText?) -> String {
    diagnostics.map { text(of: $0, source: source) }.joined()
  }

  /// Renders diagnostics in the order given, with the lines of the files that are at hand.
  public func text(of diagnostics: [Diagnostic], in sources: [SourceText]) -> String {
    text(of: diagnostics) { path in sources.first { $0.path == path } }
  }

  private func text(of diagnostic: Diagnostic, source: (String) -> SourceText?) -> String {
    let severity = diagnostic.severity
    var text = painted(position(diagnostic.place), .bold)
    text += ": " + painted("\(severity.rawValue):", color(of: severity))
    text += " \(VisibleText.escaping(diagnostic.message)) [\(diagnostic.rule)]\n"
    if let file = source(diagnostic.place.path) {
      let excerpt = SourceExcerpt(of: diagnostic.place, in: file, width: width - 2)
      text += "  \(excerpt.line)\n  \(painted(excerpt.caret, color(of: severity)))\n"
    }
    for fix in diagnostic.fixes {
      let what = fix.replacement.isEmpty ? "remove" : "'\(VisibleText.escaping(fix.replacement))'"
      text += "  fix: \(what)\n"
    }
    for related in diagnostic.related {
      text += "  \(position(related.place)): \(VisibleText.escaping(related.message))\n"
    }
    return text
  }

  private func position(_ place: Diagnostic.Place) -> String {
    "\(VisibleText.escaping(place.path)):\(place.start.line):\(place.start.column)"
  }

  private enum Paint: String {
    case bold = "1"
    case red = "31;1"
    case magenta = "35;1"
    case cyan = "36;1"
  }

  private func color(of severity: Severity) -> Paint {
    switch severity {
    case .error: .red
    case .warning: .magenta
    case .note: .cyan
    }
  }

  private func painted(_ text: String, _ paint: Paint) -> String {
    isColored ? "\u{1B}[\(paint.rawValue)m\(text)\u{1B}[0m" : text
  }
}
