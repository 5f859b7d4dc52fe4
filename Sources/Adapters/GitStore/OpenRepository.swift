internal import Clibgit2
internal import GitObjects

/// The C objects of one repository; whoever holds it is the only one who uses them.
struct OpenRepository: ~Copyable {
  let repository: Handle
  let objects: Handle
  let trees: TreeCache
  /// How many bytes of objects were read.
  var bytesRead = 0

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

  /// Whether so much was read that the repository is better closed and opened again.
  ///
  /// libgit2 keeps what deltas in a pack rest on, up to 16 MiB a pack, until the pack is closed; no
  /// option bounds it. Opening takes less than a millisecond: see decision 0099.
  var isOverBudget: Bool { bytesRead > 8 << 20 }
  /// Whether closing gives back more than opening again costs.
  ///
  /// Some hundred objects, wherever they lie, have all of a pack's index in memory.
  var isWorthClosing: Bool { bytesRead > 1 << 16 }

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
