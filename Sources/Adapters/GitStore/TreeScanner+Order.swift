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
  static func skipShared(_ one: inout TreeScanner, _ other: inout TreeScanner) throws(GitError) {
    let shared = sharedPrefix(one.bytes, other.bytes)
    var ahead = one
    while try ahead.next() != nil, ahead.position <= shared { one = ahead }
    other = TreeScanner(other.bytes, of: other.id, from: one.position)
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
