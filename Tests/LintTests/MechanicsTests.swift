import Diagnostics
import Lint
import Testing

/// What the rules of mechanics do beyond their examples: fix-its, places and hostile copy.
struct MechanicsTests {
  struct Fix: Sendable, CustomTestStringConvertible {
    let copy: String
    let fixed: String

    var testDescription: String { copy.debugDescription }

    init(_ copy: String, _ fixed: String) {
      self.copy = copy
      self.fixed = fixed
    }
  }

  static let safe = [
    Fix(
      "The council  met , and voted ; then it left .\n",
      "The council met, and voted; then it left.\n"),
    Fix("The council,which met in London ,left.\n", "The council, which met in London, left.\n"),
    Fix("It met ( in May ) and “ voted ”.\n", "It met (in May) and “voted”.\n"),
    Fix(
      "The o\u{FB03}ce of Gu\u{308}lnar and a soft\u{AD}hyphen.\n",
      "The office of Gülnar and a softhyphen.\n"),
    Fix("It met in\u{A0} May\u{2003} then.\n", "It met in May then.\n"),
  ]

  @Test(arguments: safe)
  func `safe fix-its put the copy right at once`(_ c: Fix) throws {
    #expect(try fixed(c.copy) == c.fixed)
  }

  /// Mistakes beside marks of Markdown, where a blank more or less changes what they mean, and what
  /// only a person may decide.
  static let unsafe = [
    "It met **in May,**then *left* .\n", "It met,*then* left; &#44;so be it &#44; then.\n",
    "A zero\u{200B}width space and a m\u{43E}ney\u{202E} word.\n",
    "They met after three-years. ''No'' it said: “yes.\n",
    "It met in May.Then it left,,so did we.\n",
  ]

  @Test(arguments: unsafe)
  func `what a person must decide is left alone`(_ copy: String) throws {
    let galley = try ExampleGalley.make(copy)
    #expect(!Linter().check(galley).isEmpty)
    #expect(try fixed(copy) == copy)
  }

  static let suggestions = [
    Fix("They met after three-years in exile.", "three years"),
    Fix("A ten-years sentence was passed.", "ten-year"),
    Fix("His three-year old son came.", "three-year-old"),
    Fix("She is 3-years-old.", "3 years old"),
    Fix("A 5 years-old boy came.", "5-year-old"),
    Fix("It said ''no'' at once.", "\"no\""),
    Fix("It said ‘no' at once.", "‘no’"),
    Fix("The c\u{43E}uncil met.", "council"),
    Fix("It met. it voted.", "It"),
    Fix("It met in order to in order to vote.", "in order to"),
  ]

  @Test(arguments: suggestions)
  func `a fix-it says what was meant`(_ c: Fix) throws {
    let galley = try ExampleGalley.make(c.copy)
    let found = Linter().check(galley)
    #expect(found.flatMap(\.fixes).map(\.replacement) == [c.fixed], "\(found.map(\.message))")
  }

  @Test func `a headline's fix-it is in title case as its siblings are`() throws {
    let others =
      "## Tell Them: Stop Now\n\n## Leaders Call From Afar\n\n## Council Meets in Rome\n\n"
    let copy =
      others + "## Uyghur family reunites after three years, and al-Qaeda’s well-known iPhone\n"
    let found = Linter(rules: [HeadlineCase()]).check(try ExampleGalley.make(copy))
    #expect(
      found.flatMap(\.fixes).map(\.replacement) == [
        "Uyghur Family Reunites After Three Years, and al-Qaeda’s Well-Known iPhone"
      ])
  }

  @Test func `what is mixed is one finding with its other places`() throws {
    let copy =
      "It said “no” and “yes” and \"why\" and \"so\".\n\nIt isn't China’s or the WUC’s vote.\n"
    let found = Linter(rules: [MixedQuotes()]).check(try ExampleGalley.make(copy))
    #expect(found.map(\.related.count) == [3, 0])
    #expect(
      found.first?.message
        == "straight quotation marks beside curly ones (4 against 4); write them all in one form")
  }

  @Test func `a desk chooses the form of its quotation marks`() throws {
    let galley = try ExampleGalley.make("It said \"no\" and \"yes\" in China's name.\n")
    let found = { (form: String) in
      let settings = LintSettings(options: ["mixed-quotes": ["form": .text(form)]])
      return Linter(settings: settings, rules: [MixedQuotes()]).check(galley).map(\.message)
    }
    #expect(found("straight") == [])
    #expect(
      found("curly") == [
        "straight quotation marks, 4 in all; this desk writes curly ones",
        "straight apostrophes, 1 in all; this desk writes curly ones",
      ])
  }

  @Test func `a brief that puts two blanks behind its sentences is told once`() throws {
    let copy = "It met.  It voted.  It left.\n\nIt came back.  It sat down.\n"
    let found = Linter(rules: [DoubleSpace()]).check(try ExampleGalley.make(copy))
    #expect(found.map(\.severity) == [.note])
    #expect(found.map(\.related.count) == [2])
  }

  @Test func `a hidden character is named, and found in code and front matter too`() throws {
    let copy = "---\ntitle: A\u{202E}B\n---\n\n`a\u{200B}b`\n\n```\n\u{2066}\n```\n"
    let found = Linter(rules: [HiddenCharacter()]).check(try ExampleGalley.make(copy))
    #expect(found.map(\.place.start.line) == [2, 5, 8])
    #expect(found.first?.message == "U+202E shows the text in another order than it has; remove it")
  }

  @Test func `each hidden character has one finding of one rule`() throws {
    let copy = "A\u{202E}b \u{200B}\nc\u{7} \u{FEFF}\n\nd\u{2028} e\u{85}f \u{2067}g\n"
    let found = Linter().check(try ExampleGalley.make(copy)).filter { $0.severity == .error }
    #expect(
      found.map(\.rule) == [
        "hidden-character", "hidden-character", "markup", "hidden-character", "hidden-character",
        "markup", "hidden-character",
      ])
  }

  static let hostile = [
    String(repeating: "(", count: 100_000), String(repeating: "“", count: 100_000),
    String(repeating: "a) ", count: 50_000), "e" + String(repeating: "\u{301}", count: 100_000),
    String(repeating: "\u{2067}", count: 20_000), String(repeating: "''a", count: 50_000),
    String(repeating: "a ,", count: 50_000), String(repeating: " \u{A0}", count: 50_000) + "b",
    String(repeating: "‘a' ", count: 20_000), String(repeating: "”a ", count: 20_000),
    String(repeating: "the the of the of the ", count: 10_000),
    String(repeating: "two-", count: 50_000), String(repeating: "\u{E0041}", count: 50_000),
    String(repeating: "oо", count: 50_000), String(repeating: "(a [b ", count: 30_000) + ")",
    "## " + String(repeating: "a. ", count: 50_000),
  ]

  @Test(arguments: hostile.indices)
  func `no copy is too strange to be read to its end`(_ index: Int) throws {
    let galley = try ExampleGalley.make(
      "A first  word.\n\n" + Self.hostile[index] + "\n\nA last  word.\n")
    let found = Linter(rules: RuleRegistry.rules.filter { $0.name != "slug-date" }).check(galley)
    let places = found.filter { $0.rule == "double-space" }.map(\.place.start.byteOffset)
    #expect(places.contains(7))
    #expect(found.allSatisfy { $0.place.byteRange.upperBound <= galley.source.bytes.count })
    #expect(found.allSatisfy { $0.message.utf8.count < 1000 })
  }

  private static let pieces = [
    "the ", "Vote ", "three-year ", "old ", "5 ", "year ", "\n\n", "\n", " ", "  ", "\u{A0}", ",",
    ".", ";",
    ":", "?", "!", "(", ")", "[", "]", "“", "”", "‘", "’", "'", "\"", "`", "``", "-", "--", "–",
    "—", "*",
    "**", "_", "\\", "&#44;", "&nbsp;", "# ", "- ", "1. ", "> ", "\u{FB01}", "e\u{301}", "\u{AD}",
    "\u{200B}", "\u{202E}", "о", "ο", "s ", "t ", "London", "word", "2020", "1", ",000", "[a](b)",
    "https://a.example ", "<b>", "|a|b|\n|---|---|\n|c |d,e|\n",
  ]

  @Test(arguments: 1...40)
  func `fixing mechanics twice changes nothing, whatever stands there`(_ seed: Int) throws {
    var random = RandomDraft(seed: UInt64(seed) &* 7919)
    for _ in 0..<60 {
      let count = Int(random.number() % 16)
      let copy = (0..<count).map { _ in
        Self.pieces[Int(random.number() % UInt64(Self.pieces.count))]
      }.joined()
      let once = try fixed(copy)
      #expect(try fixed(once) == once, "\(copy.debugDescription)")
    }
  }

  private func fixed(_ copy: String) throws -> String {
    let galley = try ExampleGalley.make(copy)
    let outcome = FixIts.apply(Linter().check(galley), to: galley.source)
    return String(decoding: outcome.bytes, as: UTF8.self)
  }
}
