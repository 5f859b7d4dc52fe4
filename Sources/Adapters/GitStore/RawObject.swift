/// An object as git stores it, without its header.
public struct RawObject: Hashable, Sendable {
  /// What an object is.
  public enum Kind: String, Hashable, Sendable {
    case commit
    case tree
    case blob
    case tag
  }

  public let kind: Kind
  public let bytes: [UInt8]

  public init(kind: Kind, bytes: [UInt8]) {
    self.kind = kind
    self.bytes = bytes
  }
}
