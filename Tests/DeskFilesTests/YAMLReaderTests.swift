import Diagnostics
import TestSupport
import Testing

@testable import DeskFiles

struct YAMLReaderTests {
  static func read(
    _ text: String, limits: YAMLLimits = YAMLLimits(bytes: 1 << 20, depth: 8, nodes: 10_000)
  ) -> (YAMLNode?, Findings) {
    read(Array(text.utf8), limits: limits)
  }

  static func read(
    _ bytes: [UInt8], limits: YAMLLimits = YAMLLimits(bytes: 1 << 20, depth: 8, nodes: 10_000)
  ) -> (YAMLNode?, Findings) {
    var findings = Findings(in: SourceText(path: "x.yaml", bytes: bytes), rule: "yaml")
    let node = YAMLReader(limits: limits).read(0..<bytes.count, &findings)
    return (node, findings)
  }

  @Test func `values keep their text, their kind and their bytes`() throws {
    let text =
      "é: \"a\\tb\" # why\nlist:\n  - x y\n  - |\n    block\n    two\n  - {a: b, c: }\nempty:\nlast: ~\n"
    let (read, findings) = Self.read(text)
    let node = try #require(read)
    #expect(findings.all.isEmpty)
    #expect(node.pairs?.map(\.key) == ["é", "list", "empty", "last"])
    let first = try #require(node["é"])
    #expect(first.scalar == YAMLScalar("a\tb", isPlain: false))
    #expect(findings.source.string(in: first.range) == "a\\tb")
    let items = try #require(node["list"]?.items)
    #expect(items.map { $0.scalar?.text } == ["x y", "block\ntwo\n", nil])
    #expect(items[2]["c"]?.isNull == true)
    #expect(findings.source.string(in: items[2].range) == "{a: b, c: }")
    #expect(node["empty"]?.isNull == true)
    #expect(node["last"]?.isNull == true)
    #expect(findings.source.string(in: node.pairs?[1].keyRange ?? 0..<0) == "list")
  }

  @Test func `a range in the middle of a file has the file's places`() throws {
    let source = SourceText(path: "x.md", text: "---\nà: b: c\n---\n")
    var findings = Findings(in: source, rule: "yaml")
    #expect(YAMLReader(limits: .frontMatter).read(4..<13, &findings) == nil)
    #expect(findings.all.first?.place.start.line == 2)
  }

  @Test func `yes and no are text, as YAML 1.2 has it`() {
    let (node, _) = Self.read("[yes, no, off, true, \"true\", 012]")
    #expect(node?.items?.map { $0.scalar?.flag } == [nil, nil, nil, true, nil, nil])
    #expect(node?.items?.last?.scalar?.text == "012")
  }

  @Test func `nothing is nothing, and no error`() {
    for text in ["", "\n", "# only words\n", "~\n", "---\n"] {
      let (node, findings) = Self.read(text)
      #expect(node == nil)
      #expect(findings.all.isEmpty, "\(text)")
    }
  }

  struct Limit: Sendable, CustomTestStringConvertible {
    var testDescription: String
    var text: String
    var message: String
  }

  static let limits = [
    Limit(
      testDescription: "depth of brackets", text: String(repeating: "[", count: 5000),
      message: "the YAML is nested more than 8 deep"),
    Limit(
      testDescription: "depth of dashes", text: String(repeating: "- ", count: 5000) + "x",
      message: "the YAML is nested more than 8 deep"),
    Limit(
      testDescription: "depth of keys",
      text: (0..<300).map { String(repeating: " ", count: $0) + "a:\n" }.joined(),
      message: "the YAML is nested more than 8 deep"),
    Limit(
      testDescription: "values", text: String(repeating: "- x\n", count: 20_000),
      message: "the YAML has more than 10000 values"),
    Limit(
      testDescription: "bytes", text: "# " + String(repeating: "x", count: 1 << 20),
      message: "the YAML has 1048578 bytes; at most 1048576 are read"),
    Limit(
      testDescription: "keys that are lists", text: "? [a]\n: b\n",
      message: "a key must be text, not a list or a mapping"),
    Limit(testDescription: "no key", text: ": b\n", message: "there is a value without a key"),
    Limit(
      testDescription: "an escape", text: "a: \"\u{1B}[31m\"",
      message: "there is a control character (U+001B) in the YAML"),
    Limit(
      testDescription: "a line separator", text: "a: b\u{2028}c: d",
      message: "there is a character that does not show (U+2028) in the YAML"),
  ]

  @Test(arguments: limits)
  func `what is too much or too clever is refused in plain words`(_ limit: Limit) {
    let (node, findings) = Self.read(limit.text)
    #expect(node == nil)
    #expect(findings.all.map(\.message) == [limit.message])
  }

  /// Inputs that crashed or hung libfyaml or made it read out of bounds.
  static let formerCrashes: [[UInt8]] = [
    [0x32, 0x0D, 0xB2], [0x25, 0x22, 0xA6], [0x7B, 0x5B, 0xA8, 0x59, 0x3A], [0x3A, 0x0D, 0x3A],
    Array("%*Badsf".utf8), Array("-\n*/-".utf8), Array(":\n*..".utf8),
    [0x25, 0x20, 0x6F, 0x7E, 0x0A, 0x3F],
    Array("2:\t*0".utf8), [0xEF, 0xBB, 0xBF], [0xFF, 0xFE, 0x61, 0x00], [0x00], [0x80],
    [0xF0, 0x9F],
  ]

  @Test(arguments: formerCrashes)
  func `what crashed libfyaml is refused`(_ bytes: [UInt8]) {
    let (node, findings) = Self.read(bytes)
    #expect(node == nil)
    #expect(findings.hasErrors)
  }

  @Test func `any bytes whatever give a value or one error, and places inside the file`() {
    var random = SplitMix64(seed: 20_201_213)
    let pieces = [
      "a", "b: ", ": ", "- ", "\n", "  ", "\"", "'", "[", "]", "{", "}", ",", "|", ">", "&x ", "*x",
      "!", "!!str ", "#", " #", "---", "...", "? ", "\t", "%", "@", "`", "\\", "é", "\u{1F600}",
      "<<: ", "\r\n", "~", "null", "0x1", "\"\\x41\"", "|2-\n", "\u{7F}", "\0",
    ]
    var broken = 0
    for _ in 0..<20_000 {
      var bytes: [UInt8] = []
      for _ in 0..<Int.random(in: 0..<24, using: &random) {
        bytes += Array(pieces[Int.random(in: 0..<pieces.count, using: &random)].utf8)
      }
      if Int.random(in: 0..<8, using: &random) == 0, !bytes.isEmpty {
        bytes[Int.random(in: 0..<bytes.count, using: &random)] = UInt8(
          Int.random(in: 0..<256, using: &random))
      }
      let (node, findings) = Self.read(bytes)
      if node == nil, findings.hasErrors { broken += 1 }
      for diagnostic in findings.all {
        #expect((0...bytes.count).contains(diagnostic.place.start.byteOffset))
      }
    }
    // Both sides of the gate are reached.
    #expect((1000..<19_900).contains(broken), "\(broken)")
  }
}
