extension CopyText {
  /// A part of a text as UTF-8, with the way back to its scalars.
  struct Encoding: Hashable, Sendable {
    /// The part, in scalars of the text.
    let scalars: Range<Int>
    let utf8: UTF8Text
    /// Where every 64th scalar begins, unless each has one byte.
    private let checkpoints: [Int]

    private static let stride = 64

    init(_ copy: CopyText, _ range: Range<Int>) {
      scalars = range.clamped(to: 0..<copy.scalars.count)
      utf8 = UTF8Text(flowing: copy.scalars[scalars])
      guard utf8.bytes.count != scalars.count else {
        checkpoints = []
        return
      }
      var checkpoints: [Int] = []
      var seen = 0
      for (offset, byte) in utf8.bytes.enumerated() where byte & 0xC0 != 0x80 {
        if seen % Self.stride == 0 { checkpoints.append(offset) }
        seen += 1
      }
      self.checkpoints = checkpoints
    }

    /// Returns the scalars in which some bytes stand, as places in the whole text.
    func scalars(ofBytes range: Range<Int>) -> Range<Int> {
      let start = scalar(atByte: range.lowerBound)
      return start..<max(start, scalar(atByte: range.upperBound))
    }

    private func scalar(atByte offset: Int) -> Int {
      let offset = min(max(0, offset), utf8.bytes.count)
      guard !checkpoints.isEmpty else { return scalars.lowerBound + offset }
      let index = max(0, checkpoints.partitionIndex { $0 > offset } - 1)
      let rest = utf8.bytes[checkpoints[index]..<offset].count { $0 & 0xC0 != 0x80 }
      return scalars.lowerBound + index * Self.stride + rest
    }
  }

  /// Returns the scalars that stand in some bytes of the file.
  func scalars(inBytes range: Range<Int>) -> Range<Int> {
    let start = firstScalar(atOrBehind: range.lowerBound)
    return start..<max(start, firstScalar(atOrBehind: range.upperBound))
  }

  private func firstScalar(atOrBehind offset: Int) -> Int {
    scalars.indices.partitionIndex { bytes(of: $0..<$0 + 1).lowerBound >= offset }
  }

  /// Whether a part begins or ends in somebody else's words: quoted, or with `[sic]` behind them.
  func isQuoted(_ range: Range<Int>) -> Bool {
    guard let last = range.last else { return false }
    return isQuotedWord(range.lowerBound) || isQuotedWord(last)
  }

  private func isQuotedWord(_ index: Int) -> Bool {
    if !quotations.isEmpty, isQuoted(index) { return true }
    let word = words.partitionIndex { $0.range.upperBound > index }
    return word < words.count && words[word].range.contains(index) && words[word].isQuoted
  }
}
