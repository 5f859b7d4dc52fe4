import Diagnostics
import Foundation
import Lint
import Testing

@testable import Markdown

struct MarkdownParserTests {
  static func galley(_ copy: String, path: String = "briefs/a.md") throws -> Galley {
    let source = SourceText(path: path, text: copy)
    return try MarkdownParser().galley(of: source, body: 0..<source.bytes.count)
  }

  struct Case: Sendable, CustomTestStringConvertible {
    let testDescription: String
    let copy: String
    let blocks: [String]

    init(_ testDescription: String, _ copy: String, _ blocks: [String]) {
      self.testDescription = testDescription
      self.copy = copy
      self.blocks = blocks
    }
  }

  static let cases = [
    Case(
      "headings and paragraphs", "# A *b*\n\nc\nd  \ne\n",
      ["heading(level: 1)|A b", "paragraph|c d e"]),
    Case(
      "a tight list", "- a\n- b\n  - c\n- d",
      ["listItem|a", "listItem|b", "listItem|c", "listItem|d"]),
    Case("a loose list", "- a\n\n  b\n\n- c", ["listItem|a", "listItem|b", "listItem|c"]),
    Case("a quotation", "> a\n\nb", ["quotation|a", "paragraph|b"]),
    Case(
      "a table", "|a|b|\n|---|---|\n|c|\\|d|",
      ["tableCell|a", "tableCell|b", "tableCell|c", "tableCell||d"]),
    Case(
      "code, HTML and rules", "```\na\n```\n***\n<div>\n\n    b\n",
      ["code|a\n", "thematicBreak|", "html|<div>\n", "code|b\n"]),
    Case("references and escapes", "a &amp; \\* &nope; &#8217;", ["paragraph|a & * &nope; ’"]),
  ]

  @Test(arguments: cases)
  func `reads the blocks in order`(_ c: Case) throws {
    let blocks = try Self.galley(c.copy).blocks.map { "\($0.kind)|\($0.text)" }
    #expect(blocks == c.blocks)
  }

  @Test func `knows code, HTML and addresses from copy`() throws {
    let block = try #require(
      try Self.galley("a `b` <i> https://c.example/?d&e x@f.example [g](h)").blocks.first)
    let runs = block.runs.filter { $0.kind != .text }.map { "\($0.kind)|\($0.text)" }
    #expect(
      runs == ["code|b", "html|<i>", "address|https://c.example/?d&e", "address|x@f.example"])
    #expect(block.copy.words.map(\.text) == ["a", "g"])
  }

  @Test func `knows where links and images stand`() throws {
    let copy =
      "x [a b](/c \"t\") ![d](<e f>) [g][h] [](i) []() <https://j.example> [k](l&amp;m)\n\n[h]: n\n"
    let galley = try Self.galley(copy)
    let links = galley.links.map { link in
      let place = link.destinationRange.map { galley.source.string(in: $0) } ?? "?"
      return "\(link.kind) \(link.destination) \(place) '\(galley.source.string(in: link.range))'"
    }
    #expect(
      links == [
        "link /c /c 'a b'", "image e f e f 'd'", "link n n 'g'", "link i i ''", "link  ? ''",
        "address https://j.example https://j.example 'https://j.example'", "link l&m ? 'k'",
      ])
    let empty = galley.links.filter(\.range.isEmpty).map {
      galley.source.position(ofByte: $0.range.lowerBound).column
    }
    let starts = ["[](i)", "[]()"].compactMap { copy.range(of: $0)?.lowerBound }
    #expect(empty == starts.map { copy.distance(from: copy.startIndex, to: $0) + 1 })
  }

  @Test func `counts bytes from the start of the file`() throws {
    let source = SourceText(path: "a.md", text: "---\ntitle: x\n---\n# Ünited [a](b)\n")
    let galley = try MarkdownParser().galley(of: source, body: 17..<source.bytes.count)
    #expect(galley.blocks.map { source.string(in: $0.range) } == ["Ünited [a"])
    #expect(galley.links.map { source.string(in: $0.range) } == ["a"])
  }

  static let samples: [String] = {
    var source = RandomCopy(seed: 42)
    return SpecExample.all.map(\.markdown) + (0..<6000).map { _ in source.next() }
  }()

  @Test func `each literal run is what stands in the file`() throws {
    var literal = 0
    for copy in Self.samples {
      let galley = try Self.galley(copy)
      for run in galley.blocks.flatMap(\.runs) where run.isLiteral {
        literal += 1
        #expect(galley.source.string(in: run.range) == run.text)
      }
    }
    #expect(literal > 10_000)
  }

  @Test func `ranges ascend and lie inside the file`() throws {
    for copy in Self.samples {
      let galley = try Self.galley(copy)
      var last = 0
      for block in galley.blocks {
        #expect(block.range.lowerBound >= last, "\(copy.debugDescription)")
        var inner = block.range.lowerBound
        for run in block.runs {
          #expect(run.range.lowerBound >= inner && run.range.upperBound <= block.range.upperBound)
          #expect(
            run.kind == .html || run.kind == .code || run.kind.isBreak || !run.range.isEmpty
              || run.text == "\u{FFFD}", "\(copy.debugDescription) \(run)")
          inner = run.range.upperBound
        }
        last = block.range.upperBound
        let copyText = block.copy
        for word in copyText.words where copyText.isLiteral(word.range) {
          #expect(galley.source.string(in: copyText.bytes(of: word.range)) == word.text)
        }
      }
      #expect(last <= galley.source.bytes.count)
      let links = galley.links.flatMap { [$0.range] + [$0.destinationRange].compactMap { $0 } }
      #expect(links.allSatisfy { $0.upperBound <= galley.source.bytes.count })
    }
  }

  @Test func `a page shows the words of its galley`() throws {
    for copy in Self.samples {
      let galley = try Self.galley(copy)
      let words = galley.copyBlocks.filter { block in !block.runs.contains { $0.kind == .html } }
        .flatMap(\.copy.words).filter { $0.text.allSatisfy(\.isLetter) }
      let html = try MarkdownRenderer().html(of: copy).replacing(
        /<img[^>]* alt="([^"]*)"[^>]*>/.matchingSemantics(.unicodeScalar)
      ) {
        $0.1
      }
      .replacing(/<[^>]*>/.matchingSemantics(.unicodeScalar), with: "")
      for word in words { #expect(html.contains(word.text), "\(copy.debugDescription)") }
    }
  }

  @Test func `what stands behind the copy is no part of it`() throws {
    // md4c 0.4.8 read the closing bracket behind the last byte that it was given.
    let source = SourceText(path: "briefs/a.md", text: "[](~)")
    #expect(try MarkdownParser().galley(of: source, body: 0..<5).links.count == 1)
    #expect(try MarkdownParser().galley(of: source, body: 0..<4).links.isEmpty)
  }

  @Test func `bytes that are not UTF-8 do not confuse it`() throws {
    let bytes: [UInt8] =
      Array("a \u{E9}".utf8).dropLast() + [0xFF, 0x20, 0xC3] + Array("*b*\n\n[c](\u{80})".utf8)
    let source = SourceText(path: "a.md", bytes: bytes)
    let galley = try MarkdownParser().galley(of: source, body: 0..<bytes.count)
    #expect(galley.blocks.count == 2)
    #expect(galley.blocks.allSatisfy { $0.range.upperBound <= bytes.count })
  }
}
