public import Diagnostics

/// The file is text that a page can show.
public struct Markup: ShippedRule {
  public static let name = "markup"
  public static let summary =
    "A brief is UTF-8 without control characters, and all of it can be shown."
  public static let severity = Severity.error

  public static let examples = [
    RuleExample("A bell‸\u{7} and an escape‸\u{1B}[31m."),
    RuleExample("‸<!-- never closed\n\nThe council met."),
    RuleExample("<!-- a remark --> ‸The council met."),
    RuleExample("An ‸<b>important‸</b> vote."),
    RuleExample("<!-- a remark -->\n\nA remark <!-- here --> and 2 < 3 in `<b>`.\tمرحبا\u{200F}!"),
  ]

  public init() {}

  public func check(_ proof: Proof) -> [Diagnostic] {
    let galley = proof.galley
    return text(galley) + galley.blocks.flatMap { html(in: $0, galley) }
  }

  /// Complains of the first bytes that are not UTF-8 and of each control character.
  ///
  /// What can be shown and yet is not seen is another rule's: ``HiddenCharacter``.
  private func text(_ galley: Galley) -> [Diagnostic] {
    let bytes = galley.source.bytes
    let (isASCII, mayHaveControls) = Self.survey(bytes)
    var found: [Diagnostic] = []
    if !isASCII, String(validating: bytes, as: UTF8.self) == nil,
      let range = Self.firstBroken(in: bytes)
    {
      let message = "the file is not UTF-8 from here on; save it as UTF-8"
      found.append(diagnostic(message, at: range, in: galley))
    }
    for range in mayHaveControls ? Self.controls(in: bytes) : [] {
      let scalar = galley.source.string(in: range).unicodeScalars.first ?? "\0"
      let message = "control character \(scalar.codePoint) cannot be shown"
      found.append(diagnostic(message, at: range, in: galley))
    }
    return found
  }

  /// Tells whether all bytes are ASCII, and whether any is a control character or begins one.
  private static func survey(_ bytes: [UInt8]) -> (isASCII: Bool, mayHaveControls: Bool) {
    // No early end and no branch: so the compiler reads many bytes at once.
    var high: UInt8 = 0
    var controls: UInt8 = 0
    for byte in bytes {
      high |= byte
      let control: UInt8 = byte < 0x20 ? 1 : 0
      let tab: UInt8 = byte == 0x09 ? 1 : 0
      let feed: UInt8 = byte == 0x0A ? 1 : 0
      let carriage: UInt8 = byte == 0x0D ? 1 : 0
      let delete: UInt8 = byte == 0x7F ? 1 : 0
      let lead: UInt8 = byte == 0xC2 ? 1 : 0
      controls |= control ^ tab ^ feed ^ carriage | delete | lead
    }
    return (high < 0x80, controls != 0)
  }

  private static func firstBroken(in bytes: [UInt8]) -> Range<Int>? {
    var first: Range<Int>?
    ScalarScan.visit(bytes) { scalar, range in
      if scalar == nil, first == nil { first = range }
    }
    return first
  }

  /// Returns where U+0000 to U+001F stand, tabs and line ends left out, and U+007F to U+009F.
  private static func controls(in bytes: [UInt8]) -> [Range<Int>] {
    var ranges: [Range<Int>] = []
    var last: UInt8 = 0
    for index in bytes.indices {
      let byte = bytes[index]
      switch byte {
      case 0x20...0x7E, 0xA0...0xFF, 0x09, 0x0A, 0x0D: break
      case 0x80...0x9F: if last == 0xC2 { ranges.append(index - 1..<index + 1) }
      default: ranges.append(index..<index + 1)
      }
      last = byte
    }
    return ranges
  }

  private func html(in block: Galley.Block, _ galley: Galley) -> [Diagnostic] {
    let bytes = galley.source.bytes
    return block.htmlRanges.flatMap { range -> [Diagnostic] in
      var rest = range.lowerBound
      var pieces: [Range<Int>] = []
      for remark in Remark.all(in: bytes[range]) {
        pieces.append(rest..<remark.range.lowerBound)
        rest = remark.range.upperBound
      }
      pieces.append(rest..<range.upperBound)
      return pieces.compactMap { shown($0, afterRemark: $0.lowerBound > range.lowerBound, galley) }
    }
  }

  /// Complains of raw HTML that is not a comment.
  private func shown(_ range: Range<Int>, afterRemark: Bool, _ galley: Galley) -> Diagnostic? {
    let bytes = galley.source.bytes[range]
    let blanks = " \t\r\n".utf8
    guard let start = bytes.firstIndex(where: { !blanks.contains($0) }) else { return nil }
    let end = (bytes.lastIndex { !blanks.contains($0) } ?? start) + 1
    if bytes[start...].starts(with: "<!--".utf8) {
      return diagnostic(
        "this comment is never closed, so the rest of the brief is taken for HTML",
        at: start..<start + 4, in: galley)
    }
    if afterRemark, bytes[start] != UInt8(ascii: "<") {
      return diagnostic(
        "copy behind a comment is not read as Markdown; put the comment on a line of its own",
        at: start..<end, in: galley)
    }
    return diagnostic(
      "raw HTML is shown as the text that it is", at: start..<end, in: galley, severity: .warning)
  }
}
