internal import GitObjects
internal import Glibc

/// Reads the entries of a tree from its bytes, in their order.
///
/// An entry is `<mode> <name>\0<20 bytes>`.
struct TreeScanner {
  /// One entry, by where its parts lie in the tree's bytes.
  struct Entry {
    let kind: TreeEntry.Kind
    let name: Range<Int>

    /// Where the entry ends: its name, a NUL, and an object's name.
    var end: Int { name.upperBound + 21 }
  }

  let id: ObjectID
  let bytes: [UInt8]
  private(set) var position: Int

  init(_ bytes: [UInt8], of id: ObjectID, from position: Int = 0) {
    self.id = id
    self.bytes = bytes
    self.position = position
  }

  /// Steps over so many bytes, which must end where an entry ends.
  mutating func skip(_ count: Int) { position += count }

  /// Returns the next entry and steps over it, or `nil` at the end.
  mutating func next() throws(GitError) -> Entry? {
    guard position < bytes.count else { return nil }
    var mode = 0
    var index = position
    while index < bytes.count, let digit = Self.octal(bytes[index]), mode <= 0o777777 {
      mode = mode << 3 | digit
      index += 1
    }
    guard index > position, index < bytes.count, bytes[index] == UInt8(ascii: " ") else {
      throw damage("an entry has no mode")
    }
    let start = index + 1
    let end = Self.end(ofNameAt: start, in: bytes)
    guard end > start, bytes.count - end >= 21 else { throw damage("an entry is cut off") }
    position = end + 21
    return Entry(kind: TreeEntry.Kind(mode: mode), name: start..<end)
  }

  /// Returns an entry's value.
  func value(of entry: Entry) -> TreeEntry {
    let id = ObjectID(bytes: bytes[(entry.name.upperBound + 1)..<entry.end]) ?? .zero
    return TreeEntry(kind: entry.kind, id: id)
  }

  /// Returns an entry's name; one that would be read as another path is refused.
  func name(of entry: Entry) throws(GitError) -> ArraySlice<UInt8> {
    let name = bytes[entry.name]
    guard !name.contains(UInt8(ascii: "/")) else { throw damage("a name contains a slash") }
    return name
  }

  func damage(_ reason: String) -> GitError { .corrupt("read tree '\(id)'", reason) }

  private static func octal(_ byte: UInt8) -> Int? {
    byte >= UInt8(ascii: "0") && byte <= UInt8(ascii: "7") ? Int(byte & 7) : nil
  }

  /// Returns the entry of a name; one that stands there twice is refused.
  ///
  /// Of the other entries only the ends are looked for.
  func entry(named name: ArraySlice<UInt8>) throws(GitError) -> Entry? {
    var found: Entry?
    for start in starts(ofEntriesThatMayBe: name) {
      var scanner = TreeScanner(bytes, of: id, from: start)
      guard let entry = try scanner.next(), bytes[entry.name] == name else { continue }
      guard found == nil else { throw damage("a name stands there twice") }
      found = entry
    }
    return found
  }

  /// Returns where the entries begin that end in a blank and a name.
  private func starts(ofEntriesThatMayBe name: ArraySlice<UInt8>) -> [Int] {
    var starts: [Int] = []
    let blank = UInt8(ascii: " ")
    unsafe bytes.withUnsafeBytes { buffer in
      unsafe name.withUnsafeBytes { name in
        guard let base = buffer.baseAddress, let wanted = name.baseAddress else { return }
        var start = 0
        while start < buffer.count {
          guard let nul = unsafe memchr(base + start, 0, buffer.count - start) else { return }
          let end = unsafe UnsafeRawPointer(nul) - base
          let candidate = end - name.count
          if candidate > start, unsafe buffer[candidate - 1] == blank,
            unsafe memcmp(base + candidate, wanted, name.count) == 0
          {
            starts.append(start)
          }
          start = end + 21
        }
      }
    }
    return starts
  }

  /// Returns where the NUL after a name is; the end of the tree if there is none.
  private static func end(ofNameAt start: Int, in bytes: [UInt8]) -> Int {
    unsafe bytes.withUnsafeBytes { buffer in
      guard start < buffer.count, let base = buffer.baseAddress,
        let found = unsafe memchr(base + start, 0, buffer.count - start)
      else { return buffer.count }
      return unsafe UnsafeRawPointer(found) - base
    }
  }
}

extension TreeEntry.Kind {
  /// Reads a mode as git does: what is no file, link or folder is a submodule.
  init(mode: Int) {
    switch mode & 0o170000 {
    case 0o100000: self = mode & 0o100 == 0 ? .file : .executable
    case 0o120000: self = .symlink
    case 0o040000: self = .tree
    default: self = .submodule
    }
  }

  /// The mode that git writes.
  var mode: String {
    switch self {
    case .file: "100644"
    case .executable: "100755"
    case .symlink: "120000"
    case .submodule: "160000"
    case .tree: "40000"
    }
  }
}
