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

  /// Steps over the entries that two trees begin with alike.
  static func skipShared(_ one: inout TreeScanner, _ other: inout TreeScanner) {
    let shared = sharedPrefix(one.bytes, other.bytes)
    let position = lastBoundary(in: one.bytes, upTo: shared)
    one = TreeScanner(one.bytes, of: one.id, from: position)
    other = TreeScanner(other.bytes, of: other.id, from: position)
  }

  /// Returns where the last entry ends that lies before an offset.
  ///
  /// Only the ends of entries are looked for: what is shared is not judged.
  private static func lastBoundary(in bytes: [UInt8], upTo limit: Int) -> Int {
    unsafe bytes.withUnsafeBytes { buffer in
      guard let base = buffer.baseAddress else { return 0 }
      var position = 0
      while position < limit, let nul = unsafe memchr(base + position, 0, limit - position) {
        let end = unsafe UnsafeRawPointer(nul) - base + 21
        guard end <= limit else { break }
        position = end
      }
      return position
    }
  }

  /// Returns how many bytes two trees begin with alike.
  private static func sharedPrefix(_ one: [UInt8], _ other: [UInt8]) -> Int {
    let count = min(one.count, other.count)
    return unsafe one.withUnsafeBytes { one in
      unsafe other.withUnsafeBytes { other in
        guard let a = one.baseAddress, let b = other.baseAddress else { return 0 }
        var index = 0
        while index + 1_024 <= count, unsafe memcmp(a + index, b + index, 1_024) == 0 {
          index += 1_024
        }
        while index < count, unsafe one[index] == other[index] { index += 1 }
        return index
      }
    }
  }
}
