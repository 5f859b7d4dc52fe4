/// Finds hyphens and dashes with a blank on one side only.
enum LoneHyphen {
  static func faults(in copy: CopyText) -> [CopyFault] {
    var faults: [CopyFault] = []
    for index in copy.marks where isSign(copy.scalars[index]) {
      let isWrong =
        copy.hasLetter(index + 1)
        ? copy.neighbour(index - 1) == " " && opens(index, copy)
        : copy.neighbour(index + 1) == " " && copy.hasLetter(index - 1) && ends(index, copy)
      if isWrong { faults.append(fault(index, copy)) }
    }
    return faults
  }

  private static func isSign(_ scalar: Unicode.Scalar) -> Bool {
    scalar == "-" || scalar == "\u{2013}"
  }

  private static func fault(_ index: Int, _ copy: CopyText) -> CopyFault {
    CopyFault(
      range: index..<index + 1,
      message: "'\(copy.scalars[index])' has a blank on one side only; a dash has one on both")
  }

  /// `word -word`, but no suffix: `-isation`, `north-east and -west`.
  private static func opens(_ index: Int, _ copy: CopyText) -> Bool {
    guard let before = copy.word(endingAt: index - 1), let after = copy.word(startingAt: index + 1),
      before.casing == .lower, after.casing == .lower, !before.hasDigit, !after.hasDigit,
      before.range.count > 1, after.range.count > 1
    else { return false }
    return !beforeSuffixes.contains(before.lowercased) && !suffixes.contains(after.lowercased)
  }

  /// `word- word`, but no part of a list: `two- and three-year`.
  private static func ends(_ index: Int, _ copy: CopyText) -> Bool {
    guard let before = copy.word(endingAt: index), let after = copy.word(startingAt: index + 2),
      before.casing == .lower, !before.hasDigit, !after.hasDigit, before.range.count > 3,
      after.range.count > 1, after.casing == .lower
    else { return false }
    return !behindParts.contains(after.lowercased) && !prefixes.contains(before.lowercased)
  }

  private static let beforeSuffixes: Set<String> = [
    "and", "or", "the", "in", "suffix", "ending", "endings", "with", "of", "to", "than", "versus",
    "vs", "nor", "not", "an", "word", "option", "flag", "run", "use",
  ]

  private static let suffixes: Set<String> = [
    "ise", "ize", "isation", "ization", "stan", "gate", "ism", "ist", "ing", "ed", "ly", "er",
    "est",
    "ness", "able", "ible", "ful", "less", "like", "wise", "based", "related", "free", "long",
    "wide", "style", "led",
  ]

  private static let behindParts: Set<String> = [
    "and", "or", "to", "nor", "but", "as", "than", "through", "versus", "vs", "und", "oder", "bis",
    "et", "ou", "y", "plus", "then", "not", "rather", "yet", "is", "in", "for",
  ]

  private static let prefixes: Set<String> = [
    "anti", "post", "inter", "intra", "multi", "over", "under", "semi", "micro", "macro", "self",
    "mini", "mega", "poly", "mono", "meta", "hyper", "hypo", "trans", "counter", "extra",
  ]
}
