/// Drafts that nobody would write, the same at every run.
struct RandomDraft {
  private var state: UInt64

  init(seed: UInt64) {
    state = seed
  }

  private static let pieces = [
    "the ", "the the ", "TK", "Responsive Image", "\n\n", "\n", " ", "  ", "\u{A0}", "\t", ",,",
    "..", ";;",
    ",.", "...", "# News", "## News\n\n", "News\n----\n", "> ", "- ", "1. ", "*", "**", "_", "`",
    "```\n", "[", "]",
    "[here]()", "[](a)", "![](b)", "](", ")", "<b>", "<!-- copydesk: allow placeholder x -->",
    "<!-- ", "-->",
    "<!-- copydesk: allow trailing-space y -->\n", "sign here", ". ", "! ", "\\", "&amp;", "&#44;,",
    "é", "\u{202E}",
    "\u{7}", "\0", "\r\n", "|a|b|\n|---|---|\n|c|d|\n", "https://a.example", "13 December 2020",
    "\u{2003}",
  ]

  /// Returns a short text.
  mutating func next() -> String {
    let count = Int(number() % 20)
    let hasHead = number() % 4 == 0
    let head = hasHead ? "---\ntitle: News\ndate: 2020-12-13\n---\n" : ""
    return head
      + (0..<count).map { _ in Self.pieces[Int(number() % UInt64(Self.pieces.count))] }.joined()
  }

  private static let plainPieces = [
    "the council ", "Vote", "\n\n", "\n", " ", "  ", "\u{A0}", "\t", "*", "**", "_", "__", "`",
    "``", "~", "~~",
    "[", "]", "(", ")", "](", "[a]: b", "![", "<", ">", "<b>", "<!-- ", "-->", "&amp;", "&#65;",
    "&", "\\", "\\*", "#",
    "# ", "1. ", "2) ", "> ", "- ", "+ ", "• ", "---", "===", "|", "|--|", "```", "~~~", "a_b_c",
    "x*y", ". ", "!", "\"",
    "é", "https://a.example/_b_*c*", "www.a.example", "me@a.example", ":", "SECTION", "“q”", "—",
    "$", "+",
  ]

  /// Returns a short plain text full of what Markdown takes for marks.
  mutating func nextPlain() -> String {
    let count = Int(number() % 16)
    return (0..<count).map { _ in
      Self.plainPieces[Int(number() % UInt64(Self.plainPieces.count))]
    }.joined()
  }

  /// Returns the next number, by splitmix64.
  mutating func number() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }
}
