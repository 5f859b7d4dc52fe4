internal import Clibgit2
internal import GitObjects

/// The C objects of one repository; whoever holds it is the only one who uses them.
struct OpenRepository: ~Copyable {
  let repository: Handle
  let objects: Handle
  let trees: TreeCache

  /// Takes the objects of an opened repository.
  ///
  /// Calls `git_repository_odb`.
  init(_ opened: consuming Handle, named name: String, trees: TreeCache) throws(GitError) {
    self.trees = trees
    let pointer = unsafe opened.pointer
    objects = try unsafe Handle(freedBy: git_odb_free, "open the objects of '\(name)'") {
      unsafe git_repository_odb(&$0, pointer)
    }
    repository = opened
  }

  /// Calls `git_repository_path`.
  var gitDirectory: String {
    unsafe String(cString: git_repository_path(repository.pointer))
  }

  /// Calls `git_repository_commondir`.
  var commonDirectory: String {
    unsafe String(cString: git_repository_commondir(repository.pointer))
  }

  /// Calls `git_repository_workdir`.
  var workTree: String? {
    guard let path = unsafe git_repository_workdir(repository.pointer) else { return nil }
    return unsafe String(cString: path)
  }
}
