extension WorkflowExplanation {
  /// The state machine in the language of Graphviz: `copydesk check-workflow --dot | dot -Tsvg`.
  public var dot: String {
    var lines = ["digraph workflow {", "  rankdir=LR;", "  node [shape=box, style=rounded];"]
    for state in definition.states {
      let border = state == .published ? " [peripheries=2]" : ""
      lines.append("  \(Self.quoted(state.text))\(border);")
    }
    for transition in definition.transitions {
      let label = [transition.name, transition.trailer ?? "by itself"]
        .map(Self.escaped).joined(separator: "\\n")
      let line = definition.kind(of: transition) == .objection ? ", style=dashed" : ""
      for from in transition.from {
        lines.append(
          "  \(Self.quoted(from.text)) -> \(Self.quoted(transition.to.text)) "
            + "[label=\"\(label)\"\(line)];")
      }
    }
    return (lines + ["}"]).joined(separator: "\n") + "\n"
  }

  private static func quoted(_ text: String) -> String { "\"\(escaped(text))\"" }

  /// Escapes what ends a quoted string in DOT, and what a label would read as a line break.
  private static func escaped(_ text: String) -> String {
    text.unicodeScalars.reduce(into: "") { escaped, scalar in
      switch scalar {
      case "\"", "\\": escaped += "\\" + String(scalar)
      case _ where scalar.value < 0x20 || scalar.value == 0x7F: escaped += " "
      default: escaped.unicodeScalars.append(scalar)
      }
    }
  }
}
