extension StyleScope {
  /// Why a selector is none.
  package struct Refusal: Error, Hashable, Sendable {
    package let reason: String
  }

  package static let names = [
    "text", "title", "heading", "heading.h1", "heading.h2", "heading.h3", "heading.h4",
    "heading.h5", "heading.h6", "paragraph", "sentence", "list", "blockquote", "table", "alt",
    "link", "raw", "summary",
  ]

  /// Reads a clause, such as `heading.h2` or `text & ~heading`.
  package static func clause(_ selector: String) throws(Refusal) -> Clause {
    var clause = Clause()
    for part in selector.split(separator: "&", omittingEmptySubsequences: false) {
      try read(String(part), into: &clause)
    }
    guard clause.unit != .raw || clause.demands.isEmpty else {
      throw Refusal(reason: "'raw' is the file as it is written; it cannot be joined")
    }
    return clause
  }

  private static func read(_ part: String, into clause: inout Clause) throws(Refusal) {
    var name = part.filter { !$0.isWhitespace }
    let isNegated = name.hasPrefix("~")
    if isNegated { name.removeFirst() }
    if name.hasPrefix("text.") { name.removeFirst(5) }
    if name.hasSuffix(".md") { name.removeLast(3) }
    if let unit = unit(name) {
      guard !isNegated, clause.unit == .block else {
        throw Refusal(
          reason: "'\(name)' is read in one piece; it can be neither negated nor joined")
      }
      clause.unit = unit
    } else if let kind = kind(name) {
      clause.demands.append(Demand(kind: kind, isNegated: isNegated))
    } else {
      throw Refusal(reason: refusals[name] ?? "there is no scope '\(name)'")
    }
  }

  private static func unit(_ name: String) -> Unit? {
    switch name {
    case "sentence": .sentence
    case "alt": .alternative
    case "link": .link
    case "raw": .raw
    case "summary": .summary
    default: nil
    }
  }

  private static func kind(_ name: String) -> Demand.Kind? {
    switch name {
    case "text", "md": .any
    case "title": .title
    case "heading": .heading(level: nil)
    case "paragraph": .paragraph
    case "list": .list
    case "blockquote": .quotation
    case "table", "table.cell": .table
    default:
      (1...6).first { name == "heading.h\($0)" }.map { .heading(level: $0) }
    }
  }

  private static let refusals = [
    "code": "code is no copy, so no rule looks at it; 'raw' looks at the file as it is written",
    "strong": "'strong' is not told apart from the text around it",
    "emphasis": "'emphasis' is not told apart from the text around it",
    "table.header": "the head of a table is not told apart from its cells; use 'table'",
    "comment": "a brief has no comments that rules look at",
  ]
}
