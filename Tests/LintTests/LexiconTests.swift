import Diagnostics
import Lint
import Testing

struct LexiconTests {
  static let text = """
    # The house lexicon.
    # A word a line.

    Aksu
    # of East Turkistan
    deplatform like perform  # deplatforms, deplatforming
    Uyghur # a people

    """

  private func file(_ text: String) -> LexiconFile {
    LexiconFile(SourceText(path: "lexicon.txt", text: text))
  }

  @Test func `a line is a word, what it is inflected like, and a note`() {
    #expect(
      file(Self.text).lexicon.entries == [
        .init("Aksu"), .init("deplatform", note: "deplatforms, deplatforming", like: "perform"),
        .init("Uyghur", note: "a people"),
      ])
    #expect(file(Self.text).diagnostics.isEmpty)
  }

  @Test(arguments: [
    ("Chen Quanguo", "1:1 error"), ("\n  a b", "2:3 error"), ("5G", nil), ("'tis", "1:1 error"),
    ("-a", "1:1 error"),
    ("Aksu\nAksu", "2:1 warning"), ("a like", "1:1 error"), ("a like b c", "1:1 error"),
    ("a like 'b", "1:1 error"), (String(repeating: "a", count: 101), "1:1 error"), ("# only", nil),
    ("", nil),
    ("Bil'in", nil), ("St.Petersburg", nil), ("Karakax\r\nAksu\r\n", nil), ("Żółć", nil),
  ])
  func `what is wrong with a line is said at its place`(_ text: String, _ expected: String?) {
    let found = file(text).diagnostics.map {
      "\($0.place.start.line):\($0.place.start.column) \($0.severity)"
    }
    #expect(found == (expected.map { [$0] } ?? []))
  }

  @Test func `a lexicon that is no text, or too much, is refused and harms nobody`() {
    let broken = LexiconFile(
      SourceText(path: "lexicon.txt", bytes: [0xFF, 0x0A, 0x61, 0x0A, 0, 0x0A]))
    #expect(broken.lexicon.entries.map(\.word) == ["a"])
    #expect(broken.diagnostics.count == 2)
    let long = LexiconFile(
      SourceText(path: "lexicon.txt", bytes: Array(repeating: UInt8(ascii: "a"), count: 2 << 20)))
    #expect(long.lexicon.entries.isEmpty && long.diagnostics.count == 1)
    let lines = file(String(repeating: "a\n", count: 60_000))
    #expect(lines.lexicon.entries.isEmpty && lines.diagnostics.count == 1)
    let flood = file(String(repeating: "a b\n", count: 1_000))
    #expect(flood.diagnostics.count == 100)
  }

  @Test(arguments: [
    (
      ["Karakax"],
      ["deplatform like perform  # deplatforms, deplatforming", "Karakax", "Uyghur # a people"]
    ),
    (["Zara"], ["Uyghur # a people", "Zara"]),
    (["Bai"], ["Aksu", "Bai", "# of East Turkistan"]),
    (["Abai"], ["# A word a line.", "", "Abai", "Aksu"]),
  ])
  func `a word finds its place and no remark is lost`(_ words: [String], _ expected: [String]) {
    let after = file(Self.text).adding(words)
    #expect(after.contains(expected.joined(separator: "\n")), "\(after)")
    let old = Self.text.split(separator: "\n", omittingEmptySubsequences: false)
    let new = after.split(separator: "\n", omittingEmptySubsequences: false)
    #expect(new.filter { !words.contains(String($0)) } == old)
    #expect(file(after).diagnostics.isEmpty)
  }

  @Test func `what it has, what is no word and what comes twice is not added`() {
    #expect(file(Self.text).adding(["Aksu", "a b", "", "5", "Uyghur’s"]) == Self.text)
    #expect(file("").adding(["Huawei’s", "b", "Huawei"]) == "b\nHuawei\n")
    #expect(file("a").adding(["b"]) == "a\nb\n")
  }

  @Test func `an inflection is right where its example's is`() {
    let lexicon = Lexicon([.init("weaponise", like: "realise"), .init("Kyi", like: "Ada")])
    #expect(lexicon.analogies(to: "weaponising") == ["realising"])
    #expect(lexicon.analogies(to: "weaponises") == ["realises"])
    #expect(lexicon.analogies(to: "Kyi's") == ["ada's"])
    #expect(lexicon.analogies(to: "weasel") == [])
  }
}
