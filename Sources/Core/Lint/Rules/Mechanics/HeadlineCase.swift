public import Diagnostics

/// A headline is cased as those beside it are.
public struct HeadlineCase: ShippedRule {
  public static let name = "headline-case"
  public static let summary =
    "The headlines of one level are all in title case or all in sentence case."
  public static let severity = Severity.note

  public static let examples = [
    RuleExample(
      "## Council Meets in London\n\n## Congress Votes for Peace\n\n## Leaders Leave Early\n\n"
        + "## ‸Family meets after five years\n"),
    RuleExample(
      "## Council meets in London\n\n## Congress votes for peace\n\n## Leaders leave early\n\n"
        + "## ‸Family Meets After Five Long Years\n\nA family meets after five long years.\n"),
    RuleExample(
      "## Council Meets in London\n\n## Congress Votes for Peace\n\n## Leaders Leave Early\n\n"
        + "## iPhone Ban and “the long wait” of al-Qaeda, from A to Z\n"),
    RuleExample("## Council Meets in London\n\n## Congress votes for peace\n\n## It Leaves\n"),
    RuleExample(
      "## Council meets in London\n\n## Congress votes for peace\n\n## Leaders leave early\n\n"
        + "## Human Rights Watch on East Turkistan\n"),
  ]

  public init() {}

  public func check(_ proof: Proof) -> [Diagnostic] {
    let galley = proof.galley
    guard proof.isEnglish else { return [] }
    return Headlines.byLevel(in: galley).flatMap { copies -> [Diagnostic] in
      guard copies.count >= 4 else { return [] }
      let headlines = copies.map(Headline.init)
      let titles = headlines.count { $0.style == .title }
      let sentences = headlines.count { $0.style == .sentence }
      // Three of four that say anything must agree.
      if titles >= 3, titles >= 3 * sentences {
        return oddOnes(headlines, than: .title, galley)
      }
      guard sentences >= 3, sentences >= 3 * titles else { return [] }
      return oddOnes(headlines, than: .sentence, galley)
    }
  }

  private func oddOnes(_ headlines: [Headline], than usual: Headline.Style, _ galley: Galley)
    -> [Diagnostic]
  {
    let needsWords = usual == .sentence && headlines.contains { $0.style == .title }
    let small = needsWords ? Self.smallWords(in: galley) : []
    let odd = headlines.filter { headline in
      guard let style = headline.style, style != usual else { return false }
      return usual == .title || headline.isSurelyTitle(besides: small)
    }
    let lowersPrepositions = headlines.contains(where: \.lowersLongPrepositions)
    return odd.flatMap { headline in
      let isTitle = usual == .title
      let right = isTitle ? headline.titleCased(lowersPrepositions) : nil
      let fault = CopyFault(
        range: headline.range,
        message: isTitle
          ? "this headline is not in title case, and the others are"
          : "this headline is in title case, and the others are not",
        replacement: right)
      return diagnostics([fault], in: headline.copy, galley)
    }
  }

  /// The words that the brief writes in small letters outside its headlines.
  private static func smallWords(in galley: Galley) -> Set<String> {
    var words: Set<String> = []
    for block in galley.blocks {
      if case .heading = block.kind { continue }
      for word in block.copy.words where word.casing == .lower { words.insert(word.text) }
    }
    return words
  }
}
