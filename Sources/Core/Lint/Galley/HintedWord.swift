/// A word that has a hint.
struct HintedWord: Sendable {
  /// Its place in the text's words.
  let index: Int
  let hints: WordHints
}
