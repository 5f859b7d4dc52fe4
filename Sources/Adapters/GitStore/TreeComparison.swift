internal import GitObjects

/// Walks two trees side by side and collects what is not the same.
///
/// In a folder of ten thousand names one of which changed, all but that one are compared as bytes.
struct TreeComparison {
  var changes: [TreeChange] = []
  private var budget = TreeBudget()

  /// Compares two trees, either of which may be absent.
  mutating func compare(
    _ old: ObjectID?, _ new: ObjectID?, at path: [UInt8], depth: Int,
    from open: inout OpenRepository
  ) throws(GitError) {
    guard old != new else { return }
    if let id = old ?? new { try TreeBudget.check(depth: depth, id) }
    var left = try Self.scanner(old, &open)
    var right = try Self.scanner(new, &open)
    TreeScanner.skipShared(&left, &right)
    var (oldEntry, newEntry) = (try left.next(), try right.next())
    while true {
      let order: TreeOrder
      switch (oldEntry, newEntry) {
      case (nil, nil): return
      case (_, nil): order = .before
      case (nil, _): order = .after
      case (let one?, let other?): order = left.order(one, right, other)
      }
      let (one, other) = (order == .after ? nil : oldEntry, order == .before ? nil : newEntry)
      let (old, new) = (one.map(left.value(of:)), other.map(right.value(of:)))
      if old != new {
        let name = try Self.name(one, left, other, right, after: path)
        try add(old, new, at: path + name, depth: depth, from: &open)
      }
      // Both stand behind the same name again: most often behind all that is not the same.
      if order == .same { TreeScanner.skipShared(&left, &right) }
      if order != .after { oldEntry = try Self.step(&left, over: one) }
      if order != .before { newEntry = try Self.step(&right, over: other) }
    }
  }

  /// Adds what became of one name.
  private mutating func add(
    _ old: TreeEntry?, _ new: TreeEntry?, at path: [UInt8], depth: Int,
    from open: inout OpenRepository
  ) throws(GitError) {
    try budget.spend(path: path.count, "compare two trees at '\(TreePath(bytes: path))'")
    if old?.kind == .tree || new?.kind == .tree {
      try compare(old?.id, new?.id, at: path, depth: depth + 1, from: &open)
    } else {
      changes.append(TreeChange(path: TreePath(bytes: path), old: old, new: new))
    }
  }

  private static func scanner(
    _ tree: ObjectID?, _ open: inout OpenRepository
  ) throws(GitError) -> TreeScanner {
    guard let tree else { return TreeScanner([], of: .zero) }
    return TreeScanner(try open.tree(tree), of: tree)
  }

  /// Steps to the next entry, which must come after the last one.
  private static func step(
    _ scanner: inout TreeScanner, over last: TreeScanner.Entry?
  ) throws(GitError) -> TreeScanner.Entry? {
    guard let entry = try scanner.next() else { return nil }
    try scanner.checkOrder(last, entry)
    return entry
  }

  /// Returns the name of whichever entry there is, with a slash before it unless it is at the root.
  private static func name(
    _ one: TreeScanner.Entry?, _ left: TreeScanner, _ other: TreeScanner.Entry?,
    _ right: TreeScanner, after path: [UInt8]
  ) throws(GitError) -> [UInt8] {
    let slash = path.isEmpty ? [] : [UInt8(ascii: "/")]
    if let one { return slash + (try left.name(of: one)) }
    if let other { return slash + (try right.name(of: other)) }
    return []
  }
}
