public import Diagnostics

/// A sentence begins with a capital.
public struct SentenceCase: ShippedRule {
  public static let name = "sentence-case"
  public static let summary = "A sentence begins with a capital."
  public static let severity = Severity.warning

  public static let examples = [
    RuleExample("The council met. ‸it voted for peace. Nobody left Xinjiang. ‸the vote was clear."),
    RuleExample("The council met.\n\n‸the congress voted for peace on the same day."),
    RuleExample(
      "Approx. five of the members, i.e. all, met vs. them at 5 p.m. in Calif. and left."),
    RuleExample("It waited... and left. iPhone sales rose. de Silva met al. al-Assad came. eBay."),
    RuleExample(
      "“Who is it?” he asked. Yahoo! is a firm. Why? because. The file is at a.example. see"),
    RuleExample(
      "It has these aims:\n\n- peace\n- bread and jobs.\n\nand it will vote for them soon."),
    RuleExample("The council met and\n\nthe congress voted for peace on the same day."),
    RuleExample(
      "> It met.\n\nhe said when he was asked for it.\n\ne-mail is not post at all, he said."),
  ]

  public init() {}

  public func check(_ proof: Proof) -> [Diagnostic] {
    let galley = proof.galley
    guard proof.isEnglish else { return [] }
    var found: [Diagnostic] = []
    var last: Galley.Block?
    for block in galley.blocks {
      if block.kind == .paragraph {
        let copy = block.copy
        let first = SentenceStart.first(of: copy, behind: last)
        found += diagnostics([first].compactMap { $0 } + inner(copy), in: copy, galley)
      } else if block.kind == .listItem || block.kind == .quotation {
        found += diagnostics(inner(block.copy), in: block.copy, galley)
      }
      last = block
    }
    return found
  }

  private func inner(_ copy: CopyText) -> [CopyFault] {
    guard copy.traits.contains(.stops) else { return [] }
    return SentenceStart.inner(of: copy)
  }
}
