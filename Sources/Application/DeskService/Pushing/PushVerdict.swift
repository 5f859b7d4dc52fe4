public import Editorial

/// What a pusher is told.
public struct PushVerdict: Hashable, Sendable {
  public let findings: [PushFinding]
  /// Whether all of the push could be read; what could not be read refuses it.
  public let isWhole: Bool

  public init(findings: [PushFinding], isWhole: Bool = true) {
    self.findings = findings
    self.isWhole = isWhole
  }

  public var isAccepted: Bool { !findings.contains { $0.weight == .refusal } }

  /// The lines for the pusher's terminal.
  ///
  /// git shows them behind `remote:` and colours the words at their beginning where the pusher's
  /// terminal has colours (`color.remote`).
  public var lines: [String] {
    var lines = findings.map { finding in
      switch finding.weight {
      case .refusal: "error: \(finding.place): \(finding.message)"
      case .warning: "warning: \(finding.place): \(finding.message)"
      case .hint: "hint: \(finding.place): \(finding.message)"
      case .news: "success: \(finding.place): \(finding.message)"
      }
    }
    let refusals = findings.count { $0.weight == .refusal }
    if refusals > 0 {
      lines.append(
        "hint: nothing was accepted: mend the \(refusals == 1 ? "error" : "errors") above and "
          + "push again")
    }
    return lines.map(Self.printable)
  }

  /// Keeps what a pushed file or message holds from driving the pusher's terminal.
  private static func printable(_ line: String) -> String {
    var shown = ""
    for scalar in line.unicodeScalars {
      let category = scalar.properties.generalCategory
      if category == .control || category == .format || category == .lineSeparator
        || category == .paragraphSeparator
      {
        shown += "\\u{\(String(scalar.value, radix: 16, uppercase: true))}"
      } else {
        shown.unicodeScalars.append(scalar)
      }
    }
    return shown
  }
}
