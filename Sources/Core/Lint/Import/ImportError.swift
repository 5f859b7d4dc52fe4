/// Says why a text cannot become a draft.
public struct ImportError: Error, Hashable, Sendable, CustomStringConvertible {
  /// The text's path.
  public let path: String
  public let reason: String

  public var description: String { "cannot import '\(path)': \(reason)" }
}
