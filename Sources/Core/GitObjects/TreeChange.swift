/// One path that is not the same in two trees.
public struct TreeChange: Hashable, Sendable {
  public let path: TreePath
  /// What stood there before, or `nil` where the path is new.
  public let old: TreeEntry?
  /// What stands there now, or `nil` where the path is gone.
  public let new: TreeEntry?

  public init(path: TreePath, old: TreeEntry?, new: TreeEntry?) {
    self.path = path
    self.old = old
    self.new = new
  }
}
