/// The name of a state, such as `draft`: a lower-case word.
public struct StateName: Hashable, Sendable, CustomStringConvertible {
  public let text: String

  public init(_ text: String) {
    self.text = text
  }

  public var description: String { text }
}
