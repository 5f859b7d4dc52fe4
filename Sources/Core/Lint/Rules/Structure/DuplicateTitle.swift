public import Diagnostics

/// A title stands once.
public struct DuplicateTitle: ShippedRule {
  public static let name = "duplicate-title"
  public static let summary =
    "A title or headline stands once, the front matter's title not again in the copy."
  public static let severity = Severity.warning

  public static let examples = [
    RuleExample(
      "WEEKLY BRIEF, 13 DECEMBER 2020\n\n‸WEEKLY BRIEF, 13 DECEMBER 2020\n\nThe council met."),
    RuleExample("## News\n\n‸## News\n\nThe council met."),
    RuleExample("---\ntitle: Weekly Brief\n---\n‸# Weekly brief\n\nThe council met."),
    RuleExample("News\n----\n\n‸News\n----\n"),
    RuleExample("## News\n\nThe council met.\n\n## News\n"),
    RuleExample("No.\n\nYes.\n\nNo.\n\n- a\n- a\n"),
  ]

  /// How long a line may be that is taken for a title, in scalars.
  private static let longest = 120

  public init() {}

  public func check(_ proof: Proof) -> [Diagnostic] {
    let galley = proof.galley
    let body = galley.blocks.filter { $0.kind != .title && $0.kind != .summary && $0.kind != .html }
    var found: [Diagnostic] = []
    for index in body.indices.dropFirst() {
      let (first, second) = (body[index - 1], body[index])
      guard Self.areSame(first, second), Self.isLine(first), Self.isLine(second) else { continue }
      found.append(finding(second, as: first, "this line stands above already", galley))
    }
    if let title = galley.blocks.first(where: { $0.kind == .title }), let first = body.first,
      Self.isTitle(first), Self.areSame(title, first)
    {
      let message = "the front matter has this title already; the page shows it from there"
      found.insert(finding(first, as: title, message, galley), at: 0)
    }
    return found
  }

  private func finding(
    _ block: Galley.Block, as first: Galley.Block, _ message: String, _ galley: Galley
  ) -> Diagnostic {
    let related = Diagnostic.Related(
      place: galley.place(first.range), message: "it stands here first")
    let lines = galley.lines(of: block.range)
    return diagnostic(
      message, at: lines, in: galley, related: [related],
      fixes: removal(of: block, on: lines, as: first, galley))
  }

  /// Returns how the second title is removed, where it is all of its line.
  private func removal(
    of block: Galley.Block, on lines: Range<Int>, as first: Galley.Block, _ galley: Galley
  ) -> [Diagnostic.FixIt] {
    let line = galley.source.string(in: lines).split(whereSeparator: \.isWhitespace)
    let text = line.first?.allSatisfy { $0 == "#" } == true ? line.dropFirst() : line[...]
    let isWhole =
      text.joined(separator: " ")
      == block.text.split(whereSeparator: \.isWhitespace)
      .joined(separator: " ")
    let isHeading = if case .heading = block.kind { true } else { false }
    // An underlined heading would leave its line behind.
    guard isWhole, !isHeading || text.count < line.count else { return [] }
    return [Diagnostic.FixIt(replacement: "", isSafe: block.text == first.text)]
  }

  private static func isTitle(_ block: Galley.Block) -> Bool {
    block.kind == .paragraph || block.kind == .heading(level: 1)
  }

  /// Whether a block is a heading, or a paragraph of one short line.
  private static func isLine(_ block: Galley.Block) -> Bool {
    switch block.kind {
    case .heading: true
    case .paragraph:
      !block.runs.contains(where: \.kind.isBreak)
        && block.text.unicodeScalars.count <= longest
    default: false
    }
  }

  /// Whether two blocks have the same words, but for their capitals, and have any.
  private static func areSame(_ a: Galley.Block, _ b: Galley.Block) -> Bool {
    let (left, right) = (a.copy.words, b.copy.words)
    return left.count == right.count && !left.isEmpty
      && left.indices.allSatisfy { left[$0].text.lowercased() == right[$0].text.lowercased() }
  }
}
