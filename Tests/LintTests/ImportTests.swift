import Diagnostics
import Foundation
import Lint
import Markdown
import Testing

struct ImportTests {
  private func imported(_ text: String, slug: String? = nil) throws -> ImportedBrief {
    try ImportedBrief(importing: SourceText(path: "brief.txt", text: text), slug: slug)
  }

  private func notices(_ brief: ImportedBrief) -> [String] {
    brief.notices.map { "\($0.place.start.line) \($0.severity) \($0.rule)" }
  }

  static let mail =
    "Harbour Watch\r\n14th of March, 2021\r\n\r\nIN SHORT\r\nPort closed for EU ships\r\n"
    + "The port was closed on Monday to all ships of the EU and of its\r\n"
    + "neighbours, which had asked for *five* days and got 3 * 2.\u{A0}\r\n\r\n"
    + "\tNobody knows why_this & that &amp; _those_ came\r\nabout; see https://a.example/_x_ for more\r\nof [1](2).\r\n"
    + "\r\n-----------\r\n\r\nNEWS OF THE EU AND THE WORLD\r\n\r\n\u{2022} One ship\r\n\u{2022} #2 ship\r\n\r\n"
    + "# not a heading\r\n1. not a list\r\n> not quoted\r\n<b>not HTML</b>\r\n"

  static let mailDraft = """
    ---
    title: "Harbour Watch"
    date: 2021-03-14
    ---

    ## In Short

    ### Port closed for EU ships

    The port was closed on Monday to all ships of the EU and of its
    neighbours, which had asked for \\*five\\* days and got 3 * 2.\u{A0}

    Nobody knows why_this & that \\&amp; \\_those\\_ came
    about; see <https://a.example/_x_> for more
    of [1\\](2).

    ## News of the EU and the World

    - One ship
    - #2 ship

    \\# not a heading
    1\\. not a list
    \\> not quoted
    \\<b>not HTML\\</b>

    """

  @Test func `a mail becomes a draft that reads the same`() throws {
    let brief = try imported(Self.mail)
    #expect(brief.slug == "2021-03-14")
    #expect(brief.markdown == Self.mailDraft)
    #expect(
      notices(brief) == [
        "2 note import", "4 note import", "7 note import", "9 note import", "9 note import",
        "10 note import", "11 note import", "13 warning import", "15 note import", "17 note import",
        "20 note import", "20 note import", "21 note import", "22 note import", "23 note import",
      ])
  }

  @Test func `a text without a date needs a slug`() throws {
    let text = "Two lines that are\nnothing but copy, without title and without date.\n"
    let error = #expect(throws: ImportError.self) { try imported(text) }
    #expect(error?.description.contains("--slug") == true)
    let brief = try imported(text, slug: "2021-03-14-copy")
    #expect(brief.markdown.hasPrefix("---\ntitle: \"2021-03-14-copy\"\ndate: 2021-03-14\n---\n"))
    #expect(notices(brief).first == "1 warning import")
    let undated = try imported(text, slug: "copy")
    #expect(undated.markdown.hasPrefix("---\ntitle: \"copy\"\n---\n"))
    #expect(notices(undated).prefix(2) == ["1 warning import", "1 warning import"])
  }

  @Test func `a date deep in the copy is no title`() {
    let text = "The council met for the first time in the new year.\n\nNext: 13 December 2020\n"
    #expect(throws: ImportError.self) { try imported(text) }
  }

  @Test func `what stands above the title is dropped aloud, copy is kept`() throws {
    let brief = try imported(
      "Menu\nResponsive Image\n\nIt was a year, 5 July 2009\n\nIt was a year, 5 July 2009\nA \"q\" \\ vote.\n"
    )
    #expect(
      brief.markdown
        == "---\ntitle: \"It was a year, 5 July 2009\"\ndate: 2009-07-05\n---\n\nA \"q\" \\ vote.\n"
    )
    #expect(
      notices(brief) == ["1 warning import", "2 warning placeholder", "6 warning duplicate-title"])
  }

  struct Refusal: Sendable, CustomTestStringConvertible {
    let testDescription: String
    let bytes: [UInt8]
    let reason: String
  }

  static let refusals = [
    Refusal(
      testDescription: "HTML", bytes: Array("\n <!DOCTYPE html><p>x".utf8), reason: "it is HTML"),
    Refusal(testDescription: "Latin-1", bytes: [0x61, 0xE9, 0x0A], reason: "not UTF-8"),
    Refusal(
      testDescription: "UTF-16", bytes: [0x61, 0x00, 0x0A, 0x00], reason: "control characters"),
    Refusal(testDescription: "nothing", bytes: Array(" \n\u{A0}\n".utf8), reason: "nothing in it"),
  ]

  @Test(arguments: refusals)
  func `what is no plain text is refused with the reason`(_ c: Refusal) {
    let source = SourceText(path: "a.html", bytes: c.bytes)
    let error = #expect(throws: ImportError.self) {
      try ImportedBrief(importing: source, slug: "a")
    }
    #expect(error?.description.hasPrefix("cannot import 'a.html': ") == true)
    #expect(error?.reason.contains(c.reason) == true)
  }

  /// Markdown reads the draft as the plain text reads to a person.
  @Test(arguments: 1...40)
  func `no plain text changes its words on import`(_ seed: Int) throws {
    var random = RandomDraft(seed: UInt64(seed))
    for _ in 0..<50 {
      let text = random.nextPlain()
      guard let brief = try? imported("Title, 13 December 2020\n\n" + text) else { continue }
      guard !brief.notices.contains(where: { $0.message.contains("dropped: the title") }) else {
        continue
      }
      let galley = try ExampleGalley.make(brief.markdown)
      let blocks = galley.copyBlocks.filter { $0.kind != .title }
      #expect(
        blocks.allSatisfy {
          $0.runs.allSatisfy { $0.kind == .text || $0.kind == .address || $0.kind.isBreak }
        })
      #expect(blocks.count == galley.blocks.count - 1, "\(text.debugDescription)")
      #expect(galley.links.allSatisfy { $0.kind == .address }, "\(text.debugDescription)")
      #expect(
        Self.letters(blocks.map(\.text).joined()) == Self.letters(Self.withoutRules(text)),
        "\(text.debugDescription)\n\(brief.markdown)")
    }
  }

  /// Leaves out lines drawn across the text, which an import drops.
  private static func withoutRules(_ text: String) -> String {
    text.split(separator: "\n").filter { line in
      let line = line.trimmingCharacters(in: .whitespaces)
      let marks = Set(line.filter { $0 != " " })
      return
        !(line.count >= 3 && marks.count == 1
        && marks.isSubset(of: ["-", "_", "=", "*", "~", "—"]))
    }.joined(separator: "\n")
  }

  /// All that is seen, without blanks, bullets and capitals.
  private static func letters(_ text: String) -> String {
    text.lowercased().filter { !$0.isWhitespace && !"-*•".contains($0) }
  }
}
