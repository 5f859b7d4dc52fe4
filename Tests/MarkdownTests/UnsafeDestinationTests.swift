import Markdown
import Testing

struct UnsafeDestinationTests {
  static let unsafe = [
    "javascript:alert(1)", "JaVaScRiPt:alert(1)", "javascript&colon;alert(1)",
    "javascript&#58;alert(1)", "javascript&#x3A;alert(1)", "&#106;avascript:alert(1)",
    "&#x6A&#x61;javascript:alert(1)", "&#32;javascript:alert(1)", "&#1;javascript:alert(1)",
    "&Tab;javascript:alert(1)", "java&Tab;script:alert(1)", "java&NewLine;script:alert(1)",
    "java&#10;script:alert(1)", "java&#9;script:alert(1)", "java&#13;script:alert(1)",
    "&nbsp;javascript:alert(1)", "&#x2028;javascript:alert(1)", "&#x200B;javascript:alert(1)",
    "&#xFEFF;javascript:alert(1)", "javascript\\:alert(1)", "\\javascript:alert(1)",
    "j\\avascript:alert(1)", "vbscript:msgbox(1)", "data:text/html,<script>alert(1)</script>",
    "data:text/html;base64,PHNjcmlwdD4=", "data:image/svg+xml,x", "file:///etc/passwd",
    "FILE:/etc/passwd", "blob:https://a/b", "filesystem:https://a/b", "about:blank",
    "ftp://a.example/",
    "view-source:javascript:alert(1)", "jar:http://a!/b", "feed:javascript:alert(1)",
    "x-unknown:y", "javascript&#0;:alert(1)", "\u{1}javascript:alert(1)",
    "java\u{0}script:alert(1)",
    "\u{A0}javascript:alert(1)", "ｊavascript:alert(1)", "javas\u{AD}cript:alert(1)",
    ":javascript:x",
    "http\u{212A}:x",
  ]

  static let safe = [
    "https://a.example/b?c=d:e#f:g", "HTTP://A.example/", "mailto:a@example.org", "tel:+44123",
    "page.html", "../a/b.png", "/a:b", "?q=javascript:x", "#javascript:x", "//a.example/b", "./a:b",
    "", "javascript%3Aalert(1)", "javascript",
  ]

  /// Every way in which Markdown can name a destination.
  static func copies(of destination: String) -> [String] {
    [
      "[a](\(destination))", "[a](<\(destination)>)", "![a](\(destination))",
      "![a](<\(destination)>)",
      "[a]: \(destination)\n\n[a]", "[a]: <\(destination)>\n\n![a]", "<\(destination)>",
      "[![a](\(destination))](\(destination))", "[a](  \(destination)  'title')",
    ]
  }

  @Test(arguments: unsafe)
  func `nothing unsafe stands in an attribute`(_ destination: String) throws {
    for copy in Self.copies(of: destination) {
      let html = try MarkdownRenderer().html(of: copy)
      for address in Self.addresses(in: html) {
        Issue.record("\(copy) leads to \(address)")
      }
    }
  }

  @Test(arguments: safe)
  func `what is safe stays a link`(_ destination: String) throws {
    let html = try MarkdownRenderer().html(of: "[a](<\(destination)>)")
    #expect(html.hasPrefix("<p><a href=\""), "\(html)")
  }

  @Test func `copy cannot leave the attribute it stands in`() throws {
    let html = try MarkdownRenderer().html(
      of:
        "[a](<b\" onclick=\"x> '\" onclick=\"y') ![\" onerror=\"z](c) ```\n\n``` \" onclick=x\n```")
    #expect(!html.contains("\" on"))
    #expect(!html.contains("\" x"))
  }

  /// The values of `href` and `src`, where they are not harmless.
  static func addresses(in html: String) -> [Substring] {
    let values = ["href=\"", "src=\""].flatMap { name in
      html.split(separator: name, omittingEmptySubsequences: false).dropFirst().map {
        $0.prefix { $0 != "\"" }
      }
    }
    return values.filter { !isHarmless($0) }
  }

  /// Whether a browser sees a relative address or a harmless scheme: written apart from the product.
  static func isHarmless(_ address: Substring) -> Bool {
    let schemes = ["http:", "https:", "mailto:", "tel:"]
    if schemes.contains(where: { address.lowercased().hasPrefix($0) }) { return true }
    let head = address.prefix { !"/?#".contains($0) }
    return !head.contains(":")
  }
}
