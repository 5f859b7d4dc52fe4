import Lint
import Testing

struct MisspellingListTests {
  static let text = """
    ACI->ACPI
    Zebar->Zebra
    abandonned->abandoned
    abd->and, bad,
    nd->and, 2nd,
    wiht->with
    with no arrow
    ->nothing
    empty->
    clas->class, disabled because of names in C++
    aaa->bbb\r
    é->e
    """

  @Test(arguments: [
    ("aci", ["ACPI"]), ("zebar", ["Zebra"]), ("abandonned", ["abandoned"]),
    ("abd", ["and", "bad"]),
    ("nd", ["and", "2nd"]), ("wiht", ["with"]), ("clas", ["class"]), ("aaa", ["bbb"]), ("é", ["e"]),
    ("ACI", nil), ("wih", nil), ("wihtt", nil), ("with no arrow", nil), ("empty", nil), ("", nil),
  ])
  func `a list is looked into by halves, whatever its order`(_ word: String, _ meant: [String]?) {
    #expect(Misspellings(list: Array(Self.text.utf8)).corrections(of: word) == meant)
  }

  @Test func `a word that is misspelt often is common`() {
    let list = Misspellings(["wiht": ["with"], "whit": ["with"], "abd": ["and", "bad"]])
    #expect(["with", "and", "bad", "wiht"].map(list.popularity) == [2, 1, 1, 0])
    #expect(list.count == 3)
  }

  @Test(
    arguments: [
      [], Array("->".utf8), Array("\n\n->\n->->\n".utf8), [0xFF, 0x2D, 0x3E, 0xFE],
      Array("a->".utf8),
      Array(repeating: UInt8(ascii: "a"), count: 100_000),
      Array("a->b".utf8) + Array(repeating: 0x2C, count: 70_000),
    ] as [[UInt8]])
  func `a list of anything is read without harm`(_ bytes: [UInt8]) {
    let list = Misspellings(list: bytes)
    #expect(list.count <= 1)
    #expect(list.corrections(of: "zzz") == nil)
  }
}
