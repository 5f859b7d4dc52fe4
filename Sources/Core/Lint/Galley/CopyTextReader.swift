/// Puts a block's runs together as letters with their places.
struct CopyTextReader {
  private(set) var scalars: [Unicode.Scalar]
  private(set) var utf8: [UInt8] = []
  private(set) var classes: [LetterClass]
  private(set) var segments: [CopyText.Segment] = []

  init(_ runs: [Galley.Run]) {
    var ends: [Int] = []
    ends.reserveCapacity(runs.count)
    utf8.reserveCapacity(runs.reduce(0) { $0 + $1.text.utf8.count + 3 })
    for run in runs {
      utf8.append(contentsOf: Self.text(of: run).utf8)
      ends.append(utf8.count)
    }
    // There are as many scalars as bytes, or fewer: to set them in their places costs less than to
    // append one after the other.
    scalars = [Unicode.Scalar](repeating: CopyText.gap, count: utf8.count)
    classes = [LetterClass](repeating: .none, count: utf8.count)
    segments.reserveCapacity(runs.count)
    var start = 0
    var count = 0
    for (run, end) in zip(runs, ends) where end > start {
      let first = count
      count = read(start..<end, to: first)
      addSegment(of: run, first..<count, isASCII: count - first == end - start)
      start = end
    }
    scalars.removeLast(utf8.count - count)
    classes.removeLast(utf8.count - count)
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

  private static func text(of run: Galley.Run) -> String {
    switch run.kind {
    case .text: run.text
    case .softBreak, .hardBreak: "\n"
    case .code, .html, .address: "\u{FFFC}"
    }
  }

  /// Reads bytes as the scalars from a place on, and returns the place behind them.
  private mutating func read(_ bytes: Range<Int>, to first: Int) -> Int {
    let ascii = LetterClass.ofASCII
    var place = first
    var index = bytes.lowerBound
    while index < bytes.upperBound {
      let byte = utf8[index]
      if byte < 0x80 {
        scalars[place] = Unicode.Scalar(byte)
        classes[place] = ascii[Int(byte)]
        index += 1
      } else {
        let scalar = scalar(at: index)
        scalars[place] = scalar
        classes[place] = LetterClass(scalar, ascii)
        index += UTF8.width(scalar)
      }
      place += 1
    }
    return place
  }

  /// Returns the scalar of two bytes or more that begins at a byte: what was a string is all UTF-8.
  private func scalar(at index: Int) -> Unicode.Scalar {
    let lead = UInt32(utf8[index])
    let width = lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4
    var value = lead & (0x7F >> UInt32(width))
    for next in utf8[index + 1..<index + width] { value = value << 6 | UInt32(next & 0x3F) }
    return Unicode.Scalar(value) ?? CopyText.gap
  }

  private mutating func addSegment(of run: Galley.Run, _ places: Range<Int>, isASCII: Bool) {
    let isLiteral = run.kind == .text && run.isLiteral
    segments.append(
      CopyText.Segment(
        lowerBound: places.lowerBound, upperBound: places.upperBound, bytes: run.range,
        isLiteral: isLiteral,
        offsets: isASCII || !isLiteral ? [] : offsets(of: places, at: run.range.lowerBound)))
  }

  private func offsets(of places: Range<Int>, at start: Int) -> [Int] {
    var offset = start
    return scalars[places].map { scalar in
      defer { offset += UTF8.width(scalar) }
      return offset
    }
  }
}
