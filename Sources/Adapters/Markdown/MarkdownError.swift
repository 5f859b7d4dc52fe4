/// Says why Markdown could not be read.
public struct MarkdownError: Error, Hashable, Sendable, CustomStringConvertible {
  /// What callers may want to tell apart.
  public struct Code: RawRepresentable, Hashable, Sendable {
    public let rawValue: String

    public init(rawValue: String) {
      self.rawValue = rawValue
    }

    /// The text, or what becomes of it, is larger than the desk reads.
    public static let tooLarge = Code(rawValue: "too-large")
    /// The library itself gave up, which it does only for want of memory.
    public static let library = Code(rawValue: "library")
  }

  public let code: Code
  public let reason: String

  init(_ code: Code, _ reason: String) {
    self.code = code
    self.reason = reason
  }

  public var description: String { "cannot read the copy as Markdown: \(reason)" }
}
