extension CopyText {
  /// Returns a scalar, or `nil` outside the text.
  func neighbour(_ index: Int) -> Unicode.Scalar? {
    scalars.indices.contains(index) ? scalars[index] : nil
  }

  /// Whether a letter, a mark on one, or a digit stands at a place.
  func hasLetter(_ index: Int) -> Bool { neighbour(index).map(Self.isLetter) ?? false }

  /// Whether a blank stands at a place.
  func hasBlank(_ index: Int) -> Bool { neighbour(index)?.isCopyBlank ?? false }

  /// Whether a blank stands at a place, or the text is over there.
  func endsBefore(_ index: Int) -> Bool { neighbour(index)?.isCopyBlank ?? true }

  /// Returns the word that ends where a place begins.
  func word(endingAt index: Int) -> Word? {
    let at = words.partitionIndex { $0.range.upperBound >= index }
    return at < words.count && words[at].range.upperBound == index ? words[at] : nil
  }

  /// Returns the word that begins at a place.
  func word(startingAt index: Int) -> Word? {
    let at = words.partitionIndex { $0.range.lowerBound >= index }
    return at < words.count && words[at].range.lowerBound == index ? words[at] : nil
  }

  /// Returns what stands between the blanks around a place, cut at sixty-four scalars to each side.
  func token(around index: Int) -> Range<Int> {
    var start = index
    while start > 0, index - start < 64, !scalars[start - 1].isCopyBlank { start -= 1 }
    var end = index
    while end < scalars.count, end - index < 64, !scalars[end].isCopyBlank { end += 1 }
    return start..<end
  }

  /// Returns a part of the text for a message, cut where nobody would read on.
  func excerpt(_ range: Range<Int>) -> String {
    let range = range.clamped(to: 0..<scalars.count)
    let shown = range.lowerBound..<min(range.upperBound, range.lowerBound + 48)
    var text = String.UnicodeScalarView()
    text.append(contentsOf: scalars[shown].map { $0 == "\n" ? " " : $0 })
    return String(text) + (shown.count < range.count ? "…" : "")
  }
}
