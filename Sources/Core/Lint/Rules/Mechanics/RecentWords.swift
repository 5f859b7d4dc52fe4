/// The shapes of the last words of a text, as many as a repeated phrase may have.
struct RecentWords {
  // Five numbers and no array: they stay in registers while all words go past.
  private var first = 0
  private var second = 0
  private var third = 0
  private var fourth = 0
  private var fifth = 0

  /// Tells the shape of a word: words that are the same but for their capitals have the same.
  ///
  /// The first letter counts only where its capital is the same but for one bit.
  static func shape(of length: Int, _ first: Unicode.Scalar, _ last: Unicode.Scalar) -> Int {
    let first = first.isASCII ? Int(first.value | 0x20) : 0
    return length << 32 | first << 21 | Int(last.value | 0x20)
  }

  /// Adds the shape of a word, and returns whether one of the last five has it too.
  mutating func add(_ shape: Int) -> Bool {
    let isKnown =
      shape == first || shape == second || shape == third || shape == fourth || shape == fifth
    (first, second, third, fourth, fifth) = (shape, first, second, third, fourth)
    return isKnown
  }
}
