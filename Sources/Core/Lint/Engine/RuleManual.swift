internal import Diagnostics

/// Writes the manual of the rules, from what each of them says of itself.
public enum RuleManual {
  /// Returns `docs/rules.md`.
  public static func markdown(of rules: [any ShippedRule]) -> String {
    let rows = rules.map { rule in
      "| [\(rule.name)](#\(rule.name)) | \(rule.severity.rawValue) | \(escaping(rule.summary)) |\n"
    }
    return introduction + "\n| Rule | Severity | |\n|---|---|---|\n" + rows.joined() + "\n"
      + rules.map(section).joined(separator: "\n")
  }

  private static let introduction = """
    # The rules

    What `copydesk check` holds copy to, with the severity that each rule ships with. `copydesk rules` lists them with the severity that your desk gives them, and `copydesk explain RULE` shows one. `‸` stands before each place that a rule finds.

    A desk sets a rule in `workflow.yaml`: `near-name: note`, `serial-comma: off`, or with options `date-form: { severity: note, form: day-month }`. A writer keeps a rule from one block with `<!-- copydesk: allow RULE reason -->` before it or in it, and a reviewer accepts what a rule finds with the trailer `Waived: RULE reason`.

    This page is made from the rules themselves: `RECORD_SNAPSHOTS=1 ./scripts/test --filter RuleManualTests` writes it. Rules that are data, in folders of styles, are in [styles.md](styles.md).

    """

  private static func section(_ rule: any ShippedRule) -> String {
    let options = type(of: rule).options.map { option in
      let values = option.values.map { "`\($0)`" }.joined(separator: ", ")
      return
        "- `\(option.name)`: \(escaping(option.summary))\(values.isEmpty ? "" : " (\(values))")\n"
    }
    return "## \(rule.name)\n\n\(escaping(rule.summary)) (\(rule.severity.rawValue))\n\n"
      + (options.isEmpty ? "" : options.joined() + "\n") + list("It finds", rule.examples, true)
      + list("It leaves alone", rule.examples, false)
  }

  private static func list(_ title: String, _ examples: [RuleExample], _ isFound: Bool) -> String {
    let chosen = examples.filter { $0.marks.isEmpty != isFound }
    guard !chosen.isEmpty else { return "" }
    let blocks = chosen.map { example in
      let fence = fence(around: example.markedCopy)
      return "\(fence)text\n\(visible(example.markedCopy))\n\(fence)\n"
    }
    return "\(title):\n\n\(blocks.joined(separator: "\n"))\n"
  }

  /// A fence that no line of the copy can close.
  private static func fence(around copy: String) -> String {
    copy.contains("```") ? "~~~~~~" : "```"
  }

  /// Returns copy in which each blank and each character that does not show is named.
  private static func visible(_ copy: String) -> String {
    var shown = ""
    for scalar in copy.unicodeScalars {
      switch scalar.value {
      case 10: shown += "\n"
      case 0..<32, 0x7F...0xA0, 0xAD, 0x200B...0x200F, 0x2028...0x202F, 0x2060...0x206F, 0xFEFF,
        0x61C, 0x2000...0x200A, 0xE000...0xF8FF, 0xE0000...0xE0FFF:
        shown += "<U+\(String(scalar.value, radix: 16, uppercase: true))>"
      default: shown.unicodeScalars.append(scalar)
      }
    }
    var lines = shown.split(separator: "\n", omittingEmptySubsequences: false).map { line in
      let blanks = line.reversed().prefix { $0 == " " }.count
      return line.dropLast(blanks) + String(repeating: "<U+20>", count: blanks)
    }
    while lines.last == "" { lines.removeLast() }
    return lines.joined(separator: "\n")
  }

  private static func escaping(_ text: String) -> String {
    text.replacing("|", with: "\\|").replacing("<", with: "&lt;")
  }
}
