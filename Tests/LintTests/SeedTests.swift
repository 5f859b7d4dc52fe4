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

  private func imported() throws -> (brief: ImportedBrief, galley: Galley, lines: [String]) {
    let source = SourceText(path: "seed.txt", bytes: try #require(Self.bytes))
    let brief = try ImportedBrief(importing: source)
    let galley = try ExampleGalley.make(brief.markdown, path: "briefs/\(brief.slug).md")
    return (brief, galley, (1...source.lineCount).map { source.string(in: source.rangeOfLine($0)) })
  }

  @Test(.enabled(if: bytes != nil, missing))
  func `the brief becomes a draft with its words unchanged`() throws {
    let (brief, galley, lines) = try imported()
    #expect(brief.slug == "2020-12-13")
    #expect(
      brief.markdown.hasPrefix(
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

  @Test(.enabled(if: bytes != nil, missing))
  func `what it drops it says`() throws {
    let warnings = try imported().brief.notices.filter { $0.severity > .note }
    #expect(
      warnings.map { "\($0.place.start.line) \($0.rule)" } == [
        "1 placeholder", "5 duplicate-title",
      ])
  }

  @Test(.enabled(if: bytes != nil, missing))
  func `its mistakes are found once each, and nothing else`() throws {
    let (_, galley, lines) = try imported()
    let found = Linter().check(galley).map { diagnostic in
      let text = galley.source.string(in: galley.source.rangeOfLine(diagnostic.place.start.line))
      let line = text.hasPrefix("### ") ? String(text.dropFirst(4)) : text
      let old = (lines.firstIndex(of: line) ?? -1) + 1
      return "\(old) \(diagnostic.severity) \(diagnostic.rule)"
    }
    #expect(
      found == [
        "10 warning date-form", "10 note unexplained-acronym",
        "15 warning trailing-space", "21 error doubled-punctuation",
        "24 warning abbreviation-form", "27 warning abbreviation-form",
        "27 warning trailing-space",
        "15 warning trailing-space", "21 error doubled-punctuation", "26 note headline-case",
        "26 warning hyphenation", "27 warning hyphenation", "27 warning trailing-space",
        "32 error empty-link",
      ])
  }

  @Test(.enabled(if: bytes != nil, missing))
  func `as it was published, its template and its second title are found too`() throws {
    let galley = try ExampleGalley.make(bytes: try #require(Self.bytes), path: "seed.md")
    let found = Linter().check(galley).map { "\($0.place.start.line) \($0.rule)" }
    #expect(
      found == [
        "1 placeholder", "5 duplicate-title", "10 date-form", "10 unexplained-acronym",
        "15 trailing-space", "21 doubled-punctuation", "23 abbreviation-form",
        "27 abbreviation-form", "27 trailing-space", "32 empty-link",
        "1 placeholder", "5 duplicate-title", "15 trailing-space", "21 doubled-punctuation",
        "26 hyphenation", "27 hyphenation", "27 trailing-space", "32 empty-link",
      ])
  }
}
