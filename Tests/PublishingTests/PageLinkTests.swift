import Publishing
import TestSupport
import Testing

struct PageLinkTests {
  struct Case: Sendable, CustomTestStringConvertible {
    var testDescription: String
    var slug = "2020-12-13"
    var copy: String
    var html: String
  }

  static let cases = [
    Case(
      testDescription: "a brief beside it", copy: "[a](2020-12-06.md#news)",
      html: "<a href=\"../2020-12-06/#news\">a</a>"),
    Case(
      testDescription: "a brief from a folder", slug: "de/x", copy: "[a](../2020-12-06.md)",
      html: "<a href=\"../../2020-12-06/\">a</a>"),
    Case(
      testDescription: "a brief in the same folder", slug: "de/x", copy: "[a](./y.md)",
      html: "<a href=\"../../de/y/\">a</a>"),
    Case(testDescription: "a file above the briefs", copy: "[a](../README.md)", html: "<p>a</p>"),
    Case(testDescription: "a file that is not published", copy: "[a](notes.txt)", html: "<p>a</p>"),
    Case(testDescription: "a place on the page", copy: "[a](#b)", html: "<a href=\"#b\">a</a>"),
    Case(
      testDescription: "a page of the site", copy: "[a](/archive/)",
      html: "<a href=\"../archive/\">a</a>"),
    Case(
      testDescription: "an address without a scheme", copy: "[a](//example.org/b)",
      html: "<a href=\"https://example.org/b\">a</a>"),
    Case(
      testDescription: "a script", copy: "[a](javascript:b)", html: "<p>a</p>"),
    Case(
      testDescription: "an image from elsewhere", copy: "![a](https://example.org/b.png)",
      html: "<p>a</p>"),
    Case(
      testDescription: "an image of the brief", copy: "![a](img/photo.png)",
      html: "<img src=\"3f2a91c0b7de.png\" alt=\"a\""),
  ]

  @Test(arguments: cases)
  func `a link of the copy leads to the right place of the site`(_ c: Case) throws {
    let site = try SiteOnDisk()
    let ledger = Ledger([
      try brief(c.slug, date: "2020-12-13", copy: c.copy, images: [.photo])
    ])
    try site.update(from: ledger)
    let page = try site.text("\(c.slug)/index.html")
    #expect(page.contains(c.html), "\(page)")
  }
}
