internal import Diagnostics

/// Reads YAML that anybody may have written into values.
///
/// It takes one document of scalars, lists and mappings with text keys. Aliases, anchors, merge
/// keys, tags, directives and further documents are refused: no file of a desk needs them, and each
/// is a way to say something else than what a reader sees.
package struct YAMLReader: Sendable {
  private let limits: YAMLLimits

  package init(limits: YAMLLimits) {
    self.limits = limits
  }

  /// Returns the document in a range of a file, or `nil` where it is broken or empty.
  ///
  /// What is wrong goes to `findings`; an empty document is not reported. Duplicate keys are, and
  /// the first of them holds.
  package func read(_ range: Range<Int>, _ findings: inout Findings) -> YAMLNode? {
    guard YAMLGate(limits: limits).admit(range, &findings) else { return nil }
    var builder = YAMLTreeBuilder(limits: limits, range: range)
    // libfyaml looks ahead: what it may see behind the end is ours, and ends every line.
    let padding = Array(repeating: CChar(bitPattern: UInt8(ascii: "\n")), count: 16)
    let padded = findings.source.bytes[range].map(CChar.init(bitPattern:)) + padding
    let isWhole = unsafe padded.withUnsafeBufferPointer { bytes in
      unsafe parse(UnsafeBufferPointer(rebasing: bytes.prefix(range.count)), &builder, &findings)
    }
    return isWhole ? builder.root : nil
  }

  @safe
  private func parse(
    _ bytes: UnsafeBufferPointer<CChar>, _ builder: inout YAMLTreeBuilder,
    _ findings: inout Findings
  ) -> Bool {
    let start = builder.range.lowerBound
    guard let parser = unsafe FyParser(reading: bytes) else {
      findings.error("cannot read the YAML: no memory is left", at: start..<start)
      return false
    }
    while let event = parser.next() {
      guard builder.take(event, &findings) else { return false }
    }
    guard let complaint = parser.complaint else { return true }
    let last = builder.range.upperBound
    let offset = min(start + (complaint.offset ?? (last - start)), last)
    let words = "broken YAML: \(complaint.message)\(Self.hint(complaint.message))"
    findings.error(words, at: offset..<min(offset + 1, last))
    return false
  }

  /// What to do about the mistakes that people who do not know YAML make most.
  private static func hint(_ message: String) -> String {
    if message.contains("nested block mapping on the same line") {
      return "; put quotes around a value that has ': ' in it"
    }
    return message.contains("tab") ? "; indent with blanks" : ""
  }
}
