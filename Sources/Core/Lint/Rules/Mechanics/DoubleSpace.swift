public import Diagnostics

/// One blank stands between two words.
public struct DoubleSpace: ShippedRule {
  public static let name = "double-space"
  public static let summary = "One blank stands between two words, and no second one beside it."
  public static let severity = Severity.warning

  public static let examples = [
    RuleExample("The council‸  met in‸   May."),
    RuleExample("A no-break space‸\u{A0} and another‸ \u{A0}here,‸\u{2003}\u{2003}too."),
    RuleExample("It met. It voted.‸  It left. It came back. It sat down."),
    RuleExample("It met.‸  It voted.  It left.  It came‸  back."),
    RuleExample("The council met in\u{A0}May.  \nIt voted `a  b` and left.  "),
    RuleExample("The council\n  met  , and ( voted )."),
  ]

  public init() {}

  public func check(_ proof: Proof) -> [Diagnostic] {
    let galley = proof.galley
    let blocks = galley.copyBlocks.filter { $0.copy.traits.contains(.doubledBlanks) }
    var found: [Diagnostic] = []
    var behindSentences: [(fault: CopyFault, copy: CopyText)] = []
    for block in blocks {
      let copy = block.copy
      let (between, behind) = Self.faults(in: copy)
      found += diagnostics(between, in: copy, galley)
      behindSentences += behind.map { ($0, copy) }
    }
    guard !behindSentences.isEmpty else { return found }
    let gaps = Self.gapsBetweenSentences(galley)
    guard behindSentences.count * 2 > gaps, behindSentences.count > 1 else {
      return found + behindSentences.flatMap { diagnostics([$0.fault], in: $0.copy, galley) }
    }
    let places = behindSentences.map { $0.copy.bytes(of: $0.fault.range) }
    let message = "two blanks stand behind most sentences; a page shows one"
    let style = diagnostic(
      message, atFirstOf: places, also: "here too", in: galley, severity: .note)
    return (found + [style].compactMap { $0 }).sorted { $0.place.start < $1.place.start }
  }

  /// How many sentences of the brief have another behind them in their block.
  private static func gapsBetweenSentences(_ galley: Galley) -> Int {
    galley.copyBlocks.reduce(0) { $0 + max(0, $1.copy.sentences.count - 1) }
  }

  /// Returns the doubled blanks between words and those behind sentences.
  private static func faults(in copy: CopyText) -> (between: [CopyFault], behind: [CopyFault]) {
    let scalars = copy.scalars
    var between: [CopyFault] = []
    var behind: [CopyFault] = []
    var index = 0
    while index < scalars.count {
      guard scalars[index].isCopyBlank else {
        index += 1
        continue
      }
      let start = index
      while index < scalars.count, scalars[index].isCopyBlank { index += 1 }
      guard index - start > 1, isInside(start..<index, copy) else { continue }
      let fault = fault(start..<index, copy)
      if endsSentence(start, copy) { behind.append(fault) } else { between.append(fault) }
    }
    return (between, behind)
  }

  private static func fault(_ range: Range<Int>, _ copy: CopyText) -> CopyFault {
    let hasOthers = copy.scalars[range].contains { $0 != " " }
    return CopyFault(
      range: range,
      message: "\(range.count) blanks \(hasOthers ? "(not all of them spaces) " : "")"
        + "should be one",
      replacement: " ", isSafe: true)
  }

  /// Whether blanks stand within a line, between two words that want one of them.
  ///
  /// Blanks beside a mark that wants none are another rule's: ``PunctuationSpacing``.
  private static func isInside(_ range: Range<Int>, _ copy: CopyText) -> Bool {
    guard let before = copy.neighbour(range.lowerBound - 1),
      let after = copy.neighbour(range.upperBound),
      !copy.scalars[range].contains(where: { $0 == "\n" || $0 == "\u{2028}" || $0 == "\u{2029}" })
    else { return false }
    switch after {
    case ",", ".", ";", ":", "!", "?", ")", "]", "\u{201D}": return false
    default: break
    }
    switch before {
    case "(", "[", "\u{201C}": return false
    default: return true
    }
  }

  private static func endsSentence(_ index: Int, _ copy: CopyText) -> Bool {
    let marks = max(0, index - 3)..<index
    return copy.scalars[marks].contains { ".!?:\u{2026}".unicodeScalars.contains($0) }
      && !copy.hasLetter(index - 1)
  }
}
