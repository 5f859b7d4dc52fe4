import DeskFiles
import Diagnostics
import Lint
import Testing

struct FrontMatterReaderTests {
  static func read(_ source: SourceText) -> (FrontMatter?, [Diagnostic]) {
    FrontMatterReader(zones: SystemZones()).read(source)
  }

  static func read(_ text: String) -> (FrontMatter?, [Diagnostic]) {
    read(SourceText(path: "briefs/x.md", text: text))
  }

  @Test func `every key is read with its bytes in the file`() throws {
    let text = """
      ---
      title: "Weekly Brief, 13 December 2020"
      date: 2020-12-13
      publish_at: 2020-12-13 09:00 Europe/Berlin
      summary: >-
        One line
        and more
      lang: de
      redirect_from: [2020-12-04, special/2020-12-04]
      author: nobody
      ---
      Copy.

      """
    let source = SourceText(path: "briefs/x.md", text: text)
    let (read, diagnostics) = Self.read(source)
    let matter = try #require(read)
    #expect(matter.title?.value == "Weekly Brief, 13 December 2020")
    #expect(matter.date?.value == CalendarDate(year: 2020, month: 12, day: 13))
    #expect(matter.publishAt?.value == 1_607_846_400)
    #expect(matter.summary?.value == "One line and more")
    #expect(matter.lang?.value == "de")
    #expect(matter.redirectFrom.map(\.value.text) == ["2020-12-04", "special/2020-12-04"])
    #expect(matter.unknownKeys.map(\.value) == ["author"])
    #expect(diagnostics.map(\.rule) == ["unknown-key"])
    #expect(diagnostics.map(\.severity) == [.warning])
    let title = try #require(matter.title)
    #expect(source.string(in: title.range) == "Weekly Brief, 13 December 2020")
    let date = try #require(matter.date)
    #expect(source.string(in: date.range) == "2020-12-13")
    #expect(source.string(in: matter.range.upperBound..<source.bytes.count) == "Copy.\n")
  }

  @Test func `windows line ends and blanks behind the fence do not matter`() throws {
    let (matter, diagnostics) = Self.read("--- \r\ntitle: T\r\ndate: 2020-12-13\r\n---\r\nCopy\r\n")
    #expect(diagnostics.isEmpty)
    #expect(matter?.title?.value == "T")
  }

  struct Case: Sendable, CustomTestStringConvertible {
    var testDescription: String
    var text: String
  }

  static let cases = [
    Case(testDescription: "an empty file", text: "‸"),
    Case(testDescription: "no front matter", text: "‸# Brief\n\nCopy\n---\n"),
    Case(testDescription: "a byte order mark", text: "‸\u{FEFF}---\ntitle: T\n---\n"),
    Case(testDescription: "no end", text: "‸---\ntitle: T\n\nCopy\n"),
    Case(testDescription: "nothing between the fences", text: "‸‸---\n---\nCopy\n"),
    Case(testDescription: "no title", text: "‸---\ndate: 2020-12-13\n---\n"),
    Case(testDescription: "no date", text: "‸---\ntitle: T\n---\n"),
    Case(testDescription: "an empty title", text: "---\ntitle‸:\ndate: 2020-12-13\n---\n"),
    Case(testDescription: "a blank title", text: "---\ntitle: \"‸  \"\ndate: 2020-12-13\n---\n"),
    Case(testDescription: "a list for a title", text: "---\ntitle: ‸[a]\ndate: 2020-12-13\n---\n"),
    Case(
      testDescription: "a title of two lines",
      text: "---\ntitle: \"‸a\\nb\"\ndate: 2020-12-13\n---\n"),
    Case(testDescription: "a day that is none", text: "---\ntitle: T\ndate: ‸2020-02-30\n---\n"),
    Case(testDescription: "a date in words", text: "---\ntitle: T\ndate: ‸13 December\n---\n"),
    Case(
      testDescription: "a colon in a title",
      text: "---\ntitle: News‸: more\ndate: 2020-12-13\n---\n"),
    Case(
      testDescription: "a key that is nearly known",
      text: "---\ntitle: T\ndate: 2020-12-13\n‸publish-at: now\n---\n"),
    Case(testDescription: "a key twice", text: "---\ntitle: T\ndate: 2020-12-13\n‸title: U\n---\n"),
    Case(
      testDescription: "a language that is none",
      text: "---\ntitle: T\ndate: 2020-12-13\nlang: ‸german\n---\n"),
    Case(
      testDescription: "an address that is no slug",
      text: "---\ntitle: T\ndate: 2020-12-13\nredirect_from: [a, ‸../b, ‸a]\n---\n"),
    Case(
      testDescription: "a time without a zone",
      text: "---\ntitle: T\ndate: 2020-12-13\npublish_at: ‸2020-12-13 09:00\n---\n"),
    Case(
      testDescription: "a day without a time",
      text: "---\ntitle: T\ndate: 2020-12-13\npublish_at: ‸2020-12-13\n---\n"),
    Case(
      testDescription: "a zone that is none",
      text: "---\ntitle: T\ndate: 2020-12-13\npublish_at: ‸2020-12-13 09:00 Europe/Bonn\n---\n"),
    Case(
      testDescription: "an abbreviation for a zone",
      text: "---\ntitle: T\ndate: 2020-12-13\npublish_at: ‸2020-12-13 09:00 CET\n---\n"),
    Case(
      testDescription: "a time that the clocks skip",
      text: "---\ntitle: T\ndate: 2021-03-28\npublish_at: ‸2021-03-28 02:30 Europe/Berlin\n---\n"),
    Case(
      testDescription: "a time that is none",
      text: "---\ntitle: T\ndate: 2020-12-13\npublish_at: ‸2020-12-13T25:00:00Z\n---\n"),
    Case(testDescription: "text instead of keys", text: "---\n‸just words\n---\n"),
    Case(testDescription: "a list instead of keys", text: "---\n‸- title\n---\n"),
  ]

  @Test(arguments: cases)
  func `what is wrong is found where it stands`(_ c: Case) {
    let marked = MarkedText(c.text, path: "briefs/x.md")
    let (_, diagnostics) = Self.read(marked.source)
    let places = Set(diagnostics.map(\.place.start.byteOffset))
    #expect(
      places.isSubset(of: marked.marks) && places.isSuperset(of: marked.marks),
      "\(rendered(diagnostics, of: marked.source))")
  }

  @Test func `what is wrong is said in words that help`() throws {
    let text = Self.cases.map { c in
      let source = MarkedText(c.text, path: "briefs/x.md").source
      return "# \(c.testDescription)\n" + rendered(Self.read(source).1, of: source) + "\n"
    }
    try expectSnapshot(text.joined(), named: "front-matter.txt")
  }

  struct Time: Sendable, CustomTestStringConvertible {
    var testDescription: String { text }
    var text: String
    var seconds: Int64
  }

  static let times = [
    Time(text: "2020-12-13T09:00:00+01:00", seconds: 1_607_846_400),
    Time(text: "2020-12-13T08:00:00Z", seconds: 1_607_846_400),
    Time(text: "2020-12-13t08:00z", seconds: 1_607_846_400),
    Time(text: "2020-12-13 09:00:00 Europe/Berlin", seconds: 1_607_846_400),
    Time(text: "2020-12-13T09:00 Europe/Berlin", seconds: 1_607_846_400),
    Time(text: "2020-12-13 08:00 UTC", seconds: 1_607_846_400),
    Time(text: "2020-07-01 09:00 Europe/Berlin", seconds: 1_593_586_800),
    Time(text: "2020-12-12T22:30:00-09:30", seconds: 1_607_846_400),
    // Shown twice when the clocks go back: the later, so that nothing goes out too early.
    Time(text: "2021-10-31 02:30 Europe/Berlin", seconds: 1_635_643_800),
    Time(text: "1970-01-01T00:00:00Z", seconds: 0),
    Time(text: "0001-01-01T00:00:00Z", seconds: -62_135_596_800),
    Time(text: "9999-12-31T23:59:59Z", seconds: 253_402_300_799),
    Time(text: "2020-02-29 12:00 Asia/Kathmandu", seconds: 1_582_956_900),
  ]

  @Test(arguments: times)
  func `a time with a zone is one point in time`(_ time: Time) {
    let (matter, diagnostics) = Self.read(
      "---\ntitle: T\ndate: 2020-12-13\npublish_at: \(time.text)\n---\n")
    #expect(diagnostics.isEmpty)
    #expect(matter?.publishAt?.value == time.seconds)
  }
}
