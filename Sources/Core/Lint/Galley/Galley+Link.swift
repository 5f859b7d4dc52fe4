extension Galley {
  /// A place of the draft that leads elsewhere or shows an image.
  public struct Link: Hashable, Sendable {
    public enum Kind: Hashable, Sendable {
      case link
      case image
      /// An address that stands for itself.
      case address
    }

    public let kind: Kind
    /// Where it leads, decoded.
    public let destination: String
    /// Where the destination stands, if it stands there without references and escapes.
    public let destinationRange: Range<Int>?
    /// The text that a reader sees; an image's alternative text.
    public let text: String
    /// Where the text stands, or where the link begins if it has no text.
    public let range: Range<Int>

    public init(
      kind: Kind, destination: String, destinationRange: Range<Int>?, text: String,
      range: Range<Int>
    ) {
      self.kind = kind
      self.destination = destination
      self.destinationRange = destinationRange
      self.text = text
      self.range = range
    }
  }
}
