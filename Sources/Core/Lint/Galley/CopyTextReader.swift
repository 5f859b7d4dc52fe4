/// Puts a block's runs together as scalars with their places.
struct CopyTextReader {
  private(set) var scalars: [Unicode.Scalar] = []
  private(set) var segments: [CopyText.Segment] = []
  private(set) var traits: CopyText.Traits = []

  mutating func add(_ run: Galley.Run) {
    switch run.kind {
    case .text: add(run.text, at: run.range, isLiteral: run.isLiteral)
    case .softBreak, .hardBreak: add("\n", at: run.range, isLiteral: false)
    case .code, .html, .address: add(Self.gap, at: run.range, isLiteral: false)
    }
  }

  private static let gap = String(CopyText.gap)

  private mutating func add(_ text: String, at bytes: Range<Int>, isLiteral: Bool) {
    let first = scalars.count
    var isASCII = true
    for scalar in text.unicodeScalars {
      isASCII = isASCII && scalar.isASCII
      traits.formUnion(CopyText.Traits(of: scalar, behind: scalars.last))
      scalars.append(scalar)
    }
    guard scalars.count > first else { return }
    segments.append(
      CopyText.Segment(
        lowerBound: first, upperBound: scalars.count, bytes: bytes, isLiteral: isLiteral,
        offsets: isASCII || !isLiteral ? [] : offsets(from: first, at: bytes.lowerBound)))
  }

  private func offsets(from first: Int, at start: Int) -> [Int] {
    var offset = start
    return scalars[first...].map { scalar in
      defer { offset += UTF8.width(scalar) }
      return offset
    }
  }
}
