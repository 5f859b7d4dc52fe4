internal import Clibgit2
public import GitObjects

extension Repository {
  /// Returns the commit that a revision such as `main~2` names, or `nil` when it names nothing.
  ///
  /// Tags are followed. A revision that cannot be understood, or that names something else than a
  /// commit, is an error.
  ///
  /// Calls `git_revparse_single` and `git_object_peel`.
  public func resolve(_ revision: String) throws(GitError) -> ObjectID? {
    let operation = "resolve '\(revision)'"
    try GitError.refuseNUL(in: revision, operation)
    return try locked { (open) throws(GitError) in
      let found = try unsafe Handle.find(freedBy: git_object_free, operation) {
        unsafe git_revparse_single(&$0, open.repository.pointer, revision)
      }
      guard let found else { return nil }
      let commit = try unsafe Handle(freedBy: git_object_free, operation) {
        unsafe git_object_peel(&$0, found.pointer, GIT_OBJECT_COMMIT)
      }
      return ObjectID(unsafe git_object_id(commit.pointer).pointee)
    }
  }

  /// Returns a best common ancestor of two commits, or `nil` when they have none.
  ///
  /// Calls `git_merge_base`.
  public func mergeBase(of one: ObjectID, and other: ObjectID) throws(GitError) -> ObjectID? {
    try locked { (open) throws(GitError) in
      let operation = "find the merge base of \(one.abbreviated) and \(other.abbreviated)"
      try open.requireCommit(one, operation)
      try open.requireCommit(other, operation)
      var (first, second, base) = (git_oid(one), git_oid(other), git_oid())
      let status = unsafe git_merge_base(&base, open.repository.pointer, &first, &second)
      if status == GIT_ENOTFOUND.rawValue { return nil }
      try GitError.check(status, operation)
      return ObjectID(base)
    }
  }

  /// Tells whether a commit is another or one of its ancestors.
  ///
  /// Calls `git_graph_descendant_of`.
  public func isAncestor(
    _ ancestor: ObjectID, of commit: ObjectID
  ) throws(GitError) -> Bool {
    try locked { (open) throws(GitError) in
      let operation = "compare the histories of \(ancestor.abbreviated) and \(commit.abbreviated)"
      try open.requireCommit(ancestor, operation)
      try open.requireCommit(commit, operation)
      guard ancestor != commit else { return true }
      var (old, new) = (git_oid(ancestor), git_oid(commit))
      let status = unsafe git_graph_descendant_of(open.repository.pointer, &new, &old)
      try GitError.check(status, operation)
      return status == 1
    }
  }
}

extension OpenRepository {
  /// Throws unless there is a commit of this name.
  mutating func requireCommit(_ id: ObjectID, _ operation: String) throws(GitError) {
    guard try links(of: id) != nil else { throw .missing("\(operation): read commit '\(id)'") }
  }
}
