/// The dictionaries of a language.
///
/// A port: the core asks, and an adapter knows who answers.
public protocol Speller: Sendable {
  /// Returns for each of some words which dictionaries have it as it is written, or inflected so.
  ///
  /// Ask for many at once: the dictionaries answer one asker at a time.
  func verdicts(on words: [String]) -> [SpellingVerdict]

  /// Returns the words that one slip of a finger makes of a word, in small letters as it is.
  ///
  /// A slip is a letter too many, one too few, one for another, or two that changed places. It
  /// takes up to a millisecond: ask for what may be reported, and for nothing else.
  func neighbours(of word: String) -> [String]

  /// Returns what the dictionary's own program would suggest, the likeliest first.
  ///
  /// It looks further than ``neighbours(of:)`` and takes tens of milliseconds: ask when a person
  /// asks.
  func suggestions(for word: String) -> [String]
}

extension Speller {
  public func verdict(on word: String) -> SpellingVerdict { verdicts(on: [word]).first ?? [] }

  /// Whether any dictionary of the language has a word as it is written, inflections included.
  public func knows(_ word: String) -> Bool { !verdict(on: word).isEmpty }

  /// Whether the dictionary of one variety has it.
  ///
  /// Of British spellings there is one dictionary, which has `-ise` and `-ize` alike.
  public func knows(_ word: String, in variety: SpellingVariety) -> Bool {
    verdict(on: word).contains(variety == .american ? .american : .british)
  }
}
