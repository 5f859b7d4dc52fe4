import Foundation
import Lint
import TestSupport
import Testing

struct SlugTests {
  static let valid = [
    "2020-12-13", "special/2020-12-13", "Markets", "a_b", "zürich", "новости/2020-12-13", "新聞",
    "समाचार", "قهوة", "x1", "cà-phê",
  ]
  static let invalid = [
    "", "/a", "a/", "a//b", "..", "a/../b", ".git", "a.b", "a b", "-a", "a-", "a/-b", "index",
    "special/index", "a\nb", "a\u{202E}b", "a\u{200B}b", "a%2fb", "a\\b", "a:b", "ﬁx", "ｗide",
    "cafe\u{301}", "\u{301}a", "a\u{0323}\u{0301}\u{0323}", "K\u{212A}", "x²", "１", "a\u{FEFF}",
    "a?b", "a#b", "😀", String(repeating: "x", count: 201),
  ]

  @Test(arguments: valid)
  func `a slug is what can be an address, a file and a trailer's value`(_ text: String) {
    #expect(Slug(text).objection == nil)
  }

  @Test(arguments: invalid)
  func `what would be something else in one of them is refused`(_ text: String) throws {
    let objection = try #require(Slug(text).objection)
    #expect(!objection.unicodeScalars.contains { $0.value < 0x20 } || text.contains("\n"))
  }

  @Test func `composed form is what Unicode's own normalisation says`() {
    var random = SplitMix64(seed: 7)
    let letters: [ClosedRange<UInt32>] = [
      0x61...0x7A, 0xC0...0x24F, 0x370...0x52F, 0x5D0...0x5EA, 0x620...0x64A, 0x904...0x939,
      0x995...0x9B9, 0xB85...0xBB9, 0xE01...0xE2E, 0x1E00...0x1FFE, 0x3041...0x30FA,
      0xAC00...0xD7A3,
    ]
    let marks: [ClosedRange<UInt32>] = [
      0x300...0x345, 0x64B...0x655, 0x93C...0x94D, 0x9BC...0x9D7, 0xBBE...0xBD7, 0x3099...0x309A,
    ]
    var composed = 0
    for _ in 0..<20_000 {
      var text = String.UnicodeScalarView()
      for blocks in [letters, marks, marks].prefix(1 + Int.random(in: 0..<3, using: &random)) {
        let block = blocks[Int.random(in: 0..<blocks.count, using: &random)]
        let value = block.lowerBound + UInt32(Int.random(in: 0..<block.count, using: &random))
        Unicode.Scalar(value).map { text.append($0) }
      }
      let slug = String(text)
      guard Slug(slug).objection == nil else { continue }
      composed += 1
      let normal = slug.precomposedStringWithCanonicalMapping
      #expect(Array(normal.utf8) == Array(slug.utf8), "\(text.map { String($0.value, radix: 16) })")
      #expect(
        Array(slug.precomposedStringWithCompatibilityMapping.utf8) == Array(slug.utf8),
        "\(text.map { String($0.value, radix: 16) })")
    }
    #expect(composed > 5000, "\(composed)")
  }

  @Test func `every letter of one character that is accepted is its own normal form`() {
    var accepted = 0
    for value in UInt32(0x80)...0x2FFFF {
      guard let scalar = Unicode.Scalar(value) else { continue }
      let text = String(scalar)
      guard Slug(text).objection == nil else { continue }
      accepted += 1
      #expect(
        Array(text.precomposedStringWithCompatibilityMapping.utf8) == Array(text.utf8),
        "U+\(String(value, radix: 16))")
    }
    #expect(accepted > 10_000)
  }

  @Test func `the date of a slug is what its last part begins with`() {
    #expect(Slug("2020-12-13").date == CalendarDate(year: 2020, month: 12, day: 13))
    #expect(Slug("special/2020-12-13-extra").date == CalendarDate(year: 2020, month: 12, day: 13))
    #expect(Slug("2020-12-04/markets").date == nil)
    #expect(Slug("2020-13-01").date == nil)
    #expect(Slug("2020-12-131").date == nil)
    #expect(Slug("markets").date == nil)
    #expect(Slug("").date == nil)
  }

  @Test func `slugs collide by case and by Unicode form`() {
    let slugs = [
      "Markets", "markets", "other", "caf\u{E9}", "cafe\u{301}", "straße", "STRASSE", "Σας", "σασ",
    ].map(Slug.init)
    let groups = SlugCollisions.among(slugs).map { Set($0.map { Array($0.text.utf8) }) }
    #expect(groups.count == 4)
    #expect(!groups.joined().contains(Array("other".utf8)))
    #expect(SlugCollisions.among([Slug("a"), Slug("b"), Slug("a")]).isEmpty)
    #expect(Slug("caf\u{E9}") != Slug("cafe\u{301}"))
  }
}
