public import Diagnostics

/// Below a heading there is something to read.
public struct EmptySection: ShippedRule {
  public static let name = "empty-section"
  public static let summary = "Below a heading there is something to read."
  public static let severity = Severity.warning

  public static let examples = [
    RuleExample("## ‸News\n\n## Participate\n\nSign it.\n\n### ‸Petition\n"),
    RuleExample(
      "## News\n\n### ‸The council met\n\n<!-- to come -->\n\n## Participate\n\nSign it."),
    RuleExample("## News\n\n### The council met\n\nIt voted.\n\n## Map\n\n![](map.png)\n"),
    RuleExample("## News\n\n### [The council met](https://a.example/)\n\n### [It voted](b)\n"),
    RuleExample(
      "## News\n\n#### Rome\n\n### A vote\n\nIt met.\n\n#### Greece\n\n"
        + "#### The council met\n\nIt voted.\n\n#### It was so."
    ),
    RuleExample("## Programme\n\n### Monday\n\n### Tuesday\n\n### Wednesday\n"),
    RuleExample("## A table\n\n| a |\n|---|\n| b |\n\n## Code\n\n```\ncode\n```\n"),
    RuleExample("## News\n\n## News\n\nThe council met.\n"),
  ]

  public init() {}

  public func check(_ proof: Proof) -> [Diagnostic] {
    let galley = proof.galley
    let headings = proof.headings
    var shown = Shown(galley)
    let empty = headings.indices.filter { index in
      let next = index + 1 < headings.count ? headings[index + 1] : nil
      return isEmpty(headings[index], before: next, &shown, galley)
    }
    return Self.alone(empty).filter { index in
      // Below the sections, a label is often set as high as the headline that follows it.
      index + 1 == headings.count || headings[index].level <= 2
        || headings[index + 1].level <= 2
    }.map { index in
      diagnostic(
        "nothing stands below this heading; write it or remove it",
        at: headings[index].block.range, in: galley)
    }
  }

  private func isEmpty(
    _ heading: Headings.Heading, before next: Headings.Heading?, _ shown: inout Shown,
    _ galley: Galley
  ) -> Bool {
    let end = next?.index ?? galley.blocks.count
    guard (heading.index + 1..<end).allSatisfy({ Self.isNothing(galley.blocks[$0], galley) })
    else { return false }
    let bytes = heading.block.range.upperBound
    // A headline that is a link has its story elsewhere.
    let hasLinks = shown.hasLink(
      heading.block.range.lowerBound..<(next?.block.range.lowerBound ?? galley.source.bytes.count))
    return !hasLinks && bytes > heading.block.range.lowerBound
      && !Self.isSentence(heading.block.copy)
      && next.map { $0.level <= heading.level && $0.wording != heading.wording } ?? true
  }

  /// Whether a heading is copy itself.
  private static func isSentence(_ copy: CopyText) -> Bool {
    copy.words.count > 20 || copy.scalars.last == "."
  }

  /// Whether a block shows nothing: a rule across the page, or HTML that is all comment.
  private static func isNothing(_ block: Galley.Block, _ galley: Galley) -> Bool {
    switch block.kind {
    case .thematicBreak: return true
    case .html:
      return block.htmlRanges.allSatisfy { range in
        let remarks = Remark.all(in: galley.source.bytes[range])
        let length = remarks.map(\.range.count).reduce(0, +)
        let blanks = galley.source.bytes[range].count { $0 == 0x20 || $0 == 0x0A || $0 == 0x0D }
        return !remarks.isEmpty && length + blanks >= range.count
      }
    default: return false
    }
  }

  /// Leaves out three empty headings in a row or more: they are a list.
  private static func alone(_ empty: [Int]) -> [Int] {
    var found: [Int] = []
    var start = 0
    while start < empty.count {
      var end = start + 1
      while end < empty.count, empty[end] == empty[end - 1] + 1 { end += 1 }
      if end - start < 3 { found += empty[start..<end] }
      start = end
    }
    return found
  }
}

extension EmptySection {
  /// Where links and images stand, read in step with the headings.
  private struct Shown {
    private let starts: [Int]
    private var next = 0

    init(_ galley: Galley) {
      starts = galley.links.map(\.range.lowerBound).sorted()
    }

    mutating func hasLink(_ range: Range<Int>) -> Bool {
      while next < starts.count, starts[next] < range.lowerBound { next += 1 }
      return next < starts.count && starts[next] < range.upperBound
    }
  }
}
