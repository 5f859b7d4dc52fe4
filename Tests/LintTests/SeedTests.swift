import Diagnostics
import Foundation
import Lint
import Testing

/// The real brief that the desk was made for, which is not part of this repository.
struct SeedTests {
  static let file =
    ProcessInfo.processInfo.environment["COPYDESK_SEED"].map { URL(filePath: $0) }
    ?? URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .appending(path: "../shared/seed/weekly-brief-2020-12-13.txt")

  static let bytes = (try? Data(contentsOf: file)).map { Array($0) }

  static let missing: Comment =
    "skipped: put the brief at ../shared/seed/weekly-brief-2020-12-13.txt, or its path in COPYDESK_SEED"

  /// A brief as the desk has it after the import, with what the rules say of it.
  private struct Reading {
    let brief: ImportedBrief
    let galley: Galley
    let found: [Diagnostic]
    /// The lines of the text that was imported.
    let lines: [String]

    init(archive: Archive = Archive()) throws {
      let source = SourceText(path: "seed.txt", bytes: try #require(SeedTests.bytes))
      brief = try ImportedBrief(importing: source)
      galley = try ExampleGalley.make(brief.markdown, path: "briefs/\(brief.slug).md")
      var house = try ExampleHouse.make()
      house.archive = archive
      house.styles = ExampleHouse.styles
      found = Linter(house: house).check(galley)
      lines = (1...source.lineCount).map { source.string(in: source.rangeOfLine($0)) }
    }

    /// The line of the imported text on which a finding stands.
    func line(of place: Diagnostic.Place) -> Int {
      let text = galley.source.string(in: galley.source.rangeOfLine(place.start.line))
      let plain = text.drop { $0 == "#" }.drop { $0 == " " }
      return (lines.firstIndex { $0[...] == plain } ?? -1) + 1
    }

    func copy(at place: Diagnostic.Place) -> String {
      galley.source.string(in: place.byteRange)
    }
  }

  @Test(.enabled(if: bytes != nil, missing))
  func `the brief becomes a draft with its words unchanged`() throws {
    let reading = try Reading()
    let (galley, lines) = (reading.galley, reading.lines)
    #expect(reading.brief.slug == "2020-12-13")
    #expect(
      reading.brief.markdown.hasPrefix(
        "---\ntitle: \"\(lines[2])\"\ndate: 2020-12-13\n---\n\n## News\n\n### \(lines[8])\n\n\(lines[9])\n"
      ))
    let headings = galley.blocks.filter { if case .heading = $0.kind { true } else { false } }
    #expect(
      headings.map(\.text) == ["News"] + [9, 14, 17, 20, 23, 26].map { lines[$0 - 1] } + [
        "Participate", lines[30],
      ])
    let paragraphs = galley.blocks.filter { $0.kind == .paragraph }.map(\.range)
    let copy = [10, 12, 15, 18, 21, 24, 27, 32].map { lines[$0 - 1] }
    #expect(paragraphs.map { galley.source.string(in: galley.lines(of: $0)) } == copy)
  }

  /// Numbers 1 and 2 of what must be found.
  @Test(.enabled(if: bytes != nil, missing))
  func `what it drops it says`() throws {
    let warnings = try Reading().brief.notices.filter { $0.severity > .note }
    #expect(
      warnings.map { "\($0.place.start.line) \($0.rule)" } == [
        "1 placeholder", "5 duplicate-title",
      ])
  }

  /// One mistake of the brief, by its number in the list of what must be found.
  struct Mistake: Sendable, CustomTestStringConvertible {
    let number: Int
    let line: Int
    /// What the finding covers.
    let copy: String
    let rule: String
    let severity: Severity
    /// One of the fix-its, or `nil` where there is none.
    let fix: String?

    init(
      _ number: Int, line: Int, _ copy: String, _ rule: String, _ severity: Severity, fix: String?
    ) {
      self.number = number
      self.line = line
      self.copy = copy
      self.rule = rule
      self.severity = severity
      self.fix = fix
    }

    var testDescription: String { "\(number), line \(line): \(copy)" }
  }

  static let mistakes = [
    Mistake(3, line: 14, "Dokuments", "unknown-word", .warning, fix: "Documents"),
    Mistake(4, line: 15, "\u{A0}\u{A0}", "trailing-space", .warning, fix: ""),
    Mistake(4, line: 27, "\u{A0}", "trailing-space", .warning, fix: ""),
    Mistake(5, line: 17, "Huawai", "near-name", .warning, fix: "Huawei"),
    Mistake(6, line: 18, "sey", "unknown-word", .warning, fix: "say"),
    Mistake(6, line: 18, "sey", "unknown-word", .warning, fix: "sex"),
    Mistake(7, line: 21, ",,", "doubled-punctuation", .error, fix: ","),
    Mistake(8, line: 27, "Abdusalamu", "name-variant", .warning, fix: nil),
    Mistake(9, line: 26, "three-years", "hyphenation", .warning, fix: "three years"),
    Mistake(10, line: 27, "three-year old", "hyphenation", .warning, fix: "three-year-old"),
    Mistake(11, line: 27, "Ms", "abbreviation-form", .warning, fix: "Ms."),
    Mistake(12, line: 10, "December 10th", "date-form", .warning, fix: "December 10"),
    Mistake(13, line: 24, "UK", "abbreviation-form", .warning, fix: "U.K."),
    Mistake(14, line: 32, "here", "empty-link", .error, fix: nil),
    Mistake(
      15, line: 32, "corporations companies", "Copydesk.RedundantPairs", .warning, fix: nil),
    Mistake(
      16, line: 26, "Uyghur Family reunites after three-years in Australia", "headline-case",
      .note, fix: "Uyghur Family Reunites After Three-Years in Australia"),
  ]

  @Test(
    .enabled(if: bytes != nil, missing),
    .enabled(if: ExampleHouse.hasDictionaries, ExampleHouse.missing), arguments: mistakes)
  func `each of its mistakes is found at its place`(_ mistake: Mistake) throws {
    let reading = try Reading()
    let found = reading.found.filter { diagnostic in
      diagnostic.rule == mistake.rule && reading.line(of: diagnostic.place) == mistake.line
        && reading.copy(at: diagnostic.place) == mistake.copy
    }
    #expect(found.count == 1, "\(reading.found.map { "\($0.rule): \($0.message)" })")
    #expect(found.allSatisfy { $0.severity >= mistake.severity })
    guard let fix = mistake.fix else {
      #expect(found.flatMap(\.fixes).isEmpty)
      return
    }
    #expect(found.first?.fixes.map(\.replacement).contains(fix) == true)
  }

  @Test(
    .enabled(if: bytes != nil, missing),
    .enabled(if: ExampleHouse.hasDictionaries, ExampleHouse.missing))
  func `nothing else is found but notes`() throws {
    let reading = try Reading()
    let expected = Set(Self.mistakes.map { "\($0.line) \($0.rule)" })
    for diagnostic in reading.found where diagnostic.severity > .note {
      let finding = "\(reading.line(of: diagnostic.place)) \(diagnostic.rule)"
      #expect(expected.contains(finding), "\(diagnostic.message)")
    }
    // Each mistake once: two findings of one line and rule are two mistakes of the list.
    #expect(
      reading.found.count { $0.severity > .note }
        == Set(Self.mistakes.map { "\($0.line) \($0.rule) \($0.copy)" }).count - 1)
  }

  /// Words that are right, and may be named in a list of new names at most.
  static let names = [
    "Uyghur", "Uyghurs", "Turkistan", "Turkic", "Aksu", "Karakax", "HRW", "WUC", "CCP", "IJOP",
    "XPCC", "IPVM", "Megvii", "Huawei", "Griezmann", "Antoine", "Magnitsky", "Quanguo", "Xinjiang",
    "Zara", "Nadila", "Wumaier", "Sadam", "Sydney", "labour", "recognized", "2,000",
    "artificial-intelligence", "Lufty",
  ]

  @Test(
    .enabled(if: bytes != nil, missing),
    .enabled(if: ExampleHouse.hasDictionaries, ExampleHouse.missing), arguments: names)
  func `what is right is no error and no warning`(_ word: String) throws {
    let reading = try Reading()
    for diagnostic in reading.found where diagnostic.severity > .note {
      #expect(reading.copy(at: diagnostic.place) != word, "\(diagnostic.message)")
    }
  }

  @Test(
    .enabled(if: bytes != nil, missing),
    .enabled(if: ExampleHouse.hasDictionaries, ExampleHouse.missing))
  func `new names are one list, and one of them is a slip once the archive knows better`() throws {
    let lists = try Reading().found.filter { $0.rule == "new-names" }
    #expect(lists.count == 1 && lists.allSatisfy { $0.severity == .note })
    #expect(lists.first?.message.contains("Lufty") == true)
    let taught = try Reading(archive: Archive(counts: ["Lutfy": 3])).found
    let near = taught.filter { $0.rule == "near-name" && $0.message.contains("Lufty") }
    #expect(near.count == 1 && near.first?.severity == .warning)
  }

  @Test(
    .enabled(if: bytes != nil, missing),
    .enabled(if: ExampleHouse.hasDictionaries, ExampleHouse.missing))
  func `as it was published, its template and its second title are found too`() throws {
    let galley = try ExampleGalley.make(bytes: try #require(Self.bytes), path: "seed.md")
    let found = Linter(house: try ExampleHouse.make()).check(galley).map {
      "\($0.place.start.line) \($0.rule)"
    }
    #expect(Set(found).isSuperset(of: ["1 placeholder", "5 duplicate-title", "32 empty-link"]))
  }
}
