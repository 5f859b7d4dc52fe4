/// Renders diagnostics as a Code Quality report, which GitLab shows beside the lines of a change.
public enum GitLabReport {
  /// Returns the document on one line, with a line feed.
  public static func text(of diagnostics: [Diagnostic]) -> String {
    // Findings of the same words in one file are told apart by their number among them.
    var seen: [String: Int] = [:]
    let findings = diagnostics.map { diagnostic in
      let words = "\(diagnostic.place.path)\n\(diagnostic.rule)\n\(diagnostic.message)"
      seen[words, default: 0] += 1
      return finding(diagnostic, fingerprint: fingerprint("\(words)\n\(seen[words] ?? 0)"))
    }
    return JSONText.array(findings).text + "\n"
  }

  private static func finding(_ diagnostic: Diagnostic, fingerprint: String) -> JSONText {
    let lines: JSONText = .object([
      ("begin", .number(diagnostic.place.start.line)), ("end", .number(diagnostic.place.end.line)),
    ])
    return .object([
      ("description", .string(diagnostic.message)), ("check_name", .string(diagnostic.rule)),
      ("fingerprint", .string(fingerprint)), ("severity", .string(severity(diagnostic.severity))),
      (
        "location", .object([("path", .string(diagnostic.place.path)), ("lines", lines)])
      ),
    ])
  }

  private static func severity(_ severity: Severity) -> String {
    switch severity {
    case .error: "critical"
    case .warning: "minor"
    case .note: "info"
    }
  }

  /// Names a finding in such a way that it keeps its name when lines are added above it.
  ///
  /// Two FNV-1a hashes of 64 bits; it is a name and protects nothing.
  private static func fingerprint(_ text: String) -> String {
    [0xCBF2_9CE4_8422_2325, 0x6C62_272E_07BB_0142].map { (start: UInt64) in
      let hash = text.utf8.reduce(start) { ($0 ^ UInt64($1)) &* 0x100_0000_01B3 }
      let digits = String(hash, radix: 16)
      return String(repeating: "0", count: 16 - digits.count) + digits
    }.joined()
  }
}
