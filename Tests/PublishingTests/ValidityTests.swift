import Foundation
import Publishing
import TestSupport
import Testing

/// Reads the site with programs that nobody here wrote.
struct ValidityTests {
  static let hasXMLLint = (try? run("xmllint", ["--version"]).status) == 0
  static let hasHTML5Lib = (try? run("python3", ["-c", "import html5lib"]).status) == 0

  static let attacks = [
    "</title><script>alert(1)</script>", "\" onload=\"alert(1)", "' autofocus onfocus='x",
    "]]><x>&amp;&lt;&#x3c;", "<!-- --><img src=x onerror=alert(1)>", "\u{0}\u{1B}[31m\u{FFFE}",
    "\u{202E}txt.exe", "javascript:alert(1)", "&#106;avascript:alert(1)", "a\u{2028}b\u{85}c",
  ]

  static let hostileCopy = """
    ## Hostile <b>heading</b>

    <script>alert(1)</script>

    <img src=x onerror=alert(1)> [a](javascript:alert(1)) [b](JaVaScRiPt:alert(1))
    [c](data:text/html,x) ![d" onerror="alert(1)](https://evil.example/x.png "t\\" onload=\\"y")
    ![e" onerror="alert(1)](img/photo.png) [f](<https://example.org/" onclick="x>)
    <iframe src=//evil.example></iframe> <svg onload=alert(1)>

    | a | b |
    |---|--:|
    | ~~c~~ | `<d>` |

    > - quote
    >   1. list

    ***
    """

  func hostileSite() throws -> SiteOnDisk {
    let site = try SiteOnDisk(title: "Brief & <Friends> \"quoted\"")
    let ledger = Ledger()
    for (index, attack) in Self.attacks.enumerated() {
      ledger.publish(
        try brief(
          "b\(index)/\(attack.filter { $0.isLetter })'&\"<x>", title: attack, summary: attack,
          date: "2020-12-\(10 + index)", lang: index == 3 ? attack : "ug", correction: attack,
          redirectFrom: ["old\(index)'\"<&"], copy: Self.hostileCopy + "\n\n\(attack)",
          images: [.photo]))
    }
    ledger.publish(try brief("2020-12-31", title: Self.attacks[0], retracted: Self.attacks[1]))
    try site.update(from: ledger)
    return site
  }

  @Test(.enabled(if: hasHTML5Lib, "html5lib for python3 is not installed"))
  func `a strict HTML parser finds no fault in any page`() throws {
    let site = try hostileSite()
    let program = """
      import html5lib, pathlib, sys
      pages = sorted(pathlib.Path(sys.argv[1]).rglob("*.html"))
      for page in pages:
          html5lib.HTMLParser(strict=True).parse(page.read_bytes(), transport_encoding="utf-8")
      print(len(pages))
      """
    let result = try run("python3", ["-c", program, site.root])
    #expect(result.status == 0, "\(result.errorText)")
    #expect(result.text == "24\n")
  }

  @Test(.enabled(if: hasXMLLint, "xmllint is not installed"))
  func `the feed is well-formed and has what RFC 4287 demands`() throws {
    let site = try hostileSite()
    let atom = "*[namespace-uri()='http://www.w3.org/2005/Atom' and local-name()="
    let entry = "/\(atom)'feed']/\(atom)'entry']"
    func count(_ path: String) throws -> String {
      let result = try run("xmllint", ["--xpath", "count(\(path))", site.root + "/feed.xml"])
      #expect(result.status == 0, "\(result.errorText)")
      return result.text.trimmingCharacters(in: .whitespacesAndNewlines)
    }
    #expect(try run("xmllint", ["--noout", site.root + "/feed.xml"]).errorText == "")
    #expect(try count(entry) == "10")
    for name in ["id", "title", "updated"] {
      #expect(try count("/\(atom)'feed']/\(atom)'\(name)']") == "1")
      #expect(try count("\(entry)/\(atom)'\(name)']") == "10")
      #expect(
        try count("\(entry)[normalize-space(\(atom)'\(name)'])='']")
          == "0")
    }
    #expect(try count("/\(atom)'feed']/\(atom)'author']/\(atom)'name']") == "1")
    #expect(try count("\(entry)/\(atom)'link'][@rel='alternate']") == "10")
    #expect(try count("\(entry)[\(atom)'id']=preceding::\(atom)'id']]") == "0")
    #expect(try count("//*[not(namespace-uri()='http://www.w3.org/2005/Atom')]") == "0")
  }

  @Test(.enabled(if: hasHTML5Lib, "html5lib for python3 is not installed"))
  func `no page runs, loads or frames anything that is not the desk's own`() throws {
    let site = try hostileSite()
    let program = """
      import html5lib, pathlib, sys
      allowed = set("html head meta title link body a header nav main article p div h1 h2 time "
        "strong em del code br img table thead tbody tr th td blockquote ul ol li hr footer "
        "span".split())
      for page in pathlib.Path(sys.argv[1]).rglob("*.html"):
          tree = html5lib.parse(page.read_bytes(), transport_encoding="utf-8",
                                namespaceHTMLElements=False)
          for element in tree.iter():
              if not isinstance(element.tag, str): print(page, "comment")
              elif element.tag not in allowed: print(page, element.tag)
              for name, value in element.attrib.items():
                  if name.startswith("on") or name == "style": print(page, name)
                  if name == "src" and (":" in value or value.startswith("/")): print(page, value)
                  if element.tag == "link" and element.get("rel") == "stylesheet" \\
                     and name == "href" and ":" in value: print(page, value)
                  if name == "href" and ":" in value \\
                     and not value.startswith(("https:", "mailto:", "tel:")): print(page, value)
          policy = [m.get("content") for m in tree.iter("meta")
                    if m.get("http-equiv") == "Content-Security-Policy"]
          if len(policy) != 1 or "default-src 'none'" not in policy[0]: print(page, "policy")
          ids = [e.get("id") for e in tree.iter() if e.get("id")]
          if len(ids) != len(set(ids)): print(page, "ids", ids)
          if len(list(tree.iter("h1"))) != 1 or len(list(tree.iter("main"))) != 1:
              print(page, "h1 or main")
      """
    let result = try run("python3", ["-c", program, site.root])
    #expect(result.status == 0, "\(result.errorText)")
    #expect(result.text == "")
  }

  @Test func `hostile copy breaks no link`() throws {
    let site = try hostileSite()
    #expect(try site.brokenReferences().filter { !$0.contains("http") } == [])
  }

  @Test func `a brief in Uyghur reads from the right`() throws {
    let site = try SiteOnDisk()
    try site.update(
      from: Ledger([
        try brief("2020-12-13", title: "ھەپتىلىك خەۋەر", lang: "ug", copy: "## خەۋەر\n\nسالام.\n")
      ]))
    let page = try site.text("2020-12-13/index.html")
    #expect(page.contains("<html lang=\"ug\" dir=\"rtl\">"))
    #expect(page.contains("<header class=\"site\" lang=\"en\">"))
    #expect(try site.text("index.html").contains("<html lang=\"en\" dir=\"ltr\">"))
    #expect(try site.text("index.html").contains("<li lang=\"ug\" dir=\"rtl\">"))
  }
}
