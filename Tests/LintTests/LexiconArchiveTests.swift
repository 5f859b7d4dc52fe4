import Lint
import Proofreader
import Testing

struct LexiconArchiveTests {
  @Test func `the archive learns words as they are written, without possession and numbers`() throws
  {
    let galley = try ExampleGalley.make(
      "---\ntitle: Aksu’s list\n---\nThe Uyghurs' 5G, A1 and `code`; “Megvii” [Huawei](https://a.example/Sina)."
    )
    let words = Archive.words(of: galley)
    #expect(words == ["Aksu", "list", "The", "Uyghurs", "and", "Megvii", "Huawei"])
  }

  @Test func `what is saved is read back, and nothing else is`() {
    let archive = Archive(counts: ["Uyghur": 12, "Żółć": 1, "a b": 3])
    #expect(Archive(saved: archive.saved) == archive)
    #expect(Archive(saved: []) == Archive())
    for text in [
      "1 a", "0 a\n", "-1 a\n", "1\n", "x a\n", "1 \n", "1 a\n1 a\n", "9999999999 a\n", "\n",
    ] {
      #expect(Archive(saved: Array(text.utf8)) == nil, "\(text.debugDescription)")
    }
    #expect(Archive(saved: [0x31, 0x20, 0xFF, 0x0A]) == nil)
  }

  @Test func `what goes out is forgotten`() {
    var archive = Archive()
    archive.add(["a", "b"])
    archive.add(["a"])
    archive.remove(["a", "b", "c"])
    #expect(archive.counts == ["a": 1])
  }

  @Test(.enabled(if: ExampleHouse.hasDictionaries, ExampleHouse.missing))
  func `names of three briefs are suggested, those of most first`() throws {
    let speller = try #require(ExampleHouse.shelf).speller(for: "en")
    let archive = Archive(counts: [
      "Megvii": 3, "Aksu": 9, "Karakax": 2, "London": 9, "xinjiangg": 9, "Huawei": 5, "Uyghur": 4,
    ])
    let lexicon = Lexicon([.init("Uyghur")])
    #expect(archive.suggestions(for: lexicon, speller: speller) == ["Aksu", "Megvii"])
  }
}
