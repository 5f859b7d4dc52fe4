internal import GitObjects
internal import Synchronization

/// A git repository, read and written through libgit2.
///
/// libgit2 lets one thread at a time use a repository, so every call waits for the one before it.
/// Calls read disks: keep them off the cooperative pool.
///
/// What git's own tools honour and this does not: `refs/replace` and `info/grafts`. An object is
/// what its name says, whatever a repository would like shown in its place.
public final class Repository: Sendable {
  private let open: Mutex<OpenRepository>

  /// The folder that holds `HEAD`: `.git`, the bare repository, or a linked worktree's own folder.
  public let gitDirectory: String
  /// The folder that holds refs and objects; the same as `gitDirectory` but for a linked worktree.
  public let commonDirectory: String
  /// The folder of loose and packed objects.
  public let objectsDirectory: String
  /// The folder that files are checked out to, or `nil` for a bare repository.
  public let workTree: String?
  /// Whether the repository has no folder that files are checked out to.
  public var isBare: Bool { workTree == nil }

  init(_ open: consuming sending OpenRepository) {
    gitDirectory = open.gitDirectory
    commonDirectory = open.commonDirectory
    objectsDirectory = open.commonDirectory + "objects/"
    workTree = open.workTree
    self.open = Mutex(open)
  }

  /// Runs `body` while nobody else uses the repository.
  func locked<Answer: Sendable>(
    _ body: (inout OpenRepository) throws(GitError) -> Answer
  ) throws(GitError) -> Answer {
    try open.withLock { (open) throws(GitError) -> Answer in try body(&open) }
  }
}
