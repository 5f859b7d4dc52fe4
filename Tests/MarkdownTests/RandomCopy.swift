/// Copy that nobody would write, the same at every run.
struct RandomCopy {
  private var state: UInt64

  init(seed: UInt64) {
    state = seed
  }

  private static let pieces = [
    "a", "b ", "word", " ", "  ", "\n", "\n\n", "\t", "*", "**", "_", "`", "``", "```\n", "~~", "~",
    "[", "]", "(", ")", "![", "](", "](/u)", "](<u v> \"t\")", "[a]: /x\n", "<", ">", "<b>", "</b>",
    "<!-- c -->", "<!-- ", "-->", "<div>\n", "&amp;", "&#65;", "&nope;", "&#0;", "\\", "\\*", "#",
    "# ",
    "## ", "> ", "- ", "1. ", "---\n", "===\n", "|", "|a|b|\n|---|:-:|\n|c|d|\n",
    "https://a.example",
    "www.a.example", "x@a.example", "<https://b.example>", "<y@b.example>", "é", "\u{A0}", "👩‍👩‍👧",
    "e\u{301}",
    "\u{0}", "\r\n", "\"", "'", ",,", "..", "    code\n",
  ]

  /// Returns a short text.
  mutating func next() -> String {
    let count = Int(number() % 24)
    return (0..<count).map { _ in Self.pieces[Int(number() % UInt64(Self.pieces.count))] }.joined()
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
