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
    var faults = copy.traits.contains(.hyphens) ? joined(in: copy) : []
    for index in numbersWithUnits(in: copy) {
      guard let fault = Measure(at: index, in: copy)?.fault else { continue }
      faults.append(fault)
    }
    guard faults.count > 1 else { return faults }
    // A word that was found for its hyphen and for the word behind it is found once.
    var end = 0
    return faults.sorted { $0.range.lowerBound < $1.range.lowerBound }.filter { fault in
      defer { end = max(end, fault.range.upperBound) }
      return fault.range.lowerBound >= end
    }
  }

  /// Returns the words that may be numbers with a unit behind them.
  private static func numbersWithUnits(in copy: CopyText) -> [Int] {
    let (words, scalars) = (copy.words, copy.scalars)
    var found: [Int] = []
    for unit in copy.words(hintedAs: .unit) where unit > 0 {
      let number = words[unit - 1].range
      if number.count < 14, mayBeginNumber(scalars[number.lowerBound]) { found.append(unit - 1) }
    }
    return found
  }

  private static func mayBeginNumber(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "0"..."9", "o", "t", "f", "s", "e", "n", "h", "O", "T", "F", "S", "E", "N", "H": true
    default: false
    }
  }

  /// Finds what is wrong with the words that have hyphens.
  private static func joined(in copy: CopyText) -> [CopyFault] {
    var faults: [CopyFault] = []
    var end = 0
    let (words, scalars) = (copy.words, copy.scalars)
    for hyphen in copy.marks where scalars[hyphen] == "-" && hyphen >= end {
      let at = words.partitionIndex { $0.range.upperBound > hyphen }
      guard at < words.count, words[at].range.contains(hyphen) else { continue }
      end = words[at].range.upperBound
      let isAdverb = hyphen > 4 && scalars[hyphen - 1] == "y" && scalars[hyphen - 2] == "l"
      let mayBeNumber = mayBeginNumber(scalars[words[at].range.lowerBound])
      let measure = mayBeNumber ? Measure(at: at, in: copy)?.fault : nil
      guard let fault = measure ?? (isAdverb ? adverb(words[at], copy) : nil) else { continue }
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
