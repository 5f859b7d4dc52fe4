internal import GitObjects
internal import Glibc

extension TreeScanner {
  /// Compares an entry with one of another tree.
  func order(_ entry: Entry, _ other: TreeScanner, _ theirs: Entry) -> TreeOrder {
    TreeOrder(
      bytes.span.extracting(entry.name), isTree: entry.kind == .tree,
      other.bytes.span.extracting(theirs.name), isTree: theirs.kind == .tree)
  }

  /// Refuses a tree whose entries are not in git's order: a merge of two such could hide a change.
  func checkOrder(_ last: Entry?, _ entry: Entry) throws(GitError) {
    guard let last else { return }
    guard order(last, self, entry) == .before else { throw damage("its names are out of order") }
  }

  /// Steps over the entries that follow alike in two trees, both of which stand between entries.
  static func skipShared(_ one: inout TreeScanner, _ other: inout TreeScanner) {
    let shared = sharedLength(one, other)
    let length = one.lastBoundary(within: shared)
    one.skip(length)
    other.skip(length)
  }

  /// Returns how far the last entry reaches that ends within so many bytes from here.
  ///
  /// Only the ends of entries are looked for: what is shared is not judged.
  private func lastBoundary(within count: Int) -> Int {
    unsafe bytes.withUnsafeBytes { buffer in
      guard let base = buffer.baseAddress else { return 0 }
      let start = unsafe base + position
      var length = 0
      while length < count, let nul = unsafe memchr(start + length, 0, count - length) {
        let end = unsafe UnsafeRawPointer(nul) - start + 21
        guard end <= count else { break }
        length = end
      }
      return length
    }
  }

  /// Returns how many bytes are alike from where two scanners stand.
  private static func sharedLength(_ one: TreeScanner, _ other: TreeScanner) -> Int {
    let count = min(one.bytes.count - one.position, other.bytes.count - other.position)
    return unsafe one.bytes.withUnsafeBytes { left in
      unsafe other.bytes.withUnsafeBytes { right in
        guard count > 0, let left = left.baseAddress, let right = right.baseAddress else {
          return 0
        }
        let (a, b) = unsafe (left + one.position, right + other.position)
        var index = 0
        for step in [4_096, 64, 1] {
          while index + step <= count, unsafe memcmp(a + index, b + index, step) == 0 {
            index += step
          }
        }
        return index
      }
    }
  }
}
