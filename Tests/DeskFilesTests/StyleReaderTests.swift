import DeskFiles
import Diagnostics
import Lint
import Testing

struct StyleReaderTests {
  /// A rule file with `‸` where each diagnostic is expected.
  struct Case: Sendable, CustomTestStringConvertible {
    var testDescription: String
    var text: String

    init(_ testDescription: String, _ text: String) {
      self.testDescription = testDescription
      self.text = text
    }
  }

  static let defects = [
    Case("no kind", "‸message: x\ntokens: [a]\n"),
    Case("an unknown kind", "extends: ‸existance\nmessage: x\ntokens: [a]\n"),
    Case("a sequence", "extends: ‸sequence\nmessage: x\ntokens: [{tag: MD}]\n"),
    Case("a script", "extends: ‸script\nmessage: x\nscript: a.tengo\n"),
    Case(
      "a grade that is none",
      "extends: readability\nmessage: x\nmetrics: [SMOG, ‸Smug]\ngrade: 8\n"),
    Case(
      "a grade that is no number",
      "extends: readability\nmessage: x\nmetrics: SMOG\ngrade: ‸eight\n"),
    Case("no message", "‸extends: existence\ntokens: [a]\n"),
    Case("an unknown key", "extends: existence\nmessage: x\ntokens: [a]\n‸ignorecaes: true\n"),
    Case("a key of another kind", "extends: existence\nmessage: x\ntokens: [a]\n‸swap: {a: b}\n"),
    Case("an unknown level", "extends: existence\nmessage: x\nlevel: ‸fatal\ntokens: [a]\n"),
    Case(
      "an unknown scope", "extends: existence\nmessage: x\nscope: [text, ‸headings]\ntokens: [a]\n"),
    Case("a scope of code", "extends: existence\nmessage: x\nscope: ‸code\ntokens: [a]\n"),
    Case(
      "a scope that cannot be joined",
      "extends: existence\nmessage: x\nscope: ‸list & raw\ntokens: [a]\n"),
    Case("neither words nor raw parts", "‸extends: existence\nmessage: x\n"),
    Case("a token that is a mapping", "extends: existence\nmessage: x\ntokens: [a, ‸{b: c}]\n"),
    Case(
      "a broken expression", "extends: existence\nmessage: x\ntokens:\n  - fine\n  - 'not (fine‸'\n"
    ),
    Case(
      "a broken expression in a plain text",
      "extends: existence\nmessage: x\ntokens:\n  - a[b-‸a]\n"),
    Case(
      "a broken expression that YAML writes otherwise",
      "extends: existence\nmessage: x\ntokens: ['‸it''s (']\n"),
    Case("a lookbehind without bounds", "extends: existence\nmessage: x\ntokens: ['‸(?<=a+)b']\n"),
    Case(
      "a broken exception", "extends: existence\nmessage: x\ntokens: [a]\nexceptions: ['(b‸']\n"),
    Case("a broken key of a swap", "extends: substitution\nmessage: x\nswap:\n  '(a‸': b\n"),
    Case("a swap that is a list", "extends: substitution\nmessage: x\nswap: ‸[a, b]\n"),
    Case("parts of speech", "extends: substitution\nmessage: x\nswap: {a: b}\npos: ‸NN\n"),
    Case("a word twice", "extends: substitution\nmessage: x\nswap:\n  a: b\n  ‸a: c\n"),
    Case("no bound", "‸extends: occurrence\nmessage: x\ntoken: a\nmax: 0\n"),
    Case(
      "a bound that is no number", "extends: occurrence\nmessage: x\ntoken: a\nmax: ‸many\nmin: 1\n"
    ),
    Case("no second", "‸extends: conditional\nmessage: x\nfirst: a\n"),
    Case("a view", "extends: conditional\nmessage: x\nfirst: a\nsecond: b\nin: ‸trailer\n"),
    Case("an unknown case", "extends: capitalization\nmessage: x\nmatch: ‸$camel\n"),
    Case(
      "an unknown style of titles",
      "extends: capitalization\nmessage: x\nmatch: $title\nstyle: ‸MLA\n"),
    Case(
      "a threshold out of range",
      "extends: capitalization\nmessage: x\nmatch: $title\nthreshold: ‸80\n"),
    Case(
      "an unknown count", "extends: metric\nmessage: x\nformula: 2 * ‸wrods\ncondition: '> 8'\n"),
    Case("a broken formula", "extends: metric\nmessage: x\nformula: (words /‸\ncondition: '> 8'\n"),
    Case("a broken condition", "extends: metric\nmessage: x\nformula: words\ncondition: '>‸'\n"),
    Case(
      "a function that is none",
      "extends: metric\nmessage: x\nformula: ‸system(1)\ncondition: '> 8'\n"),
    Case(
      "a list of words that is not there", "extends: spelling\nmessage: x\nignore: [‸words.txt]\n"),
    Case("a dictionary of its own", "extends: spelling\nmessage: x\ndictionaries: ‸[en_GB]\n"),
    Case(
      "an action without a name",
      "extends: existence\nmessage: x\ntokens: [a]\naction: ‸{params: [b]}\n"),
    Case(
      "an unknown action", "extends: existence\nmessage: x\ntokens: [a]\naction: {name: ‸run}\n"),
    Case(
      "an action that is a script",
      "extends: existence\nmessage: x\ntokens: [a]\naction: {name: suggest, params: ‸[a.tengo]}\n"),
    Case(
      "an edit without its letters",
      "extends: existence\nmessage: x\ntokens: [a]\naction: {name: edit, params: ‸[trim]}\n"),
    Case(
      "an example without a mark",
      "extends: existence\nmessage: x\ntokens: [a]\nexamples: {found: [‸a]}\n"),
    Case(
      "a language that is none",
      "extends: existence\nmessage: x\ntokens: [a]\nlang: ‸English (UK)\n"),
    Case("code", "extends: existence\nmessage: x\ntokens: [a]\ncode: ‸true\n"),
    Case("no mapping", "‸- a\n- b\n"),
    Case("an anchor", "extends: existence\nmessage: x\ntokens: ‸&a [b]\n"),
    Case("broken YAML", "extends: existence\nmessage: '‸x\n"),
  ]

  private static func marked(_ c: Case) -> MarkedText {
    MarkedText(c.text, path: "styles/House/Rule.yml")
  }

  @Test(arguments: defects)
  func `a defect is found where it stands, and nothing else`(_ c: Case) {
    let marked = Self.marked(c)
    let text = marked.source.string(in: 0..<marked.source.bytes.count)
    let reading = StyleDesk.reading(text)
    #expect(
      reading.diagnostics.map(\.place.start.byteOffset) == marked.marks,
      "\(rendered(reading.diagnostics, of: marked.source))")
    #expect(
      reading.definitions.isEmpty == reading.diagnostics.contains { $0.severity == .error })
  }

  @Test func `every defect is said in words that help`() throws {
    var text = ""
    for c in Self.defects {
      let source = Self.marked(c).source
      let reading = StyleDesk.reading(source.string(in: 0..<source.bytes.count))
      text += "# \(c.testDescription)\n" + rendered(reading.diagnostics, of: source) + "\n"
    }
    try expectSnapshot(text, named: "style-defects.txt")
  }

  @Test func `a file that is wrong hides no other`() {
    let rule = "extends: existence\nmessage: x\ntokens: [a]\n"
    let reading = StyleDesk.reader.read([
      SourceText(path: "styles/A/One.yml", text: "extends: x\n"),
      SourceText(path: "/etc/copydesk/styles/A/Two.yaml", text: rule),
      SourceText(path: "Loose.yml", text: rule),
      SourceText(path: "styles/A/README.md", text: "# A\n"),
    ])
    #expect(reading.definitions.map(\.name) == ["A.Two"])
    #expect(reading.diagnostics.map(\.place.path) == ["styles/A/One.yml", "Loose.yml"])
  }

  @Test func `the first of two rules of one name holds, and the second is told`() throws {
    let reading = StyleDesk.reader.read(
      ["one", "two"].map { word in
        SourceText(
          path: "\(word)/House/Rule.yml",
          text: "extends: existence\nmessage: '\(word)'\ntokens: [foo]\n")
      })
    let found = try StyleDesk.findings(StyleSet(reading.definitions).rules, in: "foo")
    #expect(found.map(\.message) == ["one"])
    #expect(reading.diagnostics.map(\.severity) == [.note])
    #expect(reading.diagnostics.map(\.place.path) == ["two/House/Rule.yml"])
  }

  @Test func `words to ignore lie in a file beside the rule`() throws {
    let rule =
      "extends: spelling\nmessage: \"'%s'?\"\nignore: words.txt\nfilters: ['^x']\naction: {name: suggest, params: [spellings]}\n"
    let rules = try StyleDesk.rules(
      rule, beside: [SourceText(path: "House/words.txt", text: "# names\nfoo\n")])
    let house = House(lexicon: Lexicon([Lexicon.Entry("bar")]), shelf: OneWord())
    let copy = "the Foo bar sey xyz NATO iPhone B2B the’s “a sey”"
    let found = try StyleDesk.findings(rules, in: copy, house: house)
    #expect(found.map(\.message) == ["'sey'?"])
    #expect(found.first?.fixes.map(\.replacement) == ["sea", "say"])
    let without = try StyleDesk.findings(rules, in: copy)
    #expect(
      without.map(\.message) == [
        "style rule 'House.Rule' was skipped: no dictionary of the language is installed"
      ])
  }

  /// A dictionary of one word.
  private struct OneWord: Speller, DictionaryShelf {
    func speller(for language: String) throws(DictionaryAbsence) -> any Speller { self }

    func verdicts(on words: [String]) -> [SpellingVerdict] {
      words.map { $0 == "the" ? [.british, .american] : [] }
    }

    func neighbours(of word: String) -> [String] { ["sea", "say"] }
    func suggestions(for word: String) -> [String] { [] }
  }
}
