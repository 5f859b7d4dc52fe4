import Markdown
import Testing

struct MarkdownRendererTests {
  struct Case: Sendable, CustomTestStringConvertible {
    let testDescription: String
    let copy: String
    let html: String

    init(_ testDescription: String, _ copy: String, _ html: String) {
      self.testDescription = testDescription
      self.copy = copy
      self.html = html
    }
  }

  static let cases = [
    Case(
      "a heading has an address", "## News & Views", "<h2 id=\"news-views\">News &amp; Views</h2>\n"
    ),
    Case(
      "equal headings have different addresses", "# A\n# A\n# A-2\n",
      "<h1 id=\"a\">A</h1>\n<h1 id=\"a-2\">A</h1>\n<h1 id=\"a-2-2\">A-2</h1>\n"),
    Case(
      "a heading's address is of its text", "# *Ünïted* [UN](u) &amp; 1'2",
      "<h1 id=\"ünïted-un-12\"><em>Ünïted</em> <a href=\"u\">UN</a> &amp; 1'2</h1>\n"),
    Case("a heading without letters has one too", "# ***", "<h1 id=\"section\">***</h1>\n"),
    Case(
      "an image's text is its alternative", "![a *b* ![c](d) \"e\"](f.png \"t\")",
      "<p><img src=\"f.png\" alt=\"a b c &quot;e&quot;\" title=\"t\" /></p>\n"),
    Case(
      "tables are rendered", "|a|b|\n|:--|--:|\n|*c*|d|\n",
      """
      <table>
      <thead>
      <tr>
      <th align="left">a</th>
      <th align="right">b</th>
      </tr>
      </thead>
      <tbody>
      <tr>
      <td align="left"><em>c</em></td>
      <td align="right">d</td>
      </tr>
      </tbody>
      </table>

      """),
    Case("deleted copy is rendered", "~~a~~", "<p><del>a</del></p>\n"),
    Case(
      "a bare address is a link", "see https://a.example/b",
      "<p>see <a href=\"https://a.example/b\">https://a.example/b</a></p>\n"),
    Case(
      "a comment is left out", "a <!-- secret --> b\n\n<!-- one\n\ntwo -->\n\nc",
      "<p>a  b</p>\n<p>c</p>\n"),
    Case(
      "a comment that is not closed hides nothing", "<!-- secret\n\nb",
      "<p>&lt;!-- secret\n\nb</p>\n"),
    Case("text behind a comment is shown", "<!-- a --> b", "<p> b</p>\n"),
    Case(
      "raw HTML is shown as text", "<div onclick=x>\n\na <b>c</b>",
      "<p>&lt;div onclick=x&gt;</p>\n<p>a &lt;b&gt;c&lt;/b&gt;</p>\n"),
    Case(
      "raw HTML in an image's text is text", "![<b>](c)",
      "<p><img src=\"c\" alt=\"&lt;b&gt;\" /></p>\n"),
    Case(
      "control characters do not get through", "a\u{0}b\u{1B}[31m&#7;&#x1b;\u{FFFF}",
      "<p>a\u{FFFD}b\u{FFFD}[31m\u{FFFD}\u{FFFD}\u{FFFD}</p>\n"),
    Case(
      "a surrogate is replaced", "&#xD800; &#x110000; &#0;", "<p>\u{FFFD} \u{FFFD} \u{FFFD}</p>\n"),
    Case(
      "a list keeps its first number", "7. a\n8. b",
      "<ol start=\"7\">\n<li>a</li>\n<li>b</li>\n</ol>\n"),
    Case("nothing becomes nothing", "", ""),
  ]

  @Test(arguments: cases)
  func `renders copy as a page`(_ c: Case) throws {
    #expect(try MarkdownRenderer().html(of: c.copy) == c.html)
  }

  @Test func `a destination is rewritten by what it is for`() throws {
    let renderer = MarkdownRenderer { destination, target in
      destination == "gone" ? nil : "/\(target == .image ? "images" : "pages")/\(destination)"
    }
    #expect(
      try renderer.html(of: "[a](b&amp;c) ![d](e) [f](gone) ![g](gone)")
        == "<p><a href=\"/pages/b&amp;c\">a</a> <img src=\"/images/e\" alt=\"d\" /> f g</p>\n")
  }

  @Test func `a rewritten destination is held to the same schemes`() throws {
    let renderer = MarkdownRenderer { _, _ in "javascript:alert(1)" }
    #expect(try renderer.html(of: "[a](b) ![c](d)") == "<p>a c</p>\n")
  }

  @Test func `a page absurdly larger than its copy is refused`() {
    let long = String(repeating: "x", count: 20_000)
    let copy = "[a]: /\(long)\n\n" + String(repeating: "[a] ", count: 5_000)
    #expect(throws: MarkdownError.self) { try MarkdownRenderer().html(of: copy) }
  }
}
