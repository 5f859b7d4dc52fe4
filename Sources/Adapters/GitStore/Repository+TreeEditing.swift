public import GitObjects

extension Repository {
  /// Stores a tree that differs from another at some paths, and returns its name.
  ///
  /// Folders are made as they are needed, and go when nothing is left in them. A path that is to go
  /// and is not there is no error; a file in the way of a folder is replaced, and the reverse.
  ///
  /// - Parameters:
  ///   - base: A tree, or `nil` for the empty one.
  ///   - edits: What is to stand at each path; `nil` where nothing is.
  /// - Returns: The name of the tree.
  /// - Throws: `GitError` where git allows no such path, or an entry names what is not there.
  public func write(
    treeFrom base: ObjectID?, edits: [TreePath: TreeEntry?]
  ) throws(GitError) -> ObjectID {
    var root = TreeEdit()
    for (path, entry) in edits { try root.insert(entry, at: path) }
    return try locked { (open) throws(GitError) in
      for case let entry? in edits.values { try open.requireTarget(of: entry) }
      if let tree = try root.write(over: base, depth: 0, to: &open) { return tree }
      return try open.write(.tree, [])
    }
  }
}

extension OpenRepository {
  /// Throws unless what an entry names is there and is what the entry says.
  fileprivate func requireTarget(of entry: TreeEntry) throws(GitError) {
    switch entry.kind {
    case .submodule: return
    case .tree: try require(entry.id, .tree, "write tree")
    case .file, .executable, .symlink: try require(entry.id, .blob, "write tree")
    }
  }
}

/// What is to become of the names in one folder.
private struct TreeEdit {
  private var entries: [[UInt8]: TreeEntry?] = [:]
  private var folders: [[UInt8]: TreeEdit] = [:]

  mutating func insert(_ entry: TreeEntry?, at path: TreePath) throws(GitError) {
    let names = path.bytes.split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false)
    guard names.count <= TreeBudget.depth, names.allSatisfy(Self.isAllowed) else {
      throw GitError(.other, operation: "write path '\(path)'", reason: "git allows no such path")
    }
    insert(entry, at: names.map(Array.init)[...])
  }

  private mutating func insert(_ entry: TreeEntry?, at names: ArraySlice<[UInt8]>) {
    guard let name = names.first else { return }
    if names.count == 1 {
      entries[name] = .some(entry)
    } else {
      folders[name, default: TreeEdit()].insert(entry, at: names.dropFirst())
    }
  }

  private static func isAllowed(_ name: ArraySlice<UInt8>) -> Bool {
    let text = String(decoding: name, as: UTF8.self).lowercased()
    return !["", ".", "..", ".git"].contains(text) && !name.contains(0)
  }

  /// Writes the folder and returns its tree, or `nil` when nothing is left in it.
  func write(
    over base: ObjectID?, depth: Int, to open: inout OpenRepository
  ) throws(GitError) -> ObjectID? {
    let scanner = TreeScanner(
      try base.map { (id) throws(GitError) in try open.tree(id) } ?? [],
      of: base ?? .zero)
    var edited = entries
    for (name, folder) in folders {
      let old = try scanner.entry(named: name[...]).map(scanner.value(of:))
      let inner = old?.kind == .tree ? old?.id : nil
      if let tree = try folder.write(over: inner, depth: depth + 1, to: &open) {
        edited[name] = .some(TreeEntry(kind: .tree, id: tree))
      } else if inner != nil {
        edited[name] = .some(nil)
      }
    }
    var splice = TreeSplice(edited)
    let bytes = try splice.applied(to: scanner)
    return bytes.isEmpty ? nil : try open.write(.tree, bytes)
  }
}
