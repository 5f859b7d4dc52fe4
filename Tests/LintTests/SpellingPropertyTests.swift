import Diagnostics
import Lint
import Testing

@Suite(.enabled(if: ExampleHouse.hasDictionaries, ExampleHouse.missing))
struct SpellingPropertyTests {
  static let paragraphs = [
    "The goverment will recieve the report on Friday, and the council will meet.",
    "A camera estimates each person’s age, sey and ethnicity, it said.",
    "Huawai sold it. The people of the city say that Huawei denies it, as Huawei does.",
    "Sadam Abdusalamu met his wife, and the state denied a visa to Mr. Abdusalam.",
    "The color of the flag is known to the people of Karakax and of Aksu.",
    "Der Rat hat gestern beschlossen, die neuen Regeln für alle Briefe zu ändern.",
    "He said that “they recieve the sey of Huawai”, and an american agreed.",
  ]

  private func findings(_ paragraphs: [String], _ house: House) throws -> [String] {
    let copy = paragraphs.joined(separator: "\n\n") + "\n"
    let galley = try ExampleGalley.make(copy)
    return Linter(house: house, rules: SpellingCaseTests.rules).check(galley).flatMap { finding in
      // The list of new names begins wherever the first of them stands.
      let words =
        finding.rule == "new-names"
        ? finding.message.prefix { $0 != ";" }.split(whereSeparator: { ":,".contains($0) })
          .dropFirst().map { $0.filter { $0 != " " } }.sorted()
        : [galley.source.string(in: finding.place.byteRange)]
      return words.map { "\(finding.rule) \($0)" }
    }.sorted()
  }

  @Test(arguments: 1...12)
  func `the order of paragraphs changes no finding`(_ seed: UInt64) throws {
    var random = RandomDraft(seed: seed)
    var paragraphs = Self.paragraphs
    for index in paragraphs.indices.reversed() {
      paragraphs.swapAt(index, Int(random.number() % UInt64(index + 1)))
    }
    let house = try ExampleHouse.make()
    // Of two spellings of one name the first is told, so that one is left out here.
    let isVariant = { (finding: String) in finding.hasPrefix("name-variant") }
    #expect(
      try findings(paragraphs, house).filter { !isVariant($0) }
        == findings(Self.paragraphs, house).filter { !isVariant($0) })
  }

  @Test(arguments: ["goverment", "recieve", "sey", "Huawai", "Karakax", "Aksu", "american"])
  func `a word of the lexicon silences its own findings and no others`(_ word: String) throws {
    var house = try ExampleHouse.make()
    let before = try findings(Self.paragraphs, house)
    house.lexicon = Lexicon([.init(word)])
    let after = try findings(Self.paragraphs, house)
    #expect(after == before.filter { !$0.hasSuffix(" \(word)") })
    #expect(after.count < before.count)
  }

  @Test func `what a house remembers of words is what it would find again`() throws {
    let house = try ExampleHouse.make()
    let first = try findings(Self.paragraphs, house)
    #expect(try findings(Self.paragraphs, house) == first)
    #expect(try findings(Self.paragraphs, ExampleHouse.make()) == first)
  }

  @Test func `an absent dictionary and an absent list are told of once`() throws {
    struct Bare: DictionaryShelf {
      func speller(for language: String) throws(DictionaryAbsence) -> any Speller {
        throw DictionaryAbsence(language: language, package: "hunspell-de-de")
      }
    }
    let copy = "---\nlang: de\n---\nDer Rat abcdefg.\n\nUnd xyzxyz.\n"
    let found = try SpellingCaseTests.findings(copy, House(shelf: Bare()))
    #expect(found.map { "\($0.severity) \($0.rule)" } == ["note unknown-word"])
    #expect(found.first?.message.contains("hunspell-de-de") == true)
    let bare = try SpellingCaseTests.findings("A vote.", House(shelf: ExampleHouse.shelf))
    #expect(bare.map { "\($0.severity) \($0.rule)" } == ["note misspelling"])
    #expect(try SpellingCaseTests.findings("A votte recieve.", House()) == [])
  }

  @Test(.enabled(if: SeedTests.bytes != nil, SeedTests.missing))
  func `the real brief has its mistakes found and its names left alone`() throws {
    let source = SourceText(path: "seed.txt", bytes: try #require(SeedTests.bytes))
    let galley = try ExampleGalley.make(ImportedBrief(importing: source).markdown)
    let found = Linter(house: try ExampleHouse.make(), rules: SpellingCaseTests.rules).check(galley)
    #expect(
      found.map { "\($0.severity) \($0.rule) \(galley.source.string(in: $0.place.byteRange))" } == [
        "note new-names Uyghur", "warning unknown-word Dokuments", "warning near-name Huawai",
        "warning unknown-word sey", "warning name-variant Abdusalamu",
      ])
    let fixes = found.map { Set($0.fixes.map(\.replacement)) }
    #expect(fixes[1] == ["Documents"] && fixes[2] == ["Huawei"])
    #expect(fixes[3].isSuperset(of: ["sex", "say"]) && fixes[4].isEmpty)
    #expect(found[0].message.contains("Lufty"))
  }

  @Test func `a draft of nothing but strangers is read to a bound`() throws {
    var random = RandomDraft(seed: 3)
    let words = (0..<20_000).map { _ -> String in
      let letters = (0..<7).map { _ in Character(Unicode.Scalar(UInt8(97 + random.number() % 26))) }
      return "A" + String(letters)
    }
    let found = try SpellingCaseTests.findings(
      words.joined(separator: " said "), ExampleHouse.make())
    #expect(found.count < 400)
    let names = try #require(found.first { $0.rule == "new-names" })
    #expect(names.related.count == 100 && names.message.utf8.count < 1_000)
  }
}
