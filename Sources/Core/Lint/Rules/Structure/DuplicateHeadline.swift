public import Diagnostics

/// A headline stands over one story.
public struct DuplicateHeadline: ShippedRule {
  public static let name = "duplicate-headline"
  public static let summary = "A headline stands over one story of a brief."
  public static let severity = Severity.warning

  public static let examples = [
    RuleExample(
      "## News\n\n### The vote\n\nIt met.\n\n### A fire\n\nIt burnt.\n\n### ‸The Vote\n\nIt."),
    RuleExample(
      "## A\n\n### The council met again\n\nIt.\n\n## B\n\n### ‸The council met again\n\nIt."),
    RuleExample("## Asia\n\n### Events\n\nIt met.\n\n## Europe\n\n### Events\n\nIt met."),
    RuleExample("## News\n\n## News\n\nThe council met.\n\n## More\n"),
    RuleExample("## A\n\n### Why it matters\n\nA.\n\n## B\n\n### Why it matters\n\nB.\n"),
  ]

  /// From how many words on a headline is no mere label.
  private static let longEnough = 4

  public init() {}

  public func check(_ proof: Proof) -> [Diagnostic] {
    let galley = proof.galley
    let headings = proof.headings
    var seen: Set<Headings.Wording> = []
    guard !headings.allSatisfy({ seen.insert($0.wording).inserted }) else { return [] }
    var found: [Diagnostic] = []
    var byWords: [Headings.Wording: Int] = [:]
    // Within a section, a label counts on each level by itself.
    var bySection: [Int: [Headings.Wording: Int]] = [:]
    for (index, heading) in headings.enumerated() {
      if index > 0, heading.level < headings[index - 1].level {
        // Labels may come back in the next section.
        bySection = [:]
      }
      let words = heading.wording
      guard !words.isEmpty else { continue }
      let inSection = bySection[heading.level]?[words]
      let earlier = inSection ?? (words.count >= Self.longEnough ? byWords[words] : nil)
      if let earlier, !Self.areNeighbours(headings[earlier], heading, galley) {
        found.append(finding(heading.block, headings[earlier].block, galley))
      }
      if words.count >= Self.longEnough, byWords[words] == nil { byWords[words] = index }
      if inSection == nil { bySection[heading.level, default: [:]][words] = index }
    }
    return found
  }

  private func finding(_ block: Galley.Block, _ earlier: Galley.Block, _ galley: Galley)
    -> Diagnostic
  {
    let related = Diagnostic.Related(
      place: galley.place(earlier.range), message: "it stands here first")
    return diagnostic(
      "the headline '\(block.text)' stands above already; give each story its own",
      at: block.range, in: galley, related: [related])
  }

  /// Whether nothing stands between two headings: then it is one title twice.
  private static func areNeighbours(
    _ first: Headings.Heading, _ second: Headings.Heading, _ galley: Galley
  ) -> Bool {
    galley.blocks[first.index + 1..<second.index].prefix(8).allSatisfy { $0.kind == .html }
      && second.index - first.index <= 8
  }
}
