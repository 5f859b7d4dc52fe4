import Diagnostics
import Lint
import Testing

/// What a house chooses, and what the rules on consistency offer to write instead.
struct ConsistencyTests {
  struct Case: Sendable, CustomTestStringConvertible {
    let testDescription: String
    let rule: any ShippedRule
    var options: [String: String] = [:]
    let copy: String
    /// What is offered for each finding; `-` where nothing is.
    let offers: [String]

    init(
      _ testDescription: String, _ rule: any ShippedRule, house options: [String: String] = [:],
      _ copy: String, _ offers: [String]
    ) {
      self.testDescription = testDescription
      self.rule = rule
      self.options = options
      self.copy = copy
      self.offers = offers
    }
  }

  static let cases = [
    Case(
      "the majority's date", DateForm(), "On December 8th it met. On December 9, on December 10.",
      ["December 8"]),
    Case(
      "the first date of a tie", DateForm(), "On 8 December it met. On December 9, 2020, it left.",
      ["9 December 2020"]),
    Case(
      "a date of the house", DateForm(), house: ["form": "month-day"],
      "On the 8th of December it met.",
      ["December 8"]),
    Case(
      "an ordinal of the house", DateForm(), house: ["form": "ordinal-month"],
      "On 22 Dec. 2020 it met.",
      ["22nd Dec. 2020"]),
    Case(
      "a long month of the house", DateForm(), house: ["month": "long"], "On 8 Dec. 2020 it met.",
      ["8 December 2020"]),
    Case(
      "a short month of the house", DateForm(), house: ["month": "short"],
      "On September 8 it met, on June 9 it voted.", ["Sept. 8"]),
    Case("the house's own date", DateForm(), house: ["form": "day-month"], "On 8 May it met.", []),
    Case(
      "no date where an article speaks of more", DateForm(), house: ["form": "day-month"],
      "The December 8 vote fell.", ["-"]),
    Case(
      "no date where it is not written so", DateForm(), house: ["form": "day-month"],
      "On December&nbsp;8 it met.", ["-"]),
    Case("titles with a stop", AbbreviationForm(), "Ms A, Mr. B and Ms. C met.", ["Ms."]),
    Case(
      "titles of the house", AbbreviationForm(), house: ["titles": "without-stop"],
      "Mr. Brown met.",
      ["Mr"]),
    Case(
      "capitals of the house", AbbreviationForm(), house: ["capitals": "without-stops"],
      "The U.S. met the EU.", ["US"]),
    Case(
      "capitals of the house with stops", AbbreviationForm(), house: ["capitals": "with-stops"],
      "The U.S. met the U.K., then the UN.", ["U.N."]),
    Case("the hour", AbbreviationForm(), "At 9am, 10am and 11 A.M. it met.", ["am"]),
    Case("a full stop too few", AbbreviationForm(), "The U.S act fell.", ["U.S."]),
    Case("a weekday", WeekdayOfDate(), "On Monday, 8 December 2020, it met.", ["Tuesday"]),
    Case(
      "a grouping of the house", NumberForm(), house: ["grouping": "comma"],
      "About 5000 people met.",
      ["5,000"]),
    Case(
      "no grouping of the house", NumberForm(), house: ["grouping": "none"],
      "In all 1,250,000 people met.",
      ["1250000"]),
    Case("an ordinal", OrdinalEnding(), "The 112nd and the 3TH vote.", ["112th", "3RD"]),
    Case("hundredths", PercentForm(), "By 5%, 6% and 2,000.5 per cent.", ["2,000.5%"]),
    Case(
      "hundredths of the house", PercentForm(), house: ["form": "per cent"],
      "By 5 % it fell, then by five percent.", ["5 per cent"]),
    Case(
      "a comma of the house", SerialComma(), house: ["form": "always"],
      "It noted each person’s age, sex and faith.", [", and"]),
    Case(
      "no comma of the house", SerialComma(), house: ["form": "never"],
      "It targets individuals, bodies, or entities.", [" or"]),
    Case(
      "letters in order", Acronym(), "The World Uyghur Congress (WCU) met.", ["WUC"]),
  ]

  @Test(arguments: cases)
  func `a finding offers the house's form, else the majority's`(_ c: Case) throws {
    let options = c.options.mapValues { LintSettings.Choice.text($0) }
    let name = type(of: c.rule).name
    let settings = LintSettings(options: [name: options])
    let found = Linter(settings: settings, rules: [c.rule]).check(try ExampleGalley.make(c.copy))
    #expect(found.map { $0.fixes.first?.replacement ?? "-" } == c.offers, "\(found.map(\.message))")
    #expect(found.allSatisfy { $0.fixes.allSatisfy { !$0.isSafe } })
  }

  @Test func `a matter is told once, with its other places in order`() throws {
    let copy = "On 8 December it met.\n\nOn December 9 it voted.\n\nOn December 10 it left.\n"
    let found = Linter(rules: [DateForm()]).check(try ExampleGalley.make(copy))
    #expect(found.map(\.place.start.line) == [1])
    #expect(found.first?.related.map(\.place.start.line) == [3, 5])
  }

  @Test func `an abbreviation is shown beside itself in the right form`() throws {
    let found = Linter(rules: [AbbreviationForm()]).check(
      try ExampleGalley.make("Ms Brown met Mr. Green and Ms. Black.\n"))
    #expect(
      found.map(\.message) == ["'Ms' is written unlike 'Ms.'; write abbreviations of a kind alike"])
  }

  @Test func `what a desk writes in one way everywhere is found without a majority`() throws {
    let copy = "On 8 December it met.\n\nOn 9 December it voted.\n"
    let settings = LintSettings(options: ["date-form": ["form": .text("month-day")]])
    let found = Linter(settings: settings, rules: [DateForm()]).check(try ExampleGalley.make(copy))
    #expect(
      found.map(\.message) == ["'8 December' is not in the form of the house, 'month-day'"])
  }

  static let severities: [(String, any Rule, Severity)] = [
    ("A vote: TBC.", Placeholder(), .note), ("A vote: TK.", Placeholder(), .warning),
    ("![](a.png)", AlternativeText(), .note), ("![a.png](a.png)", AlternativeText(), .warning),
    ("---\ntitle: A\n---\n# B\n", HeadingLevel(), .note),
    ("## B\n\n#### C\n", HeadingLevel(), .warning),
  ]

  @Test func `what may be right is only noted`() throws {
    for (copy, rule, severity) in Self.severities {
      let found = Linter(rules: [rule]).check(try ExampleGalley.make(copy))
      #expect(found.map(\.severity) == [severity], "\(copy)")
    }
  }

  @Test func `sections are the house's`() throws {
    let copy = "## NEWS\n\nA vote.\n\n## Evnts\n\nA vote.\n\n## Participate\n\nA vote.\n"
    let galley = try ExampleGalley.make(copy)
    let house = House(sections: ["Participate", "News", "Events"])
    let found = Linter(house: house, rules: [SectionOrder()]).check(galley)
    #expect(
      found.map(\.message) == [
        "the desk has no section 'Evnts'; did you mean 'Events'?",
        "the section 'Participate' stands before 'News'; move it up",
      ])
    #expect(found.first?.fixes.map(\.replacement) == ["Events"])
    #expect(Linter(rules: [SectionOrder()]).check(galley).isEmpty)
  }

  @Test func `an acronym that the house or its archive knows needs no explanation`() throws {
    let galley = try ExampleGalley.make("The XPCC met the IJOP and the HRW.\n")
    let house = House(
      lexicon: Lexicon([Lexicon.Entry("XPCC")]), archive: Archive(counts: ["IJOP": 3, "HRW": 2]))
    let found = Linter(house: house, rules: [UnexplainedAcronym()]).check(galley)
    #expect(found.map(\.message) == ["not explained in this brief: 'HRW'"])
  }

  @Test func `each day of a week has its own weekday, also around a leap day`() throws {
    let copy =
      "On Monday, 28 February 2028, on Tuesday, 29 February 2028, on Wednesday, 1 March 2028, on "
      + "Saturday, 1 January 2000, on Friday, 31 December 1999 and on "
      + "Thursday, 1 March 1900 it met."
    #expect(Linter(rules: [WeekdayOfDate()]).check(try ExampleGalley.make(copy)).isEmpty)
  }
}
