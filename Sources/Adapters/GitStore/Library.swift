internal import Clibgit2
internal import GitObjects

/// Starts libgit2 once for the whole process.
enum Library {
  /// How much of all packs may be mapped at once, and in windows of what size.
  ///
  /// Mapped pages count as resident memory. The default is 1 GiB windows up to 8 GiB.
  private static let mappedLimit = 4 << 20
  private static let windowSize = 512 << 10

  private static let outcome: Result<Void, GitError> = start()

  /// Starts libgit2, or says why an earlier start failed.
  static func ensureStarted() throws(GitError) {
    try outcome.get()
  }

  /// Calls `git_libgit2_init` and `git_libgit2_opts`.
  ///
  /// libgit2 knows nothing of git's `core.fsync`, so that everything written is synced by option.
  private static func start() -> Result<Void, GitError> {
    Result { () throws(GitError) in
      try GitError.check(git_libgit2_init(), "start libgit2")
      for flag in [
        GIT_OPT_ENABLE_FSYNC_GITDIR, GIT_OPT_ENABLE_STRICT_HASH_VERIFICATION,
        GIT_OPT_ENABLE_STRICT_OBJECT_CREATION, GIT_OPT_SET_OWNER_VALIDATION,
      ] {
        let status = copydesk_git_set_flag(CInt(flag.rawValue), 1)
        try GitError.check(status, "set option \(flag.rawValue) of libgit2")
      }
      // What is asked for twice is kept by those who ask, and hashed only once.
      let caching = copydesk_git_set_flag(CInt(GIT_OPT_ENABLE_CACHING.rawValue), 0)
      try GitError.check(caching, "set option \(GIT_OPT_ENABLE_CACHING.rawValue) of libgit2")
      // Between the two stands `LooseFolder`.
      for (option, priority) in [
        (GIT_OPT_SET_ODB_PACKED_PRIORITY, CInt(10)), (GIT_OPT_SET_ODB_LOOSE_PRIORITY, 1),
      ] {
        let status = copydesk_git_set_flag(CInt(option.rawValue), priority)
        try GitError.check(status, "set option \(option.rawValue) of libgit2")
      }
      for (option, size) in [
        (GIT_OPT_SET_MWINDOW_SIZE, windowSize), (GIT_OPT_SET_MWINDOW_MAPPED_LIMIT, mappedLimit),
      ] {
        let status = copydesk_git_set_size(CInt(option.rawValue), size)
        try GitError.check(status, "set option \(option.rawValue) of libgit2")
      }
    }
  }
}
