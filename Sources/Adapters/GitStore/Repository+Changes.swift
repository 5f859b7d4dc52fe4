public import GitObjects

extension Repository {
  /// Returns the paths that are not the same in two commits, in git's order.
  ///
  /// Folders are gone into; a rename is a removal and an addition; a file that became a folder is
  /// removed and what is in the folder is added. Paths are the bytes that git stores.
  ///
  /// - Parameters:
  ///   - old: A commit, or `nil` for nothing at all.
  ///   - new: A commit.
  /// - Returns: One change for each path.
  /// - Throws: `GitError` with the code `notFound` where a commit or tree is missing, `corrupt` where a
  ///   tree is not what git writes.
  public func changes(
    from old: ObjectID?, to new: ObjectID
  ) throws(GitError) -> [TreeChange] {
    try locked { (open) throws(GitError) in
      let new = try open.tree(ofCommit: new)
      var old = old
      if let commit = old { old = try open.tree(ofCommit: commit) }
      var comparison = TreeComparison()
      try comparison.compare(old, new, at: [], depth: 0, from: &open)
      return comparison.changes
    }
  }
}
