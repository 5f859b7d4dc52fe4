public import Diagnostics

/// A headline has no full stop where those beside it have none.
public struct HeadlineStop: ShippedRule {
  public static let name = "headline-stop"
  public static let summary =
    "A headline ends without a full stop where the others of its level do."
  public static let severity = Severity.warning

  public static let examples = [
    RuleExample("## The council meets\n\n## The congress votes‸.\n\n## Nobody stays\n"),
    RuleExample("# News\n\n## The council meets‸.\n"),
    RuleExample("## It meets.\n\n## It votes.\n\n## It leaves\n"),
    RuleExample("## It meets\n\n## Life in the U.S.\n\n## It waits...\n\n## Acme Ltd.\n"),
    RuleExample("## It meets\n\n## It came. It saw. It voted.\n\n## Why?\n\n## 1.\n"),
  ]

  public init() {}

  public func check(_ proof: Proof) -> [Diagnostic] {
    let galley = proof.galley
    return Headlines.byLevel(in: galley).flatMap { headlines -> [Diagnostic] in
      let odd = headlines.filter(Self.endsInStop)
      guard odd.count * 2 <= headlines.count || headlines.count == 1 else { return [] }
      let severity: Severity? = headlines.count == 1 ? .note : nil
      return odd.flatMap { diagnostics([Self.fault($0, severity)], in: $0, galley) }
    }
  }

  private static func fault(_ copy: CopyText, _ severity: Severity?) -> CopyFault {
    CopyFault(
      range: copy.scalars.count - 1..<copy.scalars.count,
      message: severity == nil
        ? "a headline ends in a full stop, and others beside it do not"
        : "a headline ends in a full stop",
      severity: severity, replacement: "")
  }

  /// Whether a headline of one sentence ends in its full stop.
  private static func endsInStop(_ copy: CopyText) -> Bool {
    let stop = copy.scalars.count - 1
    guard copy.neighbour(stop) == ".", copy.sentences.count == 1,
      let word = copy.word(endingAt: stop), !word.hasDigit, copy.words.count > 1
    else { return false }
    return !ShortForm.isKnown(word, in: copy)
  }
}
