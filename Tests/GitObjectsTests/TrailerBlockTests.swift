import GitObjects
import Testing

struct TrailerBlockTests {
  typealias Kind = TrailerBlock.Warning.Kind

  struct Case: Sendable, CustomTestStringConvertible {
    let testDescription: String
    let message: String
    let trailers: [String]
    let warnings: [Int: Kind]

    init(
      _ description: String, _ message: String, _ trailers: [String] = [],
      warns warnings: [Int: Kind] = [:]
    ) {
      self.testDescription = description
      self.message = message
      self.trailers = trailers
      self.warnings = warnings
    }
  }

  static let tokens: Set<String> = [
    "Submitted-by", "Approved-by", "Changes-requested-by", "Retracted-by",
  ]
  static let ben = "Approved-by: Ben Example <ben@example.org>"
  static let approved = "Approved-by"

  static let cases = [
    Case("one trailer", "Approve\n\n\(ben)\n", [ben]),
    Case("no line feed at the end", "Approve\n\n\(ben)", [ben]),
    Case("empty lines around everything", "\n\nApprove\n\n\n\(ben)\n\n \n\n", [ben]),
    Case(
      "of two -m paragraphs only the last counts", "Approve\n\n\(ben)\n\nBrief: a\n", ["Brief: a"],
      warns: [3: .outsideLastParagraph(token: approved)]),
    Case(
      "'Looks good' directly above", "Approve\n\nLooks good\n\(ben)\n", [],
      warns: [4: .besideText(line: 3, token: approved)]),
    Case(
      "a blank for the hyphen", "Approve\n\nApproved by: Ben <b@x.org>\n", [],
      warns: [3: .misspelt(token: approved)]),
    Case(
      "a low line for the hyphen", "Approve\n\nApproved_by: Ben <b@x.org>\n", [],
      warns: [3: .misspelt(token: approved)]),
    Case(
      "a letter too few", "Approve\n\nAproved-by: Ben <b@x.org>\n", ["Aproved-by: Ben <b@x.org>"],
      warns: [3: .misspelt(token: approved)]),
    Case(
      "letters that changed places", "Approve\n\nApprovde-by: Ben\n", ["Approvde-by: Ben"],
      warns: [3: .misspelt(token: approved)]),
    Case(
      "a Cyrillic letter", "Approve\n\n\u{410}pproved-by: Ben\n", [],
      warns: [3: .misspelt(token: approved)]),
    Case(
      "a full-width colon", "Approve\n\nApproved-by\u{FF1A} Ben\n", [],
      warns: [3: .misspelt(token: approved)]),
    Case(
      "a hyphen too many", "Approve\n\nApproved-by-: Ben\n", ["Approved-by-: Ben"],
      warns: [3: .misspelt(token: approved)]),
    Case(
      "no colon", "Approve\n\nApproved-by Ben <b@x.org>\n", [],
      warns: [3: .withoutColon(token: approved)]),
    Case(
      "no colon and no hyphen", "Approve\n\napproved by ben@example.org\n", [],
      warns: [3: .withoutColon(token: approved)]),
    Case("prose without a colon or an address", "Fix\n\nApproved by the board in May.\n"),
    Case(
      "quoted", "Re: approve\n\n> \(ben)\n", [], warns: [3: .marked(token: approved)]),
    Case("in a list", "Approve\n\n- \(ben)\n", [], warns: [3: .marked(token: approved)]),
    Case(
      "in bold", "Approve\n\n**Approved-by:** Ben\n", [], warns: [3: .marked(token: approved)]),
    Case(
      "behind other words", "Approve\n\nLGTM. \(ben)\n", [],
      warns: [3: .insideLine(token: approved)]),
    Case(
      "indented as `git merge --squash` makes them",
      "Squashed commit of the following:\n\ncommit 1234\nAuthor: Ben <b@x.org>\n\n    Approve\n    \n"
        + "    \(ben)\n", [], warns: [8: .indented(token: approved)]),
    Case(
      "indented below another", "Approve\n\nBrief: a\n  \(ben)\n", ["Brief: a \(ben)"],
      warns: [4: .indented(token: approved)]),
    Case(
      "a link at the start of a line is a trailer, as git reads it",
      "Approve\n\nhttps://example.org/1\n\(ben)\n", ["https: //example.org/1", ben]),
    Case(
      "a link in a sentence is none", "Approve\n\nsee https://example.org/1\n\(ben)\n", [],
      warns: [4: .besideText(line: 3, token: approved)]),
    Case(
      "a heading line above", "Approve\n\n# Notes\n\(ben)\n", [],
      warns: [4: .besideText(line: 3, token: approved)]),
    Case("a heading paragraph above", "Approve\n\n# Notes\n\n\(ben)\n", [ben]),
    Case("a divider is none", "Approve\n\nText\n---\ntext\n\n\(ben)\n", [ben]),
    Case("a divider by itself is none", "Approve\n\n---\n\n\(ben)\n", [ben]),
    Case(
      "a divider directly above", "Approve\n\n---\n\(ben)\n", [],
      warns: [4: .besideText(line: 3, token: approved)]),
    Case("an underlined heading is no divider", "Approve\n\nNotes\n-----\ntext\n\n\(ben)\n", [ben]),
    Case("an underlined title is no divider", "Approve\n-------\n\n\(ben)\n", [ben]),
    Case(
      "an empty value does not swallow the next line", "Object\n\nApproved-by:\nRevoked-by: Ben\n",
      ["Revoked-by: Ben"], warns: [3: .emptyValue(token: approved)]),
    Case(
      "a value of blanks is empty", "Object\n\nApproved-by: \t \r\n", [],
      warns: [3: .emptyValue(token: approved)]),
    Case(
      "a value that begins on the next line", "Approve\n\nApproved-by:\n\tBen\n",
      ["Approved-by: Ben"]),
    Case("a tab-folded value", "Approve\n\nWaived: a\n\tb\n   c\n", ["Waived: a b c"]),
    Case(
      "a paragraph that begins with a continuation", "Approve\n\n\tBen\n\(ben)\n", [],
      warns: [4: .besideText(line: 3, token: approved)]),
    Case("CRLF", "Approve\r\n\r\n\(ben)\r\nBrief: a\r\n b \r\n", [ben, "Brief: a b"]),
    Case("blanks at the ends of lines", "Approve\n \t\nBrief:  a \t\n", ["Brief: a"]),
    Case("a blank before the colon", "Approve\n\nBrief : a\n", ["Brief: a"]),
    Case("no blank behind the colon", "Approve\n\nBrief:a\n", ["Brief: a"]),
    Case("another case", "Approve\n\nAPPROVED-BY: Ben\n", ["APPROVED-BY: Ben"]),
    Case(
      "NBSP after the colon", "Approve\n\nApproved-by:\u{A0}ben@example.org\n", [],
      warns: [3: .unseenCharacter("\u{A0}", token: approved)]),
    Case(
      "NBSP before the colon", "Approve\n\nApproved-by\u{A0}: ben@example.org\n", [],
      warns: [3: .misspelt(token: approved)]),
    Case(
      "NBSP within a value", "Fix\n\nWaived: r «\u{A0}b\u{A0}»\n", ["Waived: r «\u{A0}b\u{A0}»"]),
    Case(
      "duplicate tokens", "Both\n\nBrief: b\nBrief: a\nBrief: b\n",
      ["Brief: b", "Brief: a", "Brief: b"]),
    Case(
      "a title that looks like a trailer", "\(ben)\n", [], warns: [1: .inTitle(token: approved)]),
    Case(
      "trailers directly below the title", "Approve\n\(ben)\n", [],
      warns: [2: .inTitle(token: approved)]),
    Case("a title that is a sentence with a colon", "Brief news: three items\n"),
    Case("nothing", ""),
    Case("empty lines only", "\n \n\r\n"),
    Case(
      "above scissors",
      "Approve\n\n\(ben)\n# ------------------------ >8 ------------------------\nx\n",
      [], warns: [3: .besideScissors(line: 4, token: approved)]),
    Case(
      "below scissors",
      "Approve\n# ------------------------ >8 ------------------------\n\n\(ben)\n",
      [], warns: [4: .besideScissors(line: 2, token: approved)]),
    Case(
      "git's old list of conflicts", "Merge\n\n\(ben)\n\nConflicts:\n\ta.md\n", [],
      warns: [3: .outsideLastParagraph(token: approved)]),
    Case(
      "a cherry-pick's line", "Approve\n\n\(ben)\n(cherry picked from commit 1234)\n", [],
      warns: [3: .besideText(line: 4, token: approved)]),
    Case(
      "a control character", "Approve\n\nApproved-by: Ben\u{1B}[2K <b@x.org>\n", [],
      warns: [3: .unseenCharacter("\u{1B}", token: approved)]),
    Case(
      "a carriage return within a line", "Approve\n\nApproved-by: Cem\rBen\n", [],
      warns: [3: .unseenCharacter("\r", token: approved)]),
    Case(
      "a mark of direction", "Approve\n\nApproved-by: \u{202E}neB\n", [],
      warns: [3: .unseenCharacter("\u{202E}", token: approved)]),
    Case(
      "a mark of direction in the token", "Approve\n\nApproved\u{200F}-by: Ben\n", [],
      warns: [3: .misspelt(token: approved)]),
    Case(
      "a space of no width", "Approve\n\nBrief: a\u{200B}b\n", [],
      warns: [3: .unseenCharacter("\u{200B}", token: "Brief")]),
    Case(
      "a line separator", "Approve\n\nBrief: a\u{2028}Approved-by: Ben\n", [],
      warns: [3: .unseenCharacter("\u{2028}", token: "Brief")]),
    Case(
      "a joiner that is spelling", "Approve\n\nApproved-by: علی\u{200C}رضا\n",
      ["Approved-by: علی\u{200C}رضا"]),
    Case(
      "a joiner that is none", "Approve\n\nBrief: a\u{200D}b\n", [],
      warns: [3: .unseenCharacter("\u{200D}", token: "Brief")]),
    Case(
      "a defect spares the other trailers", "Approve\n\nBrief:\n\(ben)\n", [ben],
      warns: [3: .emptyValue(token: "Brief")]),
  ]

  @Test(arguments: cases)
  func `reads a message as written down`(_ c: Case) {
    let block = TrailerBlock(message: c.message, knownTokens: Self.tokens)
    #expect(block.trailers.map { "\($0.token): \($0.value)" } == c.trailers)
    let warnings = block.warnings.map { ($0.line, $0.kind) }
    #expect(Dictionary(warnings, uniquingKeysWith: { first, _ in first }) == c.warnings)
    #expect(warnings.count == c.warnings.count)
  }

  @Test func `a trailer knows its line`() {
    let block = TrailerBlock(message: "T\n\nBrief: a\n b\nApproved-by: c\n")
    #expect(block.trailers.map(\.line) == [3, 5])
  }

  @Test func `tokens are found without case`() {
    let block = TrailerBlock(message: "T\n\nBRIEF: a\nbrief: b\nBriefs: c\n")
    #expect(block.trailers(named: "Brief").map(\.value) == ["a", "b"])
  }

  @Test func `a message of 1 MiB is read, whatever it is made of`() {
    for line in ["a: b\n", "\n", "x\n\n", "> Approved-by:\n", ":"] {
      let text = "T\n\n" + String(repeating: line, count: (1 << 20) / line.utf8.count)
      let block = TrailerBlock(message: text, knownTokens: Self.tokens)
      #expect(block.trailers.isEmpty == (line != "a: b\n"))
      #expect(block.warnings.count <= 51)
    }
  }

  @Test func `the fifty-first warning counts those that were left out`() {
    let text = "T\n\n" + String(repeating: "> Brief: a\n", count: 60)
    let warnings = TrailerBlock(message: text).warnings
    #expect(warnings.last?.kind == .more(10))
    #expect(warnings.last?.description == "10 more lines look like trailers and do not count")
  }

  @Test func `a warning says what was written, that it does not count and what to write`() {
    let message = "T\n\nApproved-by: Ben\u{1B}[2K\u{202E}\n\nLooks good\nApproved by: Ben\n"
    let warnings = TrailerBlock(message: message, knownTokens: Self.tokens).warnings
    #expect(
      warnings.map(\.description) == [
        """
        line 3: 'Approved-by: Ben\\u{1b}[2K\\u{202e}' does not count: it stands outside the last \
        paragraph; write 'Approved-by: …' in a last paragraph that has nothing but trailers
        """,
        """
        line 6: 'Approved by: Ben' does not count: it is not spelt 'Approved-by:'; write \
        'Approved-by: …' in a last paragraph that has nothing but trailers
        """,
      ])
    #expect(warnings.map(\.token) == ["Approved-by", "Approved-by"])
  }
}
