/// Renders diagnostics as workflow commands, which GitHub shows beside the lines of a change.
public enum GitHubReport {
  public static func text(of diagnostics: [Diagnostic]) -> String {
    diagnostics.map { diagnostic in
      let place = diagnostic.place
      let properties = [
        ("file", place.path), ("line", "\(place.start.line)"), ("endLine", "\(place.end.line)"),
        ("col", "\(place.start.column)"), ("endColumn", "\(place.end.column)"),
        ("title", diagnostic.rule),
      ].map { "\($0)=\(property($1))" }.joined(separator: ",")
      return
        "::\(command(for: diagnostic.severity)) \(properties)::\(message(diagnostic.message))\n"
    }.joined()
  }

  private static func command(for severity: Severity) -> String {
    switch severity {
    case .error: "error"
    case .warning: "warning"
    case .note: "notice"
    }
  }

  /// Escapes what would end a command's message.
  private static func message(_ text: String) -> String {
    var escaped = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "%": escaped += "%25"
      case "\r": escaped += "%0D"
      case "\n": escaped += "%0A"
      case _ where VisibleText.isHidden(scalar): escaped += VisibleText.escape(scalar)
      default: escaped.unicodeScalars.append(scalar)
      }
    }
    return escaped
  }

  private static func property(_ text: String) -> String {
    var escaped = ""
    for scalar in message(text).unicodeScalars {
      switch scalar {
      case ":": escaped += "%3A"
      case ",": escaped += "%2C"
      default: escaped.unicodeScalars.append(scalar)
      }
    }
    return escaped
  }
}
