internal import Clibgit2
public import GitObjects
internal import Glibc

extension Repository {
  /// Opens the repository at `path`, or whose `.git` is in `path`; does not look further up.
  ///
  /// Calls `git_repository_open_ext`.
  ///
  /// - Throws: `GitError` with the code `notFound` where there is none, `owner` where it belongs to
  ///   somebody else, and `unsupported` where it is of a form that cannot be read.
  public convenience init(at path: String) throws(GitError) {
    self.init(try Self.opened(at: path), canReopen: true)
  }

  /// Opens the repository that `directory` is in, looking upwards as git does.
  ///
  /// Calls `git_repository_open_ext`.
  public convenience init(around directory: String) throws(GitError) {
    self.init(try Self.opened(at: directory, flags: git_repository_open_flag_t(rawValue: 0)))
  }

  /// Opens the repository that git's own environment names, as inside a hook.
  ///
  /// In a `pre-receive` hook the pushed objects are in quarantine and can be seen only so. Refs must
  /// not be written there: git forbids it, and libgit2 would not notice.
  ///
  /// Calls `git_repository_open_ext` with `GIT_REPOSITORY_OPEN_FROM_ENV`.
  public static func fromEnvironment() throws(GitError) -> Repository {
    Repository(try opened(at: nil, flags: GIT_REPOSITORY_OPEN_FROM_ENV))
  }

  /// Returns the `commonDirectory` of the repository that a folder of git's belongs to, or `nil` where
  /// it belongs to none: of a linked worktree's, that of its repository.
  public static func commonDirectory(of gitDirectory: String) -> String? {
    RepositoryPlace.commonDirectory(of: gitDirectory)
  }

  /// Opens a repository once more, together with a push's quarantine.
  ///
  /// The quarantine must lie inside the repository's own folder of objects once symbolic links are
  /// resolved: the name came from outside.
  ///
  /// Calls `git_odb_add_disk_alternate`.
  public convenience init(
    _ repository: Repository, quarantine: String
  ) throws(GitError) {
    let opened = try Self.opened(at: repository.gitDirectory, trees: repository.trees)
    let operation = "open quarantine '\(quarantine)'"
    let resolved = try Self.resolve(quarantine, operation)
    let objects = try Self.resolve(opened.commonDirectory + "objects", operation)
    guard resolved.hasPrefix(objects + "/"), RepositoryPlace.isFolder(resolved) else {
      throw GitError(
        .other, operation: operation,
        reason: "it is not a folder inside '\(objects)': give the folder git names in a push")
    }
    try GitError.check(
      unsafe git_odb_add_disk_alternate(opened.objects.pointer, resolved), operation)
    try LooseFolder.add(resolved, to: opened.objects)
    self.init(opened)
  }

  static func opened(
    at path: String?, flags: git_repository_open_flag_t = GIT_REPOSITORY_OPEN_NO_SEARCH,
    trees: TreeCache = TreeCache()
  ) throws(GitError) -> sending OpenRepository {
    try Library.ensureStarted()
    let name = path ?? RepositoryPlace.pathFromEnvironment
    let operation = "open repository '\(name)'"
    try GitError.refuseNUL(in: name, operation)
    let isExact = flags == GIT_REPOSITORY_OPEN_NO_SEARCH
    let handle: Handle
    do {
      handle = try unsafe Handle(freedBy: git_repository_free, operation) {
        unsafe git_repository_open_ext(&$0, path, flags.rawValue, nil)
      }
    } catch {
      let place = RepositoryPlace(at: name, isExact: isExact)
      throw place?.explain(error) ?? Self.notFound(error)
    }
    let opened = try OpenRepository(handle, named: name, trees: trees)
    let place = RepositoryPlace(
      gitDirectory: opened.gitDirectory, commonDirectory: opened.commonDirectory)
    try place.checkForm(operation)
    let named = path == nil ? ObjectFolders.fromEnvironment() : []
    for folder in ObjectFolders.all(from: named + [opened.commonDirectory + "objects"]) {
      try LooseFolder.add(folder, to: opened.objects)
    }
    return opened
  }

  private static func notFound(_ error: GitError) -> GitError {
    guard error.code == .notFound else { return error }
    return GitError(
      .notFound, operation: error.operation,
      reason: "\(error.reason): name a git repository with --repo")
  }

  private static func resolve(_ path: String, _ operation: String) throws(GitError) -> String {
    try GitError.refuseNUL(in: path, operation)
    guard let resolved = unsafe realpath(path, nil) else {
      throw GitError(
        .notFound, operation: operation, reason: unsafe String(cString: strerror(errno)))
    }
    defer { unsafe free(resolved) }
    return unsafe String(cString: resolved)
  }
}
