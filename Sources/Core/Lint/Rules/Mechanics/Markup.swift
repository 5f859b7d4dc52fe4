public import Diagnostics

/// The file is text that a page can show.
public struct Markup: ShippedRule {
  public static let name = "markup"
  public static let summary =
    "A brief is UTF-8 without control characters, and all of it can be shown."
  public static let severity = Severity.error

  public static let examples = [
    RuleExample("A bell‸\u{7} and an escape‸\u{1B}[31m."),
    RuleExample("‸\u{202E}hidden\u{202C}"),
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

  /// Complains of the first bytes that are not UTF-8 and of each scalar that cannot be shown.
  private func text(_ galley: Galley) -> [Diagnostic] {
    var found: [Diagnostic] = []
    var isBroken = false
    ScalarScan.visit(galley.source.bytes) { scalar, range in
      guard let scalar else {
        if !isBroken {
          let message = "the file is not UTF-8 from here on; save it as UTF-8"
          found.append(diagnostic(message, at: range, in: galley))
        }
        isBroken = true
        return
      }
      guard let complaint = Self.complaint(scalar) else { return }
      found.append(
        diagnostic(complaint.text, at: range, in: galley, severity: complaint.severity))
    }
    return found
  }

  private static func complaint(_ scalar: Unicode.Scalar) -> (text: String, severity: Severity)? {
    let digits = String(scalar.value, radix: 16, uppercase: true)
    let name = "U+" + String(repeating: "0", count: max(0, 4 - digits.count)) + digits
    switch scalar.value {
    case 9, 10, 13: return nil
    case 0..<32, 0x7F...0x9F: return ("control character \(name) cannot be shown", .error)
    case 0x202A, 0x202B, 0x202D, 0x202E, 0x2066...0x2068:
      return ("\(name) changes the order in which the text is shown", .warning)
    default: return nil
    }
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
