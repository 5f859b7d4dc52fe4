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
    RuleExample("Their ‸three-year old son, a ‸five year-old and ‸5 year old twins met."),
    RuleExample("She is ‸3-years-old, her ‸6 years-old brother is not; a ‸ten-years sentence."),
    RuleExample("He got his ‸ten year sentence and an ‸eight month ban after a ‸2 day trial."),
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
    for index in copy.words.indices where mayBeMeasure(index, copy) {
      guard copy.words[index].range.lowerBound >= end,
        let fault = Measure(at: index, in: copy)?.fault
      else { continue }
      faults.append(fault)
      end = fault.range.upperBound
    }
    return copy.traits.contains(.hyphens) ? faults + adverbs(in: copy) : faults
  }

  /// Whether a word may be a number that has a unit behind it, by the first letters alone.
  private static func mayBeMeasure(_ index: Int, _ copy: CopyText) -> Bool {
    switch copy.scalars[copy.words[index].range.lowerBound] {
    case "0"..."9", "o", "t", "f", "s", "e", "n", "h", "O", "T", "F", "S", "E", "N", "H": break
    default: return false
    }
    let range = copy.words[index].range
    if copy.traits.contains(.hyphens), copy.scalars[range].contains("-") { return true }
    guard range.count < 10, index + 1 < copy.words.count else { return false }
    let next = copy.words[index + 1].range
    guard next.count > 2 else { return false }
    switch (copy.scalars[next.lowerBound], copy.scalars[next.lowerBound + 1]) {
    case ("y", "e"), ("m", "o"), ("m", "i"), ("w", "e"), ("d", "a"), ("h", "o"), ("k", "i"),
      ("p", "a"):
      return true
    default: return false
    }
  }

  private static func adverbs(in copy: CopyText) -> [CopyFault] {
    var faults: [CopyFault] = []
    for index in copy.scalars.indices where copy.scalars[index] == "-" {
      guard index > 4, copy.scalars[index - 1] == "y", copy.scalars[index - 2] == "l" else {
        continue
      }
      let at = copy.words.partitionIndex { $0.range.upperBound > index }
      guard at < copy.words.count, copy.words[at].range.contains(index),
        let fault = adverb(copy.words[at], copy)
      else { continue }
      faults.append(fault)
    }
    return faults
  }

  /// An adverb in `-ly` needs no hyphen; many write one all the same.
  private static func adverb(_ word: Word, _ copy: CopyText) -> CopyFault? {
    guard word.casing == .lower, !word.isQuoted,
      let hyphen = copy.scalars[word.range].firstIndex(of: "-"),
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
