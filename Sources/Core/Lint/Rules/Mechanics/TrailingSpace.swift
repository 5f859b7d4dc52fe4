public import Diagnostics

/// No line ends in blanks.
public struct TrailingSpace: ShippedRule {
  public static let name = "trailing-space"
  public static let summary = "No line ends in blanks, no-break spaces included."
  public static let severity = Severity.warning

  public static let examples = [
    RuleExample("The council met.‸\u{A0}\u{A0}\n\nIt voted.‸ \n"),
    RuleExample("The council‸\u{A0}‸  \nmet.\n"),
    RuleExample("A table:‸\t\n‸\u{2003}\n"),
    RuleExample("The council met.\r\n\r\n```\ncode  \n\n  \n```\n"),
    RuleExample("The council\u{A0}met in “May”.\n"),
  ]

  public init() {}

  public func check(_ proof: Proof) -> [Diagnostic] {
    let galley = proof.galley
    let body = galley.frontMatter?.range.upperBound ?? 0
    let lines = Self.lines(endingInBlankOf: galley).filter { $0.lowerBound >= body }
    guard !lines.isEmpty else { return [] }
    let verbatim = Self.verbatim(in: galley)
    var next = 0
    return lines.flatMap { line -> [Diagnostic] in
      while next < verbatim.count, verbatim[next].upperBound <= line.lowerBound { next += 1 }
      let isVerbatim =
        next < verbatim.count
        && verbatim[next].lowerBound < max(line.upperBound, line.lowerBound + 1)
      return isVerbatim ? [] : findings(in: line, galley)
    }
  }

  /// Returns the lines that may end in a blank, by their last byte.
  private static func lines(endingInBlankOf galley: Galley) -> [Range<Int>] {
    let bytes = galley.source.bytes
    return (1...max(1, galley.source.lineCount)).lazy.map(galley.source.rangeOfLine).filter {
      line in
      guard let last = bytes[line].last else { return false }
      return last <= 0x20 || last >= 0x80
    }
  }

  private func findings(in line: Range<Int>, _ galley: Galley) -> [Diagnostic] {
    let bytes = galley.source.bytes
    let end = bytes[line].last == UInt8(ascii: "\r") ? line.upperBound - 1 : line.upperBound
    let start = Self.startOfBlanks(bytes[line.lowerBound..<end])
    guard start < end else { return [] }
    let breaks = Self.startOfHardBreak(start..<end, in: galley)
    let blanks = start..<(breaks ?? end)
    var found: [Diagnostic] = []
    if !blanks.isEmpty { found.append(finding(blanks, line, galley)) }
    if let breaks {
      let message = "these spaces break the line; nobody sees them, so write '\\' instead"
      let fix = Diagnostic.FixIt(replacement: "\\", isSafe: false)
      found.append(diagnostic(message, at: breaks..<end, in: galley, severity: .note, fixes: [fix]))
    }
    return found
  }

  private func finding(_ blanks: Range<Int>, _ line: Range<Int>, _ galley: Galley) -> Diagnostic {
    let text = galley.source.string(in: blanks)
    // A backslash at the end of a line breaks it: there, the blank keeps it from doing so.
    let isKept =
      blanks.lowerBound > line.lowerBound
      && galley.source.bytes[blanks.lowerBound - 1] == UInt8(ascii: "\\")
    return diagnostic(
      "\(Self.names(of: text)) at the end of the line", at: blanks, in: galley,
      fixes: [Diagnostic.FixIt(replacement: "", isSafe: !isKept)])
  }

  /// Returns where the blanks at the end of a line begin.
  private static func startOfBlanks(_ line: ArraySlice<UInt8>) -> Int {
    var rest = line
    while let last = rest.last {
      if last == UInt8(ascii: " ") || last == UInt8(ascii: "\t") {
        rest.removeLast()
      } else if last >= 0x80, let width = [2, 3].first(where: { isBlank(rest.suffix($0)) }) {
        rest.removeLast(width)
      } else {
        break
      }
    }
    return rest.endIndex
  }

  private static func isBlank(_ bytes: ArraySlice<UInt8>) -> Bool {
    guard let text = String(validating: bytes, as: UTF8.self) else { return false }
    let scalars = text.unicodeScalars
    guard scalars.count == 1, let scalar = scalars.first, scalar.value > 0x7F else { return false }
    return scalar.properties.isWhitespace && scalar != "\u{2028}" && scalar != "\u{2029}"
  }

  /// Returns where the two spaces or more begin that break a line within its block.
  private static func startOfHardBreak(_ blanks: Range<Int>, in galley: Galley) -> Int? {
    let spaces = galley.source.bytes[blanks].reversed().prefix { $0 == UInt8(ascii: " ") }.count
    guard spaces >= 2, let block = galley.block(atOrBefore: blanks.lowerBound) else { return nil }
    let isBreak =
      block.kind.isCopy && block.range.lowerBound < blanks.lowerBound
      && blanks.upperBound < block.range.upperBound
    return isBreak ? blanks.upperBound - spaces : nil
  }

  private static func names(of blanks: String) -> String {
    var counts: [(scalar: Unicode.Scalar, count: Int)] = []
    for scalar in blanks.unicodeScalars {
      if counts.last?.scalar == scalar {
        counts[counts.count - 1].count += 1
      } else {
        counts.append((scalar, 1))
      }
    }
    return counts.prefix(3).map { "\($0.count) \(name(of: $0.scalar))\($0.count == 1 ? "" : "s")" }
      .joined(separator: ", ") + (counts.count > 3 ? ", …" : "")
  }

  private static func name(of scalar: Unicode.Scalar) -> String {
    switch scalar {
    case " ": "space"
    case "\t": "tab"
    case "\u{A0}": "no-break space"
    default: "blank \(scalar.codePoint)"
    }
  }

  /// Returns the bytes of code and HTML, in order: there, a blank may be meant.
  private static func verbatim(in galley: Galley) -> [Range<Int>] {
    galley.blocks.flatMap { block -> [Range<Int>] in
      guard block.kind.isCopy else {
        return block.range.isEmpty ? [] : [galley.linesAndBlankLines(behind: block.range)]
      }
      return block.runs.split { $0.kind != .code }.compactMap { runs in
        guard let first = runs.first, let last = runs.last else { return nil }
        let range = first.range.lowerBound..<last.range.upperBound
        return galley.source.bytes[range].contains(UInt8(ascii: "\n")) ? range : nil
      }
    }
  }
}
