internal import Clibgit2
public import GitObjects

extension Repository {
  /// Returns a setting of the repository, its user or its machine, or `nil` when there is none.
  ///
  /// Calls `git_repository_config_snapshot` and `git_config_get_string`.
  public func setting(_ name: String) throws(GitError) -> String? {
    let operation = "read setting '\(name)'"
    try GitError.refuseNUL(in: name, operation)
    return try locked { (open) throws(GitError) in
      let settings = try unsafe Handle(freedBy: git_config_free, operation) {
        unsafe git_repository_config_snapshot(&$0, open.repository.pointer)
      }
      var value: UnsafePointer<CChar>?
      let status = unsafe git_config_get_string(&value, settings.pointer, name)
      if status == GIT_ENOTFOUND.rawValue { return nil }
      try GitError.check(status, operation)
      return unsafe value.map { unsafe String(cString: $0) }
    }
  }

  /// Returns who commits here by `user.name` and `user.email`, or `nil` when either is not set.
  ///
  /// Git's environment variables are not asked: they are the caller's to read.
  ///
  /// - Parameters:
  ///   - time: The time that the ident is to bear.
  ///   - offset: The zone's distance from UTC in minutes.
  /// - Returns: The ident, or `nil`.
  /// - Throws: `GitError` where a file of settings cannot be read.
  public func ident(at time: Timestamp, offset: Int = 0) throws(GitError) -> Ident? {
    guard let name = try setting("user.name"), let address = try setting("user.email") else {
      return nil
    }
    return Ident(name: name, address: address, time: time, offset: offset)
  }
}
