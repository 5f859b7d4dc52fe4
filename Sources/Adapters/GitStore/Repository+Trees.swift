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
      return try listing.files(entry.id, at: folder.bytes, isRecursive: true, from: &open)
    }
  }

  /// Returns the paths of files, links and submodules below a folder that a claim is true of.
  ///
  /// The claim is made of the path from the root, as bytes.
  public func paths(
    under folder: TreePath, in commit: ObjectID, where isWanted: ([UInt8]) -> Bool
  ) throws(GitError) -> [TreePath] {
    try locked { (open) throws(GitError) in
      let root = try open.tree(ofCommit: commit)
      guard let entry = try open.entry(at: folder, in: root), entry.kind == .tree else {
        return []
      }
      var paths: [TreePath] = []
      var listing = TreeListing()
      try listing.walk(entry.id, at: folder.bytes, depth: 0, isRecursive: true, from: &open) {
        path, _, _ in
        if isWanted(path) { paths.append(TreePath(bytes: path)) }
      }
      return paths
    }
  }

  /// Returns the entries of one tree, each with its name for a path, or `nil` when there is no such tree.
  public func entries(of tree: ObjectID) throws(GitError) -> [TreeFile]? {
    try locked { (open) throws(GitError) in
      guard try open.header(of: tree, "read tree '\(tree)'") != nil else { return nil }
      var listing = TreeListing()
      return try listing.files(tree, at: [], isRecursive: false, from: &open)
    }
  }
}

/// Goes through what lies below a tree.
private struct TreeListing {
  private var budget = TreeBudget()

  /// Returns the entries with their paths.
  mutating func files(
    _ tree: ObjectID, at path: [UInt8], isRecursive: Bool, from open: inout OpenRepository
  ) throws(GitError) -> [TreeFile] {
    var files: [TreeFile] = []
    try walk(tree, at: path, depth: 0, isRecursive: isRecursive, from: &open) {
      path, scanner, entry in
      files.append(TreeFile(path: TreePath(bytes: path), entry: scanner.value(of: entry)))
    }
    return files
  }

  /// Gives each path to `body`, which copies it where it keeps it.
  mutating func walk(
    _ tree: ObjectID, at path: [UInt8], depth: Int, isRecursive: Bool,
    from open: inout OpenRepository, _ body: ([UInt8], TreeScanner, TreeScanner.Entry) -> Void
  ) throws(GitError) {
    try TreeBudget.check(depth: depth, tree)
    var scanner = TreeScanner(try open.tree(tree), of: tree)
    var last: TreeScanner.Entry?
    var inner = path + (path.isEmpty ? [] : [UInt8(ascii: "/")])
    let start = inner.count
    while let entry = try scanner.next() {
      try scanner.checkOrder(last, entry)
      last = entry
      inner.removeSubrange(start...)
      inner += try scanner.name(of: entry)
      try budget.spend(path: inner.count, "list tree '\(tree)'")
      if entry.kind == .tree && isRecursive {
        try walk(
          scanner.value(of: entry).id, at: inner, depth: depth + 1, isRecursive: true, from: &open,
          body)
      } else {
        body(inner, scanner, entry)
      }
    }
  }
}
