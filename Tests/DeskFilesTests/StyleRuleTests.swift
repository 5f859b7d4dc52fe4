import DeskFiles
import Diagnostics
import Lint
import Testing

struct StyleRuleTests {
  /// A rule, copy with `‸` at what it finds, and what it says.
  struct Case: Sendable, CustomTestStringConvertible {
    var testDescription: String
    var rule: String
    var copy: String
    var messages: [String]

    init(_ testDescription: String, _ rule: String, _ copy: String, _ messages: [String]) {
      self.testDescription = testDescription
      self.rule = rule
      self.copy = copy
      self.messages = messages
    }
  }

  static let words = [
    Case(
      "words and phrases, over the end of a line too",
      "extends: existence\nmessage: \"drop '%s'\"\nignorecase: true\ntokens: [very, in order to]\n",
      "A ‸Very long way ‸in order\nto go. Every verya in order too.",
      ["drop 'Very'", "drop 'in order to'"]),
    Case(
      "a word as it is written", "extends: existence\nmessage: '%s'\ntokens: [May]\n",
      "In ‸May it may.", ["May"]),
    Case(
      "of two at one place the first in the rule",
      "extends: existence\nmessage: '%s'\ntokens: [so, so far, 'far\\w+']\n",
      "It is ‸so far, ‸farther.", ["so", "farther"]),
    Case(
      "an expression that is few texts",
      "extends: existence\nmessage: '%s'\ntokens: ['utili[sz]e[ds]?', '(?:in|with) regards? to']\n",
      "He ‸utilised it ‸with regard to that; utiliser.", ["utilised", "with regard to"]),
    Case(
      "parts of words", "extends: existence\nmessage: '%s'\nnonword: true\ntokens: ['!{2,}', ex]\n",
      "An ‸explosive n‸ext‸!!", ["ex", "ex", "!!"]),
    Case(
      "raw parts before words",
      "extends: existence\nmessage: '%s'\nraw: ['\\b(?:is|are)\\s', 'not\\s']\ntokens: [here, there]\n",
      "He ‸is not here.", ["is not here"]),
    Case(
      "raw parts behind words",
      "extends: existence\nmessage: '%s'\nappend: true\nraw: ['[,.]']\ntokens: [here]\n",
      "Here, ‸here, here; ‸here.", ["here,", "here."]),
    Case(
      "exceptions, alone and around it",
      "extends: existence\nmessage: '%s'\ntokens: [state, 'un\\w+']\nexceptions: [head of state, unit\\w*]\n",
      "A ‸state and its head of state, ‸unfair units.", ["state", "unfair"]),
    Case(
      "apostrophes of both kinds",
      "extends: existence\nmessage: '%s'\ntokens: [don't, \"can't\\\\w*\"]\n",
      "I ‸don’t, ‸don't and ‸can’t.", ["don’t", "don't", "can’t"]),
    Case(
      "lookarounds", "extends: existence\nmessage: '%s'\ntokens: ['(?<=\\bmore )then(?= \\d)']\n",
      "more then a; more ‸then 5; then 5", ["then"]),
    Case(
      "neither code nor addresses", "extends: existence\nmessage: '%s'\ntokens: [foo, 'b.r']\n",
      "`foo` <https://foo.example/bar> ‸foo ‸bar", ["foo", "bar"]),
  ]

  static let swaps = [
    Case(
      "a better word",
      "extends: substitution\nmessage: \"'%s', not '%s'\"\nswap: {adviser: advisor}\n",
      "An ‸adviser and an advisor.", ["'advisor', not 'adviser'"]),
    Case(
      "groups",
      "extends: substitution\nmessage: \"'%s', not '%s'\"\nswap: {'organi(z)(e|ation)': 'organis$2 ($1)'}\n",
      "To ‸organize an ‸organization.",
      ["'organise (z)', not 'organize'", "'organisation (z)', not 'organization'"]),
    Case(
      "the longest first",
      "extends: substitution\nmessage: '%s'\nswap: {all of: all, all of these: these}\n",
      "‸all of these, ‸all of it", ["these", "all"]),
    Case(
      "not what is right already",
      "extends: substitution\nmessage: '%s'\nignorecase: true\nswap: {internet: Internet, 'e-?mail': 'e-?mail'}\n",
      "The Internet, the ‸internet, an email.", ["Internet"]),
    Case(
      "several words",
      "extends: substitution\nmessage: \"use '%s'\"\naction: {name: replace}\nswap: {kill: stop|exit|end}\n",
      "To ‸kill it.", ["use 'stop', 'exit' or 'end'"]),
  ]

  static let counts = [
    Case(
      "too many of a thing",
      "extends: occurrence\nmessage: too many commas\nscope: sentence\nmax: 2\ntoken: ','\n",
      "One, two, three. One‸, two, three, four.", ["too many commas"]),
    Case(
      "too few of a thing",
      "extends: occurrence\nmessage: no date\nscope: summary\nmin: 1\ntoken: '\\d{4}'\n",
      "# 2020\n\n‸A brief.\n\n- 2020", ["no date"]),
    Case(
      "a word twice",
      "extends: repetition\nmessage: \"'%s' twice\"\nignorecase: true\nalpha: true\ntokens: ['\\w+']\n",
      "‸The the end. End 5 5 of it.", ["'the' twice"]),
    Case(
      "two spellings",
      "extends: consistency\nmessage: \"'%s' beside '%s'\"\nignorecase: true\neither: {centre: center, advisor: adviser}\n",
      "A centre.\n\nA ‸center, a centre, an adviser.", ["'center' beside 'centre'"]),
    Case(
      "an acronym without an expansion",
      "extends: conditional\nmessage: \"what is '%s'\"\nfirst: '\\b([A-Z]{3,5})\\b'\nsecond: '(?:\\b[A-Z][a-z]+ )+\\(([A-Z]{3,5})\\)'\nexceptions: [USA]\n",
      "World Uyghur Congress (WUC). WUC in the USA, ‸HRW and HRW.\n\nHRW",
      ["what is 'HRW'"]),
    Case(
      "a word that needs another",
      "extends: conditional\nmessage: a claim without a source\nfirst: reportedly\nsecond: according to\n",
      "It reportedly fell, according to him.\n\nIt ‸reportedly rose.", ["a claim without a source"]),
    Case(
      "a formula",
      "extends: metric\nmessage: '%s words a sentence'\nformula: words / sentences\ncondition: '> 3'\n",
      "## ‸A long title here\n\nOne two three four. Five six seven.", ["3.50 words a sentence"]),
  ]

  static let grades = [
    Case(
      "grades of readability",
      "extends: readability\nmessage: 'grade %s'\nmetrics: [Automated Readability, Flesch-Kincaid]\ngrade: 5\n",
      "‸Authorities internationally considered independent investigations.", ["grade 38.41"]),
    Case(
      "a text that is easy",
      "extends: readability\nmessage: 'grade %s'\nmetrics: [SMOG]\ngrade: 8\n", "The cat sat.", []),
  ]

  static let capitals = [
    Case(
      "a title in another case",
      "extends: capitalization\nmessage: \"'%s' should be '%s'\"\nscope: heading\nmatch: $title\n",
      "# The Fall of the House\n\n# ‸The fall of the house\n\nthe fall",
      ["'The fall of the house' should be 'The Fall of the House'"]),
    Case(
      "small words of Chicago",
      "extends: capitalization\nmessage: '%s'\nscope: heading\nmatch: $title\nstyle: Chicago\nthreshold: 0.9\n",
      "# ‸News From Here\n\n# News from Here\n\n# Fighting Breaks Out Again", ["News From Here"]),
    Case(
      "a sentence's case",
      "extends: capitalization\nmessage: '%s'\nscope: heading\nmatch: $sentence\nindicators: [':']\nexceptions: [Uyghur, World Congress]\n",
      "# The Uyghur case: A look at the World Congress\n\n# ‸A Long And Winding Road",
      ["A Long And Winding Road"]),
    Case(
      "a pattern", "extends: capitalization\nmessage: '%s'\nscope: heading.h2\nmatch: '^[A-Z]'\n",
      "# news\n\n## ‸news\n\n## News", ["news"]),
    Case(
      "no capitals", "extends: capitalization\nmessage: '%s'\nscope: alt\nmatch: $lower\n",
      "An ![‸Image here](a.png) and ![an image](b.png)", ["Image here"]),
  ]

  static let places = [
    Case(
      "headings only", "extends: existence\nmessage: '%s'\nscope: heading\ntokens: [foo]\n",
      "# ‸foo\n\nfoo\n\n- foo", ["foo"]),
    Case(
      "headings of some levels",
      "extends: existence\nmessage: '%s'\nscope: [heading.h1, heading.h3]\ntokens: [foo, 'b.r']\n",
      "# ‸foo\n\n## foo\n\n### ‸bar", ["foo", "bar"]),
    Case(
      "anything but",
      "extends: existence\nmessage: '%s'\nscope: ~heading & ~list\ntokens: [foo, 'b.r']\n",
      "# foo\n\n- bar\n\n‸foo ‸bar", ["foo", "bar"]),
    Case(
      "in one sentence",
      "extends: existence\nmessage: '%s'\nscope: sentence\ntokens: ['^So\\b', good day]\n",
      "It is so. ‸So it is good. Day. A ‸good day.", ["So", "good day"]),
    Case(
      "tables and lists",
      "extends: existence\nmessage: '%s'\nscope: [table, list]\ntokens: [foo]\n",
      "foo\n\n- ‸foo\n\n|a|b|\n|---|---|\n|‸foo|c|\n", ["foo", "foo"]),
    Case(
      "the text of links", "extends: existence\nmessage: '%s'\nscope: link\ntokens: [here]\n",
      "here [click ‸here](https://a.example)", ["here"]),
    Case(
      "the file as it is written",
      "extends: existence\nmessage: '%s'\nscope: raw\nnonword: true\ntokens: ['\\[x\\]', '`\\w+`']\n",
      "‸[x] é ‸`code`\n", ["[x]", "`code`"]),
    Case(
      "nothing in quotations", "extends: existence\nmessage: '%s'\ntokens: [foo, 'b.r']\n",
      "“a foo bar” “‸foo” foo [sic] ‸bar\n\n> foo bar", ["foo", "bar"]),
    Case(
      "quotations where it says so",
      "extends: existence\nmessage: '%s'\nquotations: true\ntokens: [foo, 'b.r']\n",
      "“a ‸foo ‸bar”\n\n> ‸foo", ["foo", "bar", "foo"]),
    Case(
      "quotations that it names",
      "extends: existence\nmessage: '%s'\nscope: blockquote\ntokens: [foo]\n",
      "foo\n\n> ‸foo", ["foo"]),
    Case(
      "in its own language", "extends: existence\nmessage: '%s'\nlang: en\ntokens: [foo]\n",
      "---\nlang: en-GB\n---\n‸foo", ["foo"]),
    Case(
      "in no other language", "extends: existence\nmessage: '%s'\nlang: en\ntokens: [foo]\n",
      "---\nlang: eng-x\n---\nfoo", []),
    Case(
      "no more than it may", "extends: existence\nmessage: '%s'\nlimit: 1\ntokens: [foo]\n",
      "‸foo foo foo", ["foo"]),
  ]

  @Test(arguments: words + swaps + counts + grades + capitals + places)
  func `a rule finds its marks and says so`(_ c: Case) throws {
    let marked = MarkedText(c.copy, path: "briefs/example.md")
    let copy = marked.source.string(in: 0..<marked.source.bytes.count)
    let found = try StyleDesk.findings(try StyleDesk.rules(c.rule), in: copy)
    #expect(found.map(\.place.start.byteOffset) == marked.marks, "\(found.map(\.message))")
    #expect(found.map(\.message) == c.messages)
  }

  struct FixCase: Sendable, CustomTestStringConvertible {
    var testDescription: String { action }
    var action: String
    var fixes: [String]
  }

  static let fixes = [
    FixCase(action: "{name: replace, params: [bar, baz]}", fixes: ["bar", "baz"]),
    FixCase(action: "{name: remove}", fixes: [""]),
    FixCase(action: "{name: edit, params: [regex, 'f(o+)', '${1}x$1']}", fixes: ["ooxoo--"]),
    FixCase(action: "{name: edit, params: [trim_right, '-']}", fixes: ["foo"]),
    FixCase(action: "{name: edit, params: [trim, 'f-']}", fixes: ["oo"]),
    FixCase(action: "{name: edit, params: [truncate, o]}", fixes: ["f"]),
    FixCase(action: "{name: edit, params: [split, o, '0']}", fixes: ["f"]),
    FixCase(action: "{name: edit, params: [remove, 'o']}", fixes: ["f--"]),
    FixCase(action: "{name: suggest, params: [spellings]}", fixes: []),
  ]

  @Test(arguments: fixes)
  func `an action offers its fixes and applies none`(_ c: FixCase) throws {
    let rule =
      "extends: existence\nmessage: x\nnonword: true\ntokens: ['foo--']\naction: \(c.action)\n"
    let found = try StyleDesk.findings(try StyleDesk.rules(rule), in: "A foo-- here.")
    #expect(found.first?.fixes.map(\.replacement) == c.fixes)
    #expect(found.allSatisfy { $0.fixes.allSatisfy { !$0.isSafe } })
  }

  @Test func `what is swapped keeps its capital where the rule says so`() throws {
    let rule =
      "extends: substitution\nmessage: '%s'\nignorecase: true\ncapitalize: true\nswap: {thru: through}\n"
    let found = try StyleDesk.findings(try StyleDesk.rules(rule), in: "Thru and thru.")
    #expect(found.map { $0.fixes.map(\.replacement) } == [["Through"], ["through"]])
  }

  @Test func `what the file does not have as it is read has no fix`() throws {
    let rule = "extends: substitution\nmessage: '%s'\nswap: {R and D: research}\n"
    let found = try StyleDesk.findings(try StyleDesk.rules(rule), in: "R &#97;nd D, R\nand D")
    #expect(found.map(\.fixes.count) == [0, 0])
  }

  @Test func `the lexicon is an exception unless the rule says no`() throws {
    let house = House(lexicon: Lexicon([Lexicon.Entry("Foo")]))
    let rule = "extends: existence\nmessage: '%s'\ntokens: [Foo]\n"
    #expect(try StyleDesk.findings(StyleDesk.rules(rule), in: "Foo", house: house).isEmpty)
    #expect(
      try StyleDesk.findings(StyleDesk.rules(rule + "vocab: false\n"), in: "Foo", house: house)
        .count == 1)
  }

  @Test func `levels are severities, and a rule is named for its folder and file`() throws {
    for (level, severity) in [
      ("suggestion", Severity.note), ("warning", .warning), ("error", .error),
    ] {
      let rule = "extends: existence\nmessage: x\nlevel: \(level)\ntokens: [foo]\n"
      let found = try StyleDesk.findings(try StyleDesk.rules(rule), in: "foo")
      #expect(found.map(\.severity) == [severity])
      #expect(found.map(\.rule) == ["House.Rule"])
    }
  }

  @Test func `a rule that would hang is skipped, and the others run`() throws {
    let hostile = "extends: existence\nmessage: x\nnonword: true\ntokens: ['(a+)+$']\n"
    let tame = "extends: existence\nmessage: x\ntokens: [foo]\n"
    let reading = StyleDesk.reader.read([
      SourceText(path: "A/Hostile.yml", text: hostile),
      SourceText(path: "A/Tame.yml", text: tame),
    ])
    let copy = String(repeating: "a", count: 100_000) + "!\n\nfoo"
    let found = try StyleDesk.findings(StyleSet(reading.definitions).rules, in: copy)
    #expect(found.map(\.rule) == ["A.Hostile", "A.Tame"])
    #expect(found.map(\.severity) == [.warning, .warning])
    #expect(found.first?.message.hasPrefix("style rule 'A.Hostile' was skipped: ") == true)
  }
}
