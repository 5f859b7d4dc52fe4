internal import Clibgit2
public import GitObjects

extension Repository {
  /// Stores an object and returns its name; one that is there already stays as it is.
  ///
  /// Calls `git_odb_write`.
  public func write(blob bytes: [UInt8]) throws(GitError) -> ObjectID {
    try locked { (open) throws(GitError) in try open.write(.blob, bytes) }
  }

  /// Stores a commit and returns its name.
  ///
  /// - Throws: `GitError` where the tree or a parent does not exist, or an ident or the message cannot
  ///   be written as git does.
  public func write(commit draft: CommitDraft) throws(GitError) -> ObjectID {
    try write(commitBytes: try draft.bytes())
  }

  /// Stores a commit that is made of bytes, as one that was signed outside.
  ///
  /// - Throws: `GitError` where the bytes are no commit, or the tree or a parent does not exist.
  public func write(commitBytes bytes: [UInt8]) throws(GitError) -> ObjectID {
    guard let links = CommitLinks(ofCommit: bytes) else {
      throw GitError(
        .other, operation: "write commit", reason: "its header is not that of a commit")
    }
    return try locked { (open) throws(GitError) in
      try open.require(links.tree, .tree, "write commit")
      for parent in links.parents { try open.require(parent, .commit, "write commit") }
      return try open.write(.commit, bytes)
    }
  }
}

extension OpenRepository {
  func write(_ kind: RawObject.Kind, _ bytes: [UInt8]) throws(GitError) -> ObjectID {
    var id = git_oid()
    let status = unsafe bytes.withUnsafeBytes {
      unsafe git_odb_write(&id, objects.pointer, $0.baseAddress, $0.count, kind.number)
    }
    try GitError.check(status, "write \(kind) of \(bytes.count) bytes")
    return ObjectID(id)
  }

  /// Throws unless there is an object of this name and kind.
  func require(
    _ id: ObjectID, _ kind: RawObject.Kind, _ operation: String
  ) throws(GitError) {
    guard let header = try header(of: id, operation) else {
      throw .missing("\(operation): find \(kind) '\(id)'")
    }
    guard header.kind == kind else {
      throw GitError(.other, operation: operation, reason: "'\(id)' is not a \(kind)")
    }
  }
}
