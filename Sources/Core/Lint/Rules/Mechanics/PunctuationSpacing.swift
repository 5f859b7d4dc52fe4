public import Diagnostics

/// Marks of punctuation have blanks where they want them and nowhere else.
public struct PunctuationSpacing: ShippedRule {
  public static let name = "punctuation-spacing"
  public static let summary =
    "A mark of punctuation follows its word at once and has a blank behind it; brackets and "
    + "quotation marks have their blanks outside."
  public static let severity = Severity.warning

  public static let examples = [
    RuleExample("The council‸ , which met‸ ; it voted‸ . Why‸ ? It left‸ !"),
    RuleExample("It met in London‸ ,Paris and Rome‸,Bern; it voted‸;nobody won."),
    RuleExample(
      "It met in May‸ .It left‸.then it said:‸“no” on 4 June‸,2021; the U.S‸.Congress met."),
    RuleExample("The vote was held‸.The council left‸.Nobody stayed, said Mr‸.Smith."),
    RuleExample("On May 5‸,2020 they met. In 2019‸,the council left. Why‸?Nobody knows."),
    RuleExample("The council (‸ WUC‸ ) met (in May‸ ) and [‸ it‸ ] voted."),
    RuleExample("It said “‸ no” and “yes‸ ” and “maybe‸”and left, a‸“no” at last."),
    RuleExample("The Congress‸(WUC) and the council (of Bern‸)met; the office‸(which is new) too."),
    RuleExample("The council‸ 's vote didn‸ 't count, and China‸ ’s did; isn'‸ t it?"),
    RuleExample("It cost 1‸ ,000 dollars."),
    RuleExample("On Nov‸.16 and June 9th‸,2018 they met; in contrast‸,134 stayed."),
    RuleExample("It fell i‸n1986 for ‸8or 9 days, in v2019, 3d, 10km, mp3, h2o and covid19."),
    RuleExample("She crossed “the border.‸”Then she left; the EU‸ ‘s offices."),
    RuleExample(
      "Members, e.g. of the U.S. and the U.K., use Node.js, Amazon.com and 3.5 % of .NET."),
    RuleExample(
      "See www.a.example , me@a.example . Wait . . . what ... ? :) ( see :-( ) 3 : 1 5'10\""),
    RuleExample(
      "The member(s) of f(x), (re)action, 501(c)(3) and Article 5(1)(b), Fe(III), 1,000,5."),
    RuleExample("---\nlang: fr\n---\nQui est là ? Personne ! « Non » : voilà ; « oui »."),
    RuleExample("« Bonjour ! » she said; 中文,标点; it runs on .NET and repubblica.it; re:Invent."),
    RuleExample("She asked “Qui est là ? Vous et nous dans les rues !” Ask Yahoo! now, 10:30."),
    RuleExample(
      "It was the workers' strike. He said 'no' and 't Hof; the [ ] box, a ) list, b ) too."),
  ]

  public init() {}

  public func check(_ proof: Proof) -> [Diagnostic] {
    let galley = proof.galley
    let isFrench = proof.language.lowercased().hasPrefix("fr")
    let isEnglish = proof.isEnglish
    return galley.copyBlocks.flatMap { block -> [Diagnostic] in
      let copy = block.copy
      var faults: [CopyFault] = []
      if copy.traits.contains(.blankBeforeMark) {
        faults += BlankBeforeMark(copy, isFrench: isFrench).faults
      }
      if !copy.traits.isDisjoint(with: [.letterAfterMark, .letterAfterStop, .digitAfterMark]) {
        faults += MissingBlank(copy, isEnglish: isEnglish).faults
      }
      if isEnglish, copy.traits.contains(.digits) { faults += GluedFigure(copy).faults }
      if copy.traits.contains(.brackets) { faults += BracketSpacing(copy).faults }
      if copy.traits.contains(.quotes) {
        faults += QuotationSpacing(copy).faults
        if isEnglish { faults += ApostropheSpacing(copy).faults }
      }
      faults.sort { $0.range.lowerBound < $1.range.lowerBound }
      return diagnostics(faults, in: copy, galley)
    }
  }
}
