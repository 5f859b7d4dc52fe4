/// Puts a block's runs together as letters with their places.
struct CopyTextReader {
  private(set) var scalars: [Unicode.Scalar] = []
  private(set) var utf8: [UInt8] = []
  private(set) var classes: [LetterClass] = []
  private(set) var segments: [CopyText.Segment] = []

  private let ascii = LetterClass.ofASCII

  init(_ runs: [Galley.Run]) {
    let capacity = runs.reduce(0) { $0 + $1.text.utf8.count + 1 }
    scalars.reserveCapacity(capacity)
    utf8.reserveCapacity(capacity)
    classes.reserveCapacity(capacity)
    for run in runs { add(run) }
  }

  /// What occurs in the text.
  var traits: CopyText.Traits {
    let pairs = CopyText.Traits.ofPairs
    var traits: UInt16 = utf8.count == scalars.count ? 0 : CopyText.Traits.nonASCII.rawValue
    var last = 0
    for letter in classes {
      let next = Int(letter.rawValue)
      traits |= pairs[last * 16 + next].rawValue
      last = next
    }
    return CopyText.Traits(rawValue: traits)
  }

  private mutating func add(_ run: Galley.Run) {
    switch run.kind {
    case .text: add(run.text, at: run.range, isLiteral: run.isLiteral)
    case .softBreak, .hardBreak: add("\n", at: run.range, isLiteral: false)
    case .code, .html, .address: add(Self.gap, at: run.range, isLiteral: false)
    }
  }

  private static let gap = String(CopyText.gap)

  private mutating func add(_ text: String, at bytes: Range<Int>, isLiteral: Bool) {
    let first = scalars.count
    let start = utf8.count
    utf8.append(contentsOf: text.utf8)
    let added = utf8[start...]
    let isASCII = added.allSatisfy { $0 < 0x80 }
    if isASCII {
      scalars.append(contentsOf: added.lazy.map { Unicode.Scalar($0) })
      classes.append(contentsOf: added.lazy.map { [ascii] in ascii[Int($0)] })
    } else {
      for scalar in text.unicodeScalars {
        scalars.append(scalar)
        classes.append(LetterClass(scalar, ascii))
      }
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
