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
  /// `nil` where libgit2 holds nothing of the repository; the next call opens it again.
  private let open: Mutex<OpenRepository?>
  /// Whether what is open can be opened again by `gitDirectory` alone.
  private let canReopen: Bool
  let trees: TreeCache

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

  init(_ open: consuming sending OpenRepository, canReopen: Bool = false) {
    self.canReopen = canReopen
    trees = open.trees
    gitDirectory = open.gitDirectory
    commonDirectory = open.commonDirectory
    objectsDirectory = open.commonDirectory + "objects/"
    workTree = open.workTree
    self.open = Mutex(open)
  }

  /// Gives back what libgit2 holds of the repository, where that is much; the next call opens it again.
  public func rest() {
    guard canReopen else { return }
    open.withLock { open in if open?.isWorthClosing == true { open = nil } }
  }

  /// Runs `body` while nobody else uses the repository.
  func locked<Answer: Sendable>(
    _ body: (inout OpenRepository) throws(GitError) -> Answer
  ) throws(GitError) -> Answer {
    try open.withLock { (kept) throws(GitError) -> Answer in
      if kept == nil { kept = try Self.opened(at: gitDirectory, trees: trees) }
      guard var open = kept.take() else { throw .missing("open '\(gitDirectory)'") }
      let answer: Result<Answer, GitError>
      do throws(GitError) {
        answer = .success(try body(&open))
      } catch {
        answer = .failure(error)
      }
      if !canReopen || !open.isOverBudget { kept = consume open }
      return try answer.get()
    }
  }
}
