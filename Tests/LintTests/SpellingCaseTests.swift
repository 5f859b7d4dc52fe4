import Diagnostics
import Lint
import Testing

/// What the rules of spelling and of names say together: one word, one finding.
@Suite(.enabled(if: ExampleHouse.hasDictionaries, ExampleHouse.missing))
struct SpellingCaseTests {
  struct Case: Sendable, CustomTestStringConvertible {
    let testDescription: String
    let copy: String
    let findings: [String]
    let house: @Sendable (inout House) -> Void

    init(
      _ testDescription: String, _ copy: String, _ findings: [String] = [],
      house: @escaping @Sendable (inout House) -> Void = { _ in }
    ) {
      self.testDescription = testDescription
      self.copy = copy
      self.findings = findings
      self.house = house
    }
  }

  static let rules = RuleRegistry.rules.filter { rule in
    [
      "misspelling", "name-variant", "near-name", "new-names", "other-language",
      "spelling-variety", "unknown-word",
    ].contains(rule.name)
  }

  static func findings(_ copy: String, _ house: House) throws -> [Diagnostic] {
    Linter(house: house, rules: rules).check(try ExampleGalley.make(copy))
  }

  static let right = [
    Case("possessives", "The journalists' rights, women’s rights and the boss's office."),
    Case("clitics", "They don't, she'll, we’ve, he'd, who're, isn’t and mustn't."),
    Case("ordinals and numbers", "The 72nd year, the 1st, 2,000 and 5G of the 1990s."),
    Case("acronyms", "The WUC, HRW, IJOP, XPCC and the NGOs met the UNHCR."),
    Case("hyphens", "An anti-government, pro-democracy, state-owned, two-year-old, ex-minister."),
    Case("compounds", "Cyberattacks, microloans, counterprotests and a countermeasure."),
    Case("made words", "A councilwide vote on statelessness and citizenship-based rights."),
    Case(
      "addresses", "Write to me@uyghurz.example or www.abcdxyz.example/sey?x=sey or a/sey_b.txt."),
    Case("tags and handles", "Ask @abcdsey and #abcdsey."),
    Case("code", "Use `sey` and\n\n    abcdsey\n"),
    Case("quotations", "She said “it is wihtout sey”, and then “recieve teh” again."),
    Case("soft hyphens", "The govern\u{AD}ment met."),
    Case("a decomposed letter", "A caf\u{65}\u{301} and a caf\u{E9}."),
    Case("both countries", "The gray, grey programme and the judgment, the judgement."),
    Case("short words", "Op zu ab ut."),
    Case("many marks", "a" + String(repeating: "\u{301}", count: 10_000) + " vote."),
    Case("a long word", String(repeating: "abcdefgh", count: 500) + " vote."),
  ]

  static let wrong = [
    Case("a known misspelling", "They recieve it.", ["error misspelling recieve"]),
    Case(
      "an inflected one", "They met in the parliments.", ["error misspelling parliments"]),
    Case(
      "a known misspelling as a term", "They say *recieve* there.", ["warning misspelling recieve"]),
    Case("part of a compound", "A goverment-owned bank.", ["error misspelling goverment"]),
    Case("with a possessive", "The goverment's bank.", ["error misspelling goverment"]),
    Case(
      "known to the archive, and wrong", "They recieve it.", ["error misspelling recieve"],
      house: { $0.archive = Archive(counts: ["recieve": 3]) }),
    Case(
      "known to the lexicon", "They recieve it.",
      house: { $0.lexicon = Lexicon([.init("recieve")]) }),
    Case(
      "published twice", "A kyirong met.", house: { $0.archive = Archive(counts: ["kyirong": 2]) }),
    Case(
      "published once", "The kyirong met.", ["note new-names kyirong"],
      house: { $0.archive = Archive(counts: ["kyirong": 1]) }),
    Case("a slip", "Their age and sey.", ["warning unknown-word sey"]),
    Case("a blank too few", "The end ofthe war.", ["error misspelling ofthe"]),
    Case("a nationality", "A chinese court.", ["warning unknown-word chinese"]),
    Case(
      "a name without its capital", "Uyghur and Uyghur, and an uyghur.",
      ["note new-names Uyghur", "warning unknown-word uyghur"]),
    Case(
      "a known name's slip", "The court of Afganistan and of Kazahkstan.",
      ["warning near-name Afganistan", "warning near-name Kazahkstan"]),
    Case(
      "a name of the archive", "Their son Lufty lives.", ["warning near-name Lufty"],
      house: { $0.archive = Archive(counts: ["Lutfy": 1]) }),
    Case(
      "a name of the lexicon", "Their son Lufty lives.", ["warning near-name Lufty"],
      house: { $0.lexicon = Lexicon([.init("Lutfy")]) }),
    Case(
      "a letter from one published name", "They met Saghi Tohta.", ["note new-names Saghi"],
      house: { $0.archive = Archive(counts: ["Salhi": 2, "Tohti": 2]) }),
    Case(
      "a letter from a name of many briefs", "They met Huawai.", ["warning near-name Huawai"],
      house: { $0.archive = Archive(counts: ["Huawei": 5]) }),
    Case(
      "a letter from a common first name", "They met Geotge Tohti.", ["note new-names Geotge"],
      house: { $0.archive = Archive(counts: ["George": 9, "Tohti": 9]) }),
    Case(
      "a letter from a new name of three briefs", "They met Megvil.", ["warning near-name Megvil"],
      house: { $0.archive = Archive(counts: ["Megvii": 3]) }),
    Case(
      "two slips in a long word", "They secccesfully met.", ["warning unknown-word secccesfully"]),
    Case("an unknown name", "Their son Lufty lives.", ["note new-names Lufty"]),
    Case(
      "an inflection by example", "They deplatforxed it, and deplatforxing goes on.",
      house: { $0.lexicon = Lexicon([.init("deplatforx", like: "perform")]) }),
    Case(
      "two people", "Anna Hosseini met. Reza Hosseine spoke to Anna Hosseini.",
      ["note new-names Hosseini"]),
    Case(
      "American words in a British house", "The color of labor.",
      ["warning spelling-variety color"]),
    Case(
      "British words in an American house", "The colour of labour.",
      ["warning spelling-variety colour"], house: { $0.spelling = .american }),
    Case("any English", "The color of labor.", house: { $0.spelling = nil }),
    Case(
      "the brief's own majority", "The color of labor, of defence.",
      ["warning spelling-variety defence"], house: { $0.spelling = nil }),
    Case(
      "both endings", "They recognise it, realize it and organize it.",
      ["warning spelling-variety recognise"]),
    Case(
      "both endings, evenly", "They recognise it and realize it.",
      ["warning spelling-variety realize"], house: { $0.spelling = .british }),
  ]

  @Test(arguments: right)
  func `right copy is left alone`(_ c: Case) throws {
    let found = try Self.findings(c.copy, ExampleHouse.make()).map { "\($0.rule): \($0.message)" }
    #expect(found == [])
  }

  @Test(arguments: wrong)
  func `a word is told of once, by the strongest evidence`(_ c: Case) throws {
    var house = try ExampleHouse.make()
    c.house(&house)
    let galley = try ExampleGalley.make(c.copy)
    let found = Linter(house: house, rules: Self.rules).check(galley).map {
      "\($0.severity) \($0.rule) \(galley.source.string(in: $0.place.byteRange))"
    }
    #expect(found == c.findings)
  }
}
