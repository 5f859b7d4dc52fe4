public import GitObjects

/// A path and what stands there.
public struct TreeFile: Hashable, Sendable {
  public let path: TreePath
  public let entry: TreeEntry

  public init(path: TreePath, entry: TreeEntry) {
    self.path = path
    self.entry = entry
  }
}
