internal import Clibgit2
internal import GitObjects
internal import Glibc

extension RepositoryPlace {
  /// Returns the clearest that can be said of a repository that did not open.
  func explain(_ error: GitError) -> GitError {
    do {
      try checkForm(error.operation)
    } catch let found where found.code == .unsupported {
      return found
    } catch {}
    return ownerError(error.operation) ?? error
  }

  /// Refuses the forms of repository in which history is missing or cannot be read.
  func checkForm(_ operation: String) throws(GitError) {
    for (name, value) in try settings(operation) {
      guard let reason = Self.refusal(of: name, value) else { continue }
      throw GitError(.unsupported, operation: operation, reason: reason)
    }
    var status = stat()
    if unsafe stat(commonDirectory + "/shallow", &status) == 0, status.st_size > 0 {
      throw GitError(
        .unsupported, operation: operation,
        reason: "it is shallow, so history is missing: run 'git fetch --unshallow'")
    }
  }

  private static func refusal(of name: String, _ value: String) -> String? {
    switch name {
    case "extensions.noop": nil
    case "core.repositoryformatversion" where value == "0" || value == "1": nil
    case "extensions.objectformat" where value.lowercased() == "sha1": nil
    case "extensions.refstorage" where value.lowercased() == "files": nil
    case "extensions.objectformat":
      "its objects are named by \(value), and libgit2 1.5 reads SHA-1 only: "
        + "make it anew with 'git init --object-format=sha1' and push to that"
    case "extensions.refstorage":
      "it keeps refs as \(value), and libgit2 1.5 reads files only: "
        + "run 'git refs migrate --ref-format=files'"
    case "extensions.worktreeconfig" where isFalse(value): nil
    case "extensions.worktreeconfig":
      "it has settings for each worktree, which libgit2 1.5 cannot read: move them into 'config' "
        + "and run 'git config --unset extensions.worktreeConfig'"
    case "extensions.partialclone":
      "it is a partial clone, so objects are missing: clone it again without '--filter'"
    case _ where name.hasPrefix("remote.") && isFalse(value): nil
    case _ where name.hasPrefix("remote."):
      "it is a partial clone, so objects are missing: clone it again without '--filter'"
    case "core.repositoryformatversion":
      "it is of format version \(value), and libgit2 1.5 reads 0 and 1 only"
    default:
      "it uses '\(name)', which libgit2 1.5 cannot read"
    }
  }

  private static func isFalse(_ value: String) -> Bool {
    ["false", "no", "off", "0"].contains(value.lowercased())
  }

  /// Reads the settings that tell a repository's form; none where there is no readable `config`.
  ///
  /// Calls `git_config_open_ondisk` and `git_config_iterator_new`. The iterator that takes a pattern
  /// loses 24 KB for each setting that the pattern does not fit.
  private func settings(_ operation: String) throws(GitError) -> [(String, String)] {
    let path = commonDirectory + "/config"
    guard
      let config = try unsafe Handle.find(
        freedBy: git_config_free, operation,
        open: { unsafe git_config_open_ondisk(&$0, path) })
    else { return [] }
    var iterator: OpaquePointer?
    let status = unsafe git_config_iterator_new(&iterator, config.pointer)
    try GitError.check(status, operation)
    defer { unsafe git_config_iterator_free(iterator) }
    var settings: [(String, String)] = []
    var entry: UnsafeMutablePointer<git_config_entry>?
    while unsafe git_config_next(&entry, iterator) == 0, let found = unsafe entry?.pointee {
      let name = unsafe String(cString: found.name)
      guard Self.tellsForm(name) else { continue }
      let value = unsafe found.value.map { unsafe String(cString: $0) } ?? ""
      settings.append((name, value))
    }
    return settings
  }

  private static func tellsForm(_ name: String) -> Bool {
    name == "core.repositoryformatversion" || name.hasPrefix("extensions.")
      || (name.hasPrefix("remote.") && name.hasSuffix(".promisor"))
  }

  /// libgit2 1.5 says of a repository of somebody else only that it was not found.
  private func ownerError(_ operation: String) -> GitError? {
    for path in [gitDirectory, commonDirectory, gitDirectory + "/.."] {
      var status = stat()
      guard unsafe stat(path, &status) == 0, status.st_uid != geteuid() else { continue }
      return GitError(
        .owner, operation: operation,
        reason:
          "'\(path)' belongs to user \(status.st_uid) and not to user \(geteuid()): run as its "
          + "owner, or trust it with 'git config --global --add safe.directory' and its path")
    }
    return nil
  }
}
