/// The dictionaries of a language.
///
/// A port: the core asks, and an adapter knows who answers.
public protocol Speller: Sendable {
  /// Whether any dictionary of the language has a word as it is written, inflections included.
  func knows(_ word: String) -> Bool

  /// Whether the dictionary of one variety has it.
  ///
  /// Of British spellings there is one dictionary, which has `-ise` and `-ize` alike.
  func knows(_ word: String, in variety: SpellingVariety) -> Bool

  /// Returns words that may have been meant, the likeliest first.
  ///
  /// It is slow, tens of milliseconds for a word: ask for what is reported, and for nothing else.
  func suggestions(for word: String) -> [String]
}
