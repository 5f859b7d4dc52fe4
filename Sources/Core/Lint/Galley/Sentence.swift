/// A sentence of a block's text.
public struct Sentence: Hashable, Sendable {
  /// From its first letter or mark to its last, the marks that end it included.
  public let range: Range<Int>
  /// Its words, as places in the text's ``CopyText/words``.
  public let words: Range<Int>
}
