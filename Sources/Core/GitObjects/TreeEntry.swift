/// One name in a tree and what it stands for.
public struct TreeEntry: Hashable, Sendable {
  /// What kind of thing an entry is, by its mode.
  public enum Kind: Hashable, Sendable {
    case file
    case executable
    case symlink
    case submodule
    case tree
  }

  public let kind: Kind
  public let id: ObjectID

  public init(kind: Kind, id: ObjectID) {
    self.kind = kind
    self.id = id
  }
}
