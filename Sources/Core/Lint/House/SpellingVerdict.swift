/// Which dictionaries of a language have a word; none, where it is empty.
public struct SpellingVerdict: OptionSet, Hashable, Sendable {
  public let rawValue: UInt8

  public init(rawValue: UInt8) {
    self.rawValue = rawValue
  }

  public static let british = SpellingVerdict(rawValue: 1 << 0)
  public static let american = SpellingVerdict(rawValue: 1 << 1)
  /// A language that has one dictionary has it in this.
  public static let other = SpellingVerdict(rawValue: 1 << 2)
}
