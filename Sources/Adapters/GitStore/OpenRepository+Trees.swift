internal import Clibgit2
internal import GitObjects

/// How much of a hostile tree is read before it is refused.
///
/// Trees that name each other's folders many times over can stand for more files than a disk holds.
struct TreeBudget {
  static let depth = 256
  static let treeSize = 64 << 20

  private var entries = 2_000_000
  private var pathBytes = 256 << 20

  /// Accounts for one entry, or refuses it.
  mutating func spend(path count: Int, _ operation: @autoclosure () -> String) throws(GitError) {
    entries -= 1
    pathBytes -= count
    guard entries >= 0, pathBytes >= 0 else {
      throw GitError(.other, operation: operation(), reason: "it stands for too many files")
    }
  }

  /// Refuses folders that lie too deep.
  static func check(depth: Int, _ id: ObjectID) throws(GitError) {
    guard depth <= Self.depth else {
      throw GitError(
        .other, operation: "read tree '\(id)'",
        reason: "its folders are more than \(Self.depth) deep")
    }
  }
}

extension OpenRepository {
  /// Returns the tree of a commit.
  mutating func tree(ofCommit commit: ObjectID) throws(GitError) -> ObjectID {
    guard let links = try links(of: commit) else { throw .missing("read commit '\(commit)'") }
    return links.tree
  }

  /// Returns the bytes of a tree.
  ///
  /// A tree is not hashed again when it is read: see decision 0010. Its compressed form carries a
  /// checksum, its structure is checked, and what is judged in the end (commits and blobs) is hashed.
  ///
  /// Calls the `read` of each `git_odb_backend`, then `git_odb_read`.
  mutating func tree(_ id: ObjectID) throws(GitError) -> [UInt8] {
    if let known = trees.tree(id) { return known }
    guard let header = try header(of: id, "read tree '\(id)'") else {
      throw .missing("read tree '\(id)'")
    }
    guard header.kind == .tree else { throw .corrupt("read tree '\(id)'", "it is not a tree") }
    guard header.size <= TreeBudget.treeSize else {
      throw GitError(
        .other, operation: "read tree '\(id)'",
        reason: "it has \(header.size) bytes, and no more than \(TreeBudget.treeSize) are read")
    }
    let bytes: [UInt8]
    if let unhashed = try unhashedTree(id) {
      bytes = unhashed
    } else if let hashed = try object(id, as: .tree) {
      bytes = hashed
    } else {
      throw .missing("read tree '\(id)'")
    }
    trees.insert(bytes, named: id)
    return bytes
  }

  private mutating func unhashedTree(_ id: ObjectID) throws(GitError) -> [UInt8]? {
    var name = git_oid(id)
    for index in 0..<(unsafe git_odb_num_backends(objects.pointer)) {
      var found: UnsafeMutablePointer<git_odb_backend>?
      guard unsafe git_odb_get_backend(&found, objects.pointer, index) == 0,
        let backend = unsafe found, let read = unsafe backend.pointee.read
      else { continue }
      var data: UnsafeMutableRawPointer?
      var size = 0
      var type = GIT_OBJECT_INVALID
      let status = unsafe read(&data, &size, &type, backend, &name)
      if status == GIT_ENOTFOUND.rawValue { continue }
      try GitError.checkRead(status, "read tree '\(id)'")
      defer { unsafe git_odb_backend_data_free(backend, data) }
      guard type == GIT_OBJECT_TREE else { return nil }
      bytesRead += size
      return unsafe Array(UnsafeRawBufferPointer(start: data, count: size))
    }
    return nil
  }

  /// Returns the entry of a name in a tree; a name that stands there twice is refused.
  mutating func entry(
    named name: ArraySlice<UInt8>, in tree: ObjectID
  ) throws(GitError) -> TreeEntry? {
    let scanner = TreeScanner(try self.tree(tree), of: tree)
    return try scanner.entry(named: name).map(scanner.value(of:))
  }

  /// Returns what stands at a path below a tree.
  ///
  /// The empty path is the tree itself.
  mutating func entry(at path: TreePath, in tree: ObjectID) throws(GitError) -> TreeEntry? {
    var entry = TreeEntry(kind: .tree, id: tree)
    guard !path.bytes.isEmpty else { return entry }
    for name in path.bytes.split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false) {
      guard entry.kind == .tree, let next = try self.entry(named: name, in: entry.id) else {
        return nil
      }
      entry = next
    }
    return entry
  }
}
