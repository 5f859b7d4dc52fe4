/// A block's text, letter by letter, with the place of each.
///
/// Code, HTML and addresses stand as one U+FFFC, so that no rule reads them as words; the end of a
/// line is a line feed.
public struct CopyText: Sendable {
  public static let gap: Unicode.Scalar = "\u{FFFC}"

  public let scalars: [Unicode.Scalar]
  private let starts: [Int]
  private let ends: [Int]
  private let literals: [Bool]

  init(_ runs: [Galley.Run]) {
    var scalars: [Unicode.Scalar] = []
    var starts: [Int] = []
    var ends: [Int] = []
    var literals: [Bool] = []
    for run in runs {
      var offset = run.range.lowerBound
      let text: String.UnicodeScalarView =
        switch run.kind {
        case .text: run.text.unicodeScalars
        case .softBreak, .hardBreak: "\n".unicodeScalars
        case .code, .html, .address: String(Self.gap).unicodeScalars
        }
      let isLiteral = run.isLiteral && run.kind == .text
      for scalar in text {
        scalars.append(scalar)
        starts.append(isLiteral ? offset : run.range.lowerBound)
        if isLiteral { offset += UTF8.width(scalar) }
        ends.append(isLiteral ? offset : run.range.upperBound)
        literals.append(isLiteral)
      }
    }
    self.scalars = scalars
    self.starts = starts
    self.ends = ends
    self.literals = literals
  }

  /// Returns the bytes of the file in which a part of the text stands.
  public func bytes(of range: Range<Int>) -> Range<Int> {
    let range = range.clamped(to: 0..<scalars.count)
    guard !range.isEmpty else {
      let offset = range.lowerBound < starts.count ? starts[range.lowerBound] : ends.last ?? 0
      return offset..<offset
    }
    let start = starts[range.lowerBound]
    return start..<max(start, ends[range.upperBound - 1])
  }

  /// Whether the file has a part of the text byte for byte, so that it can be edited there.
  public func isLiteral(_ range: Range<Int>) -> Bool {
    let range = range.clamped(to: 0..<scalars.count)
    return range.allSatisfy { index in
      literals[index] && (index == range.lowerBound || starts[index] == ends[index - 1])
    }
  }

  public func string(_ range: Range<Int>) -> String {
    var text = String.UnicodeScalarView()
    text.append(contentsOf: scalars[range.clamped(to: 0..<scalars.count)])
    return String(text)
  }
}
