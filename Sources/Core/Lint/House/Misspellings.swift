/// Known misspellings with what was meant.
public struct Misspellings: Hashable, Sendable {
  /// What is meant by each misspelling, in small letters; the likeliest comes first.
  private let corrections: [String: [String]]

  public init(_ corrections: [String: [String]] = [:]) {
    self.corrections = corrections
  }

  public var count: Int { corrections.count }

  /// Returns what was meant by a word in small letters, or `nil` where it is no known misspelling.
  public func corrections(of word: String) -> [String]? { corrections[word] }
}
