/// The name of a state, such as `draft`: a lower-case word.
public struct StateName: Hashable, Sendable, CustomStringConvertible {
  public let text: String

  public init(_ text: String) {
    self.text = text
  }

  /// The state of copy that is public.
  ///
  /// Every desk has it.
  public static let published = StateName("published")

  public var description: String { text }
}
