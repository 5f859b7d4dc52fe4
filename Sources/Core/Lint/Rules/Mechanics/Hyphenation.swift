public import Diagnostics

/// A number and its unit have hyphens where they describe a noun, and none elsewhere.
public struct Hyphenation: ShippedRule {
  public static let name = "hyphenation"
  public static let summary =
    "A number and its unit are joined by hyphens before a noun (a three-year-old son, a two-day "
    + "visit) and nowhere else (after three years)."
  public static let severity = Severity.warning

  public static let examples = [
    RuleExample("They met after ‸three-years in exile, and ‸20-years later."),
    RuleExample("Their ‸three-year old son, a ‸five year-old and a ‸5 year old boy met."),
    RuleExample("She is ‸3-years-old, her ‸6 years-old brother is not; a ‸ten-years sentence."),
    RuleExample("He got a ‸ten year sentence and an ‸eight month ban after a ‸2 day trial."),
    RuleExample("The ‸highly-skilled workers and ‸newly-elected members met."),
    RuleExample("The three-year-old met two five-year-olds after three years; she is 3 years old."),
    RuleExample("A ten-year sentence, a one year old law, a day-care place, the year 2020 plan."),
    RuleExample(
      "In 2020 year-end sales rose; a family-owned, early-warning, friendly-looking firm."),
    RuleExample("A two and a half year wait, the first-years, one in three years, a 5-year-old’s."),
  ]

  public init() {}

  public func check(_ proof: Proof) -> [Diagnostic] {
    let galley = proof.galley
    guard proof.isEnglish else { return [] }
    return galley.copyBlocks.flatMap { block -> [Diagnostic] in
      let copy = block.copy
      return diagnostics(Self.faults(in: copy), in: copy, galley)
    }
  }

  private static func faults(in copy: CopyText) -> [CopyFault] {
    var faults: [CopyFault] = []
    var end = 0
    for index in copy.words.indices {
      let word = copy.words[index]
      guard word.range.lowerBound >= end else { continue }
      let measure = mayBeMeasure(index, copy) ? Measure(at: index, in: copy) : nil
      guard let fault = measure?.fault ?? adverb(word, copy) else { continue }
      faults.append(fault)
      end = fault.range.upperBound
    }
    return faults
  }

  /// Whether a word may be a number that has a unit behind it, by the first letters alone.
  private static func mayBeMeasure(_ index: Int, _ copy: CopyText) -> Bool {
    switch copy.scalars[copy.words[index].range.lowerBound] {
    case "0"..."9", "o", "t", "f", "s", "e", "n", "h", "O", "T", "F", "S", "E", "N", "H": break
    default: return false
    }
    if copy.traits.contains(.hyphens) { return true }
    guard index + 1 < copy.words.count else { return false }
    switch copy.scalars[copy.words[index + 1].range.lowerBound] {
    case "y", "m", "w", "d", "h", "k", "p", "Y", "M", "W", "D", "H", "K", "P": return true
    default: return false
    }
  }

  /// An adverb in `-ly` needs no hyphen; many write one all the same.
  private static func adverb(_ word: Word, _ copy: CopyText) -> CopyFault? {
    guard copy.traits.contains(.hyphens), word.range.count > 6, word.casing == .lower,
      !word.isQuoted, let hyphen = copy.scalars[word.range].firstIndex(of: "-"),
      hyphen > word.range.lowerBound + 3, copy.scalars[hyphen - 1] == "y",
      copy.scalars[hyphen - 2] == "l",
      adverbs.contains(copy.string(word.range.lowerBound..<hyphen))
    else { return nil }
    let parts =
      copy.string(word.range.lowerBound..<hyphen) + " "
      + copy.string(hyphen + 1..<word.range.upperBound)
    return CopyFault(
      range: word.range, message: "an adverb in '-ly' needs no hyphen: '\(parts)'", severity: .note,
      replacement: parts)
  }

  private static let adverbs: Set<String> = [
    "highly", "newly", "recently", "widely", "fully", "freshly", "closely", "deeply", "heavily",
    "severely", "strongly", "previously", "allegedly", "internationally", "environmentally",
    "federally", "locally", "politically", "racially", "ethnically", "religiously", "publicly",
    "privately", "specially", "specifically", "democratically", "critically", "legally",
    "illegally", "forcibly", "unfairly", "wrongly", "wrongfully", "increasingly", "largely",
    "mostly", "partly", "nearly", "rapidly", "easily", "carefully", "commonly", "similarly",
    "equally", "extremely", "poorly", "badly", "clearly", "completely", "directly", "entirely",
    "financially", "globally", "historically", "independently", "jointly", "officially",
    "originally", "particularly", "potentially", "socially", "technologically", "culturally",
    "economically", "digitally", "really", "truly", "terribly", "possibly", "seriously",
  ]
}
