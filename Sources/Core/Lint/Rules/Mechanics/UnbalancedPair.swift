public import Diagnostics

/// Every bracket and quotation mark has its other half.
public struct UnbalancedPair: ShippedRule {
  public static let name = "unbalanced-pair"
  public static let summary =
    "Every bracket and every quotation mark that opens is closed, and the other way round."
  public static let severity = Severity.warning

  public static let examples = [
    RuleExample("The council ‸(WUC met.\n\nThe congress WUC‸) met [in May‸}."),
    RuleExample("It said ‸“no and left.\n\nIt said yes‸” and left."),
    RuleExample("It said ‸\"no and left. It said \"yes\" too."),
    RuleExample("It was ‸”no” and “yes‸“ it said. It left “today‸“."),
    RuleExample("“It met.\n\n“It voted.\n\n“It left,” she said."),
    RuleExample("a) first, 2) second and iv) third; :) :-( 5'10\" tall, 12\" long; rock ’n’ roll"),
    RuleExample("(The council met.\n\nIt voted.)\n\n„Nein“, he said, and “nested “marks” too”."),
    RuleExample("\"It met.\n\n\"It voted,\" she said."),
    RuleExample("He said “yes\" and \"no” and `(`. The workers’ strike, 7” wide."),
  ]

  public init() {}

  public func check(_ proof: Proof) -> [Diagnostic] {
    let galley = proof.galley
    let blocks = galley.copyBlocks
    var reach = PairReach()
    for (index, block) in blocks.enumerated() {
      let copy = block.copy
      guard !copy.traits.isDisjoint(with: [.brackets, .quotes]) else { continue }
      let next = index + 1 < blocks.count ? blocks[index + 1].copy.scalars.first : nil
      var scan = PairScan(copy, language: proof.language, next: next)
      scan.run(skipsStraight: block.kind == .tableCell)
      reach.add(scan.faults, of: index, in: copy)
    }
    return reach.faults.flatMap { diagnostics($0.faults, in: blocks[$0.block].copy, galley) }
  }
}
