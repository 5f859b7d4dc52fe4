public import GitObjects

extension Repository {
  /// Returns what stands at a path in a commit, or `nil` when nothing does.
  ///
  /// The empty path is the root.
  public func entry(
    at path: TreePath, in commit: ObjectID
  ) throws(GitError) -> TreeEntry? {
    try locked { (open) throws(GitError) in
      try open.entry(at: path, in: try open.tree(ofCommit: commit))
    }
  }

  /// Returns all files, links and submodules below a folder of a commit, in git's order.
  ///
  /// A path is from the root. Nothing is there below what is no folder.
  public func files(
    under folder: TreePath, in commit: ObjectID
  ) throws(GitError) -> [TreeFile] {
    try locked { (open) throws(GitError) in
      let root = try open.tree(ofCommit: commit)
      guard let entry = try open.entry(at: folder, in: root), entry.kind == .tree else {
        return []
      }
      var listing = TreeListing()
      try listing.add(entry.id, at: folder.bytes, depth: 0, isRecursive: true, from: &open)
      return listing.files
    }
  }

  /// Returns the entries of one tree, each with its name for a path, or `nil` when there is no such tree.
  public func entries(of tree: ObjectID) throws(GitError) -> [TreeFile]? {
    try locked { (open) throws(GitError) in
      guard try open.header(of: tree, "read tree '\(tree)'") != nil else { return nil }
      var listing = TreeListing()
      try listing.add(tree, at: [], depth: 0, isRecursive: false, from: &open)
      return listing.files
    }
  }
}

/// Collects what lies below a tree.
private struct TreeListing {
  var files: [TreeFile] = []
  private var budget = TreeBudget()

  mutating func add(
    _ tree: ObjectID, at path: [UInt8], depth: Int, isRecursive: Bool,
    from open: inout OpenRepository
  ) throws(GitError) {
    try TreeBudget.check(depth: depth, tree)
    var scanner = TreeScanner(try open.tree(tree), of: tree)
    var last: TreeScanner.Entry?
    while let entry = try scanner.next() {
      try scanner.checkOrder(last, entry)
      last = entry
      let inner = path + (path.isEmpty ? [] : [UInt8(ascii: "/")]) + (try scanner.name(of: entry))
      try budget.spend(path: inner.count, "list tree '\(tree)'")
      let value = scanner.value(of: entry)
      if value.kind == .tree && isRecursive {
        try add(value.id, at: inner, depth: depth + 1, isRecursive: true, from: &open)
      } else {
        files.append(TreeFile(path: TreePath(bytes: inner), entry: value))
      }
    }
  }
}
