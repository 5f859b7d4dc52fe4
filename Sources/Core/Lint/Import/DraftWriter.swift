internal import Diagnostics

/// Writes a draft's Markdown and tells what it changed.
struct DraftWriter {
  private(set) var text = ""
  private(set) var notices: [Diagnostic]

  private let source: SourceText

  init(source: SourceText, notices: [Diagnostic]) {
    self.source = source
    self.notices = notices
  }

  mutating func writeFrontMatter(title: String, date: CalendarDate?) {
    text += "---\ntitle: \(Self.quoted(title))\n"
    if let date { text += "date: \(date)\n" }
    text += "---\n"
  }

  mutating func write(_ elements: [TextStructure.Element]) {
    let hasSections = elements.contains { if case .section = $0 { true } else { false } }
    let words = SectionName.acronyms(in: elements)
    for element in elements {
      switch element {
      case .section(let line):
        let name = SectionName.name(of: line, acronyms: words)
        note("taken for the section '\(name)'", at: line)
        add("## " + escaped(name, line, isHeading: true))
      case .headline(let line, let isCertain):
        if !isCertain { note("taken for a headline, by the paragraph below it", at: line) }
        add((hasSections ? "### " : "## ") + escaped(String(line.trimmed), line, isHeading: true))
      case .paragraph(let lines): add(paragraph(lines))
      case .list(let lines): add(list(lines))
      case .rule(let line): warn("dropped: a line drawn across the text", at: line)
      }
    }
  }

  private mutating func add(_ block: String) {
    text += "\n" + block + "\n"
  }

  private mutating func paragraph(_ lines: [PlainLine]) -> String {
    var kept: [String] = []
    for line in lines {
      let body = line.text.drop { $0 == " " || $0 == "\t" }
      if body.count < line.text.count {
        note("dropped: the blanks at the line's beginning", at: line)
      }
      kept.append(String(body))
    }
    if let first = lines.first, lines.dropLast().contains(where: { $0.width < 40 }) {
      note("these \(lines.count) lines are one paragraph now", at: first)
    }
    let plain = kept.joined(separator: "\n")
    let escaped = MarkdownEscape.paragraph(plain)
    for (index, pair) in zip(escaped.split(separator: "\n"), kept).enumerated()
    where pair.0 != pair.1 {
      noteEscape(at: lines[index])
    }
    return escaped
  }

  private mutating func list(_ lines: [PlainLine]) -> String {
    if let first = lines.first { note("taken for a list of \(lines.count)", at: first) }
    return lines.map { line in
      let item = line.trimmed.dropFirst().drop { $0.isWhitespace }
      return "- " + escaped(String(item), line, isHeading: false)
    }.joined(separator: "\n")
  }

  private mutating func escaped(_ plain: String, _ line: PlainLine, isHeading: Bool) -> String {
    var escaped = MarkdownEscape.paragraph(plain)
    // Number signs at a heading's end would close it.
    if isHeading, escaped.hasSuffix("#") { escaped = escaped.dropLast() + "\\#" }
    if escaped != plain { noteEscape(at: line) }
    return escaped
  }

  private mutating func noteEscape(at line: PlainLine) {
    note("escaped with '\\': what Markdown would read as a mark", at: line)
  }

  private mutating func note(_ message: String, at line: PlainLine) {
    tell(message, .note, at: line)
  }

  private mutating func warn(_ message: String, at line: PlainLine) {
    tell(message, .warning, at: line)
  }

  private mutating func tell(_ message: String, _ severity: Severity, at line: PlainLine) {
    notices.append(
      Diagnostic(
        rule: "import", severity: severity, message: message,
        place: Diagnostic.Place(line.range, in: source)))
  }

  private static func quoted(_ text: String) -> String {
    var quoted = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"", "\\": quoted += "\\\(scalar)"
      case "\t": quoted += "\\t"
      case "\u{85}", "\u{2028}", "\u{2029}", "\u{FEFF}":
        quoted += "\\u" + hexadecimal(scalar)
      default: quoted.unicodeScalars.append(scalar)
      }
    }
    return "\"\(quoted)\""
  }

  private static func hexadecimal(_ scalar: Unicode.Scalar) -> String {
    let digits = String(scalar.value, radix: 16)
    return String(repeating: "0", count: max(0, 4 - digits.count)) + digits
  }
}
