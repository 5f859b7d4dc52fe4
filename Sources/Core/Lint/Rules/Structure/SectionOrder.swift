public import Diagnostics

/// The sections of a brief are the house's, in its order.
public struct SectionOrder: ShippedRule {
  public static let name = "section-order"
  public static let summary =
    "The sections of a brief are those that the desk names, in the desk's order."
  public static let severity = Severity.warning

  public static let examples = [
    RuleExample("## Participate\n\nSign it.\n\n## ‸News\n\nThe council met.\n"),
    RuleExample("## ‸Nwes\n\nThe council met.\n\n## ‸Events\n\nIt meets."),
    RuleExample("## News\n\n### The council met\n\nIt voted.\n\n## Participate\n\nSign it.\n"),
    RuleExample("# Events\n\n## NEWS\n\n### Events\n\nThe council met.\n"),
  ]

  public init() {}

  public func check(_ proof: Proof) -> [Diagnostic] {
    let sections = proof.house.sections
    guard !sections.isEmpty else { return [] }
    let galley = proof.galley
    let names = sections.map { Self.words(of: $0) }
    var last: (place: Int, block: Galley.Block)?
    var unknown = 0
    return proof.headings.filter { $0.level == 2 }.compactMap { heading in
      guard let place = names.firstIndex(of: heading.words) else {
        unknown += 1
        // Nobody is told of more than the first, so no more names are compared.
        return self.unknown(heading.block, unknown <= Linter.limit ? sections : [], galley)
      }
      if let last, place < last.place {
        return late(
          heading.block, sections[place], behind: last.block, sections[last.place], galley)
      }
      last = (place, heading.block)
      return nil
    }
  }

  private func unknown(_ block: Galley.Block, _ sections: [String], _ galley: Galley) -> Diagnostic
  {
    let wanted = block.copy.words.map(\.lowercased).joined(separator: " ")
    let nearest = sections.first {
      Nearness.isNear(wanted, Self.words(of: $0).joined(separator: " "))
    }
    let list = sections.map { "'\($0)'" }.joined(separator: ", ")
    let hint = nearest.map { "did you mean '\($0)'?" } ?? "there are \(list)"
    let range = 0..<block.copy.scalars.count
    let fix = nearest.map { Diagnostic.FixIt(replacement: $0, isSafe: false) }
    return diagnostic(
      "the desk has no section '\(block.text.prefix(80))'; \(hint)", at: block.range, in: galley,
      fixes: block.copy.isLiteral(range) ? [fix].compactMap(\.self) : [])
  }

  private func late(
    _ block: Galley.Block, _ name: String, behind other: Galley.Block, _ otherName: String,
    _ galley: Galley
  ) -> Diagnostic {
    let related = Diagnostic.Related(
      place: galley.place(other.range), message: "'\(otherName)' stands here")
    return diagnostic(
      "the section '\(name)' stands before '\(otherName)'; move it up", at: block.range, in: galley,
      related: [related])
  }

  private static func words(of name: String) -> [String] {
    name.lowercased().split {
      !$0.isLetter && !$0.isNumber && $0 != "'" && $0 != "\u{2019}" && $0 != "-"
    }
    .map(String.init)
  }
}
