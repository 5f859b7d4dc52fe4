public import Diagnostics

/// Headings go down by one level at a time.
public struct HeadingLevel: ShippedRule {
  public static let name = "heading-level"
  public static let summary =
    "Headings go down by one level at a time, and the first level is the front matter's title."
  public static let severity = Severity.warning

  public static let examples = [
    RuleExample("## News\n\n#### ‸The council met\n\nIt voted.\n\n## More\n\n### A vote\n"),
    RuleExample(
      "---\ntitle: Weekly Brief\n---\n\n# ‸News\n\n## The council met\n\n# Participate\n"),
    RuleExample("---\ntitle: Weekly Brief\n---\n\n# Weekly Brief\n\n## News\n\n### A\n\n## B\n"),
    RuleExample("# Weekly Brief\n\n## News\n\n### A\n\n#### B\n\n## C\n"),
    RuleExample("### A\n\nIt met.\n\n### B\n"),
  ]

  public init() {}

  public func check(_ proof: Proof) -> [Diagnostic] {
    let galley = proof.galley
    let headings = proof.headings
    let skipped = zip(headings, headings.dropFirst()).compactMap { before, heading in
      heading.level > before.level + 1 ? skip(heading, below: before, galley) : nil
    }
    return (skipped + [topmost(headings, galley)].compactMap(\.self)).sorted {
      $0.place.start < $1.place.start
    }
  }

  private func skip(
    _ heading: Headings.Heading, below before: Headings.Heading, _ galley: Galley
  ) -> Diagnostic {
    let related = Diagnostic.Related(
      place: galley.place(before.block.range),
      message: "the heading above it is of level \(before.level)")
    return diagnostic(
      "this heading of level \(heading.level) stands below one of level \(before.level);"
        + " write it with \(before.level + 1) '#'",
      at: heading.block.range, in: galley, related: [related])
  }

  /// Tells of headings as high as the title, all at once.
  private func topmost(_ headings: [Headings.Heading], _ galley: Galley) -> Diagnostic? {
    guard let title = galley.blocks.first(where: { $0.kind == .title }) else { return nil }
    let words = title.copy.words.map(\.lowercased)
    let high = headings.filter { $0.level == 1 && $0.words != words }
    guard let first = high.first else { return nil }
    let related = high.dropFirst().prefix(12).map { heading in
      Diagnostic.Related(place: galley.place(heading.block.range), message: "another stands here")
    }
    return diagnostic(
      "the page's only heading of level 1 is its title; write '##' here", at: first.block.range,
      in: galley, severity: .note, related: Array(related))
  }
}
