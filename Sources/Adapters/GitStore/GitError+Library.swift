internal import Clibgit2
internal import GitObjects

extension GitError {
  /// Throws what libgit2 says of its last failure, if `status` is one.
  ///
  /// Calls `git_error_last`, which may have nothing to say and is only asked after a failure. The
  /// words are kept for each thread, so nothing may come between the failing call and this.
  static func check(_ status: CInt, _ operation: @autoclosure () -> String) throws(GitError) {
    guard status < 0 else { return }
    throw last(status, operation())
  }

  /// Throws as `check` does, and takes every failure but an absent object for a damaged one.
  static func checkRead(_ status: CInt, _ operation: @autoclosure () -> String) throws(GitError) {
    do {
      try check(status, operation())
    } catch {
      guard error.code != .notFound else { throw error }
      throw .corrupt(error.operation, error.reason)
    }
  }

  static func corrupt(_ operation: String, _ reason: String) -> GitError {
    GitError(
      .corrupt, operation: operation,
      reason: "\(reason): run 'git fsck' and fetch the object again from a good clone")
  }

  /// Refuses text that C would read only as far as its first NUL.
  static func refuseNUL(in text: String, _ operation: @autoclosure () -> String) throws(GitError) {
    guard text.utf8.contains(0) else { return }
    throw GitError(.other, operation: operation(), reason: "it contains a NUL")
  }

  private static func last(_ status: CInt, _ operation: String) -> GitError {
    var reason = "libgit2 gives no reason (status \(status))"
    if let error = unsafe git_error_last(), let words = unsafe error.pointee.message {
      reason = unsafe String(cString: words)
    }
    return GitError(code(status), operation: operation, reason: reason)
  }

  private static func code(_ status: CInt) -> Code {
    switch status {
    case GIT_ENOTFOUND.rawValue: .notFound
    case GIT_EMODIFIED.rawValue, GIT_EEXISTS.rawValue, GIT_ELOCKED.rawValue: .modified
    case GIT_EOWNER.rawValue: .owner
    case GIT_EMISMATCH.rawValue: .corrupt
    default: .other
    }
  }
}
