import Diagnostics
import Foundation
import Testing

struct PlainReportTests {
  struct Case: Sendable, CustomTestStringConvertible {
    let testDescription: String
    /// A text with `‸` at both ends of what is found.
    let copy: String
    let shown: String
    var width = 100
  }

  static let cases = [
    Case(
      testDescription: "a plain line", copy: "As a step‸,,‸ the EU\n",
      shown: "  As a step,, the EU\n           ^^\n"),
    Case(testDescription: "a tab", copy: "a\t‸b‸\n", shown: "  a   b\n      ^\n"),
    Case(testDescription: "wide letters", copy: "東京‸と‸\n", shown: "  東京と\n      ^^\n"),
    Case(
      testDescription: "a combining mark", copy: "e\u{301}‸e\u{301}‸\n",
      shown: "  e\u{301}e\u{301}\n   ^\n"),
    Case(testDescription: "joined pictures", copy: "👩‍👩‍👧‸x‸\n", shown: "  👩‍👩‍👧x\n    ^\n"),
    Case(
      testDescription: "an escape sequence", copy: "a\u{1B}[31m‸b‸\r\n",
      shown: "  a\\u{1B}[31mb\n             ^\n"),
    Case(
      testDescription: "a turned order", copy: "‸\u{202E}b‸\n", shown: "  \\u{202E}b\n  ^^^^^^^^^\n"
    ),
    Case(testDescription: "no-break spaces", copy: "a‸\u{A0}\u{A0}‸\n", shown: "  a␣␣\n   ^^\n"),
    Case(testDescription: "nothing", copy: "a‸‸\n", shown: "  a\n   ^\n"),
    Case(testDescription: "nothing before copy", copy: "‸‸ab\n", shown: "  ab\n  ^\n"),
    Case(testDescription: "more than a line", copy: "ab‸c\nde‸\n", shown: "  abc\n    ^\n"),
    Case(
      testDescription: "a long line",
      copy: String(repeating: "a", count: 200) + "‸bb‸" + String(repeating: "c", count: 200) + "\n",
      shown: "  …aaaaaaaaaabbcccccccccccccccc…\n             ^^\n".replacing(
        "aaaaaaaaabb", with: "aaaaaaaaabb"), width: 32),
    Case(
      testDescription: "a line of many screens",
      copy: String(repeating: "é", count: 9000) + "‸bb‸" + String(repeating: "ü", count: 9000),
      shown: "  …éééééééééébbüüüüüüüüüüüüüüüü…\n             ^^\n", width: 32),
    Case(
      testDescription: "a long line's end", copy: String(repeating: "a", count: 200) + "‸bb‸\n",
      shown: "  …" + String(repeating: "a", count: 26) + "bb\n" + String(repeating: " ", count: 29)
        + "^^\n", width: 32),
  ]

  @Test(arguments: cases)
  func `shows the line with a caret under the place`(_ c: Case) throws {
    let parts = c.copy.components(separatedBy: "‸")
    let source = SourceText(path: "a.md", text: parts.joined())
    let start = parts[0].utf8.count
    let place = Diagnostic.Place(start..<start + parts[1].utf8.count, in: source)
    let diagnostic = Diagnostic(rule: "r", severity: .error, message: "m", place: place)
    let text = PlainReport(width: c.width).text(of: [diagnostic]) { _ in source }
    let lines = text.split(separator: "\n", maxSplits: 1)
    #expect(lines[1] == c.shown, "\n\(lines[1])\n\(c.shown)")
    #expect(lines[1].split(separator: "\n").allSatisfy { $0.count <= c.width })
  }

  @Test func `says position, severity, rule, fix and related places`() {
    let text = PlainReport().text(of: [Samples.diagnostic]) { _ in Samples.source }
    #expect(
      text
        == """
        briefs/a.md:2:4: warning: 'the' is written twice [repeated-word]
          In the the end
             ^^^^^^^
          fix: 'the'
          fix: remove
          briefs/a.md:1:1: it stands here too

        """)
  }

  @Test func `paints only when it is asked to`() {
    let plain = PlainReport().text(of: [Samples.diagnostic]) { _ in nil }
    let painted = PlainReport(isColored: true).text(of: [Samples.diagnostic]) { _ in nil }
    #expect(!plain.contains("\u{1B}"))
    #expect(
      painted.hasPrefix("\u{1B}[1mbriefs/a.md:2:4\u{1B}[0m: \u{1B}[35;1mwarning:\u{1B}[0m 'the'"))
    #expect(painted.replacing(/\u{1B}\[[0-9;]*m/, with: "") == plain)
  }

  @Test func `nothing of a pushed file drives the terminal`() {
    let evil = "\u{1B}]0;x\u{7}\u{9B}31m\u{202E}\n\r\u{2028}\u{E0041}"
    let source = SourceText(path: "a\u{1B}[2J.md", text: evil)
    let place = Diagnostic.Place(0..<3, in: source)
    let diagnostic = Diagnostic(
      rule: "r", severity: .note, message: "'\(evil)'", place: place,
      related: [.init(place: place, message: evil)], fixes: [.init(replacement: evil, isSafe: true)]
    )
    let reports = [
      PlainReport().text(of: [diagnostic]) { _ in source }, JSONReport.text(of: [diagnostic]),
      GitHubReport.text(of: [diagnostic]),
      SARIFReport(toolVersion: "1", rules: []).text(of: [diagnostic]),
    ]
    for report in reports {
      let hidden = report.unicodeScalars.filter { $0 != "\n" && VisibleText.isHidden($0) }
      #expect(hidden.isEmpty, "\(report)")
    }
    #expect(GitHubReport.text(of: [diagnostic]).split(separator: "\n").count == 1)
  }
}
