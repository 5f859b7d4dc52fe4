/// A brief's identity and public address: its path below `briefs/` without `.md`.
public struct Slug: Hashable, Comparable, Sendable {
  public let text: String

  public init(_ text: String) {
    self.text = text
  }

  public static func < (a: Slug, b: Slug) -> Bool { a.text < b.text }
}

extension Slug: CustomStringConvertible {
  public var description: String { text }
}
