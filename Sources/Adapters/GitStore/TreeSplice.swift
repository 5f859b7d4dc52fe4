internal import GitObjects

/// Puts entries into a tree's bytes, and takes others out; what stands between them is copied as it is.
struct TreeSplice {
  /// The names that do not stay as they are.
  private let edited: Set<[UInt8]>
  private let lengths: Set<Int>
  /// What is to be put in, the last first.
  private var waiting: [(name: [UInt8], entry: TreeEntry)]
  private var result: [UInt8] = []

  init(_ edits: [[UInt8]: TreeEntry?]) {
    edited = Set(edits.keys)
    lengths = Set(edited.map(\.count))
    waiting = edits.compactMap { name, entry in entry.map { (name, $0) } }
      .sorted { one, other in
        TreeOrder(
          one.name.span, isTree: one.entry.kind == .tree,
          other.name.span, isTree: other.entry.kind == .tree) == .after
      }
  }

  /// Returns the bytes of a tree with the edits made.
  mutating func applied(to base: TreeScanner) throws(GitError) -> [UInt8] {
    var scanner = base
    var last: TreeScanner.Entry?
    var start = 0
    result.reserveCapacity(base.bytes.count + waiting.reduce(0) { $0 + $1.name.count + 28 })
    while let entry = try scanner.next() {
      _ = try scanner.name(of: entry)
      try scanner.checkOrder(last, entry)
      let begin = last?.end ?? 0
      last = entry
      let isEdited = isEdited(entry, in: base)
      guard isEdited || isWaiting(before: entry, in: base) else { continue }
      result += base.bytes[start..<begin]
      start = isEdited ? entry.end : begin
      while isWaiting(before: entry, in: base) { put() }
    }
    result += base.bytes[start...]
    while !waiting.isEmpty { put() }
    return result
  }

  private func isEdited(_ entry: TreeScanner.Entry, in tree: TreeScanner) -> Bool {
    lengths.contains(entry.name.count) && edited.contains(Array(tree.bytes[entry.name]))
  }

  /// Whether the next of what is put in comes before an entry, or in its place.
  private func isWaiting(before entry: TreeScanner.Entry, in tree: TreeScanner) -> Bool {
    guard let next = waiting.last else { return false }
    let order = TreeOrder(
      next.name.span, isTree: next.entry.kind == .tree,
      tree.bytes.span.extracting(entry.name), isTree: entry.kind == .tree)
    return order != .after
  }

  private mutating func put() {
    guard let (name, entry) = waiting.popLast() else { return }
    result += "\(entry.kind.mode) ".utf8
    result += name
    result.append(0)
    result += entry.id.bytes
  }
}
