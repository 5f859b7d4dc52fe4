public import Diagnostics

/// A brief has no characters that nobody sees.
///
/// They are how text attacks hide: words that a reader sees in another order than a program, words
/// that look alike and are not, and messages in no ink at all. Marks of direction and balanced
/// isolates are right, since Uyghur, Arabic and Hebrew need them beside Latin; so are joiners in
/// scripts and emoji that are written with them.
public struct HiddenCharacter: ShippedRule {
  public static let name = "hidden-character"
  public static let summary =
    "Every character is seen, or is one that the script of its word is written with."
  public static let severity = Severity.error

  public static let examples = [
    RuleExample("‸\u{202E}hidden‸\u{202C}"),
    RuleExample("A zero‸\u{200B}width space, a byte‸\u{FEFF}order mark, a join‸\u{200D}er."),
    RuleExample("A soft‸\u{AD}hyphen and a line‸\u{2028}end; `‸\u{202D}code`"),
    RuleExample("A tag‸\u{E0041}\u{E0042}, a filler‸\u{3164} and a Word bullet ‸\u{F0B7} here."),
    RuleExample("An isolate ‸\u{2067}that never ends.\n\nOne that never began‸\u{2069}."),
    RuleExample("By a reference: a‸&#x202E;b, and a selector‸\u{FE0F}."),
    RuleExample(
      "The word \u{2067}ئۇيغۇر\u{2069} means Uyghur\u{200F}, مى\u{200C}خواهم \u{200E}too."),
    RuleExample(
      "Emoji: 👩\u{200D}👩\u{200D}👧 ❤\u{FE0F} 1\u{FE0F}\u{20E3} and क्\u{200D}ष; a flag: "
        + "🏴\u{E0067}\u{E0062}\u{E0065}\u{E006E}\u{E0067}\u{E007F}."
    ),
    RuleExample("No-break\u{A0}space, thin\u{2009}space, “café”."),
  ]

  public init() {}

  public func check(_ proof: Proof) -> [Diagnostic] {
    let galley = proof.galley
    var scan = HiddenCharacterScan(galley.source.bytes)
    scan.run()
    let shown = scan.found.map { fault in
      diagnostic(
        fault.kind.message(fault.scalar), at: fault.range, in: galley,
        severity: fault.kind.severity,
        fixes: [Diagnostic.FixIt(replacement: fault.replacement, isSafe: fault.isSafe)])
    }
    let all = shown + isolates(scan.isolates, galley) + references(galley)
    return all.sorted { $0.place.start < $1.place.start }
  }

  /// Complains of isolates that begin or end alone in their block.
  private func isolates(_ isolates: [HiddenCharacterScan.Isolate], _ galley: Galley) -> [Diagnostic]
  {
    var open: [HiddenCharacterScan.Isolate] = []
    var alone: [HiddenCharacterScan.Isolate] = []
    var block: Range<Int>?
    for isolate in isolates {
      let own = galley.block(atOrBefore: isolate.range.lowerBound)?.range
      if own != block {
        alone += open
        open = []
        block = own
      }
      if isolate.opens {
        open.append(isolate)
      } else if open.popLast() == nil {
        alone.append(isolate)
      }
    }
    return (alone + open).map { isolate in
      let message =
        isolate.opens
        ? "\(isolate.scalar.codePoint) turns the text's direction and nothing turns it back"
        : "\(isolate.scalar.codePoint) ends a change of direction that never began"
      return diagnostic(message, at: isolate.range, in: galley)
    }
  }

  /// Finds what stands in the file as a character reference, which no scan of its bytes sees.
  private func references(_ galley: Galley) -> [Diagnostic] {
    galley.copyBlocks.flatMap { block -> [Diagnostic] in
      guard block.copy.traits.contains(.nonASCII) else { return [] }
      return block.runs.filter { $0.kind == .text && !$0.isLiteral }.compactMap { run in
        let scalars = run.text.unicodeScalars
        guard let scalar = scalars.first(where: { HiddenCharacterScan.isAlwaysHidden($0) }),
          let kind = HiddenCharacter.Kind(of: scalar)
        else { return nil }
        return diagnostic(
          kind.message(scalar), at: run.range, in: galley, severity: kind.severity)
      }
    }
  }
}
