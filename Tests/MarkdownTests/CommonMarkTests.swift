import Foundation
import TestSupport
import Testing

@testable import Markdown

struct CommonMarkTests {
  private let renderer = MarkdownRenderer(verbatimWithExtensions: false)

  @Test(.enabled(if: !SpecExample.all.isEmpty, SpecExample.missing))
  func `all examples of CommonMark are there`() {
    #expect(SpecExample.all.count == 652)
  }

  @Test(.enabled(if: !SpecExample.all.isEmpty, SpecExample.missing), arguments: SpecExample.all)
  func `renders CommonMark's example as the specification says`(_ example: SpecExample) throws {
    let html = try renderer.html(of: example.markdown)
    // md4c 0.4.8 does not know `<textarea>` as a block that keeps its blank lines.
    withKnownIssue {
      #expect(Self.normal(html) == Self.normal(example.html))
    } when: {
      example.number == 171
    }
  }

  @Test(.enabled(if: !SpecExample.all.isEmpty, SpecExample.missing), arguments: SpecExample.all)
  func `renders an example as md4c's own renderer does`(_ example: SpecExample) throws {
    let html = Md4cPage.render(Array(example.markdown.utf8), flags: 0)
    #expect(try renderer.html(of: example.markdown) == String(decoding: html, as: UTF8.self))
  }

  /// Leaves out the blanks beside the tags of blocks, as the specification's own test does.
  private static func normal(_ html: String) -> String {
    html.split(separator: "<pre", omittingEmptySubsequences: false).map { part in
      let end = part.range(of: "</pre>")?.upperBound ?? part.startIndex
      let tags = /\s*(<\/?(?:ul|ol|li|p|h[1-6]|blockquote|hr|\/pre)\b[^>]*>)\s*/
      return part[..<end] + part[end...].replacing(tags) { $0.1 }.trimmingPrefix("\n")
    }.joined(separator: "<pre")
  }

  /// NUL is left out: md4c-html 0.4.8 drops it in a code span and doubles it in an HTML block.
  @Test func `agrees with md4c's own renderer on random copy with extensions`() throws {
    let extended = MarkdownRenderer(verbatimWithExtensions: true)
    let flags = MarkdownReader.Extensions.desk.rawValue
    var source = RandomCopy(seed: 7)
    var compared = 0
    for _ in 0..<4000 {
      let copy = source.next().filter { $0 != "\0" }
      guard try Self.spansNest(in: copy) else { continue }
      compared += 1
      let html = Md4cPage.render(Array(copy.utf8), flags: flags)
      let expected = String(decoding: html, as: UTF8.self)
      #expect(try extended.html(of: copy) == expected, "\(copy.debugDescription)")
    }
    #expect(compared > 3900)
  }

  @Test(.enabled(if: hasXMLLint, "xmllint is not installed"))
  func `a page nests its elements even where md4c does not`() throws {
    var source = RandomCopy(seed: 11)
    var pages = "<html>"
    for _ in 0..<4000 { pages += try MarkdownRenderer().html(of: source.next()) }
    let lint = try run(
      "xmllint", ["--noout", "--huge", "-"], input: Data((pages + "</html>").utf8))
    // The same heading names stand on many pages, which is no matter of form.
    #expect(lint.status == 0, "\(lint.errorText.prefix(400))")
  }

  private static let hasXMLLint = (try? run("xmllint", ["--version"]).status) == 0

  /// Whether md4c ends each span that it begins, and no image stands in another, which md4c-html
  /// 0.4.8 ends with the inner one.
  private static func spansNest(in copy: String) throws -> Bool {
    var open: [MarkdownEvent.SpanKind] = []
    var nests = true
    let bytes = Array(copy.utf8)
    try MarkdownReader(extensions: .desk).read(bytes, in: 0..<bytes.count) { event in
      switch event {
      case .enterSpan(let span):
        nests = nests && !(span.kind == .image && open.contains(.image))
        open.append(span.kind)
      case .leaveSpan(let kind): nests = open.popLast() == kind && nests
      case .leaveBlock: nests = open.isEmpty && nests
      default: break
      }
      return true
    }
    return nests
  }
}
