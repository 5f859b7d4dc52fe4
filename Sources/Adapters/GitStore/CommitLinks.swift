public import GitObjects

/// What a walk needs of a commit.
public struct CommitLinks: Hashable, Sendable {
  public let tree: ObjectID
  public let parents: [ObjectID]
  public let committerTime: Timestamp

  /// Reads the header lines of a commit, or returns `nil` where they are not what git writes.
  ///
  /// A committer's time that cannot be read counts as 1970, as git has it.
  public init?(ofCommit bytes: [UInt8]) {
    var lines = HeaderLines(bytes: bytes)
    guard let tree = lines.next(after: "tree ").flatMap(Self.name) else { return nil }
    var parents: [ObjectID] = []
    while let line = lines.next(after: "parent ") {
      guard let parent = Self.name(line) else { return nil }
      parents.append(parent)
    }
    guard lines.next(after: "author ") != nil, let line = lines.next(after: "committer ") else {
      return nil
    }
    self.tree = tree
    self.parents = parents
    self.committerTime = Self.time(line)
  }

  private static func name(_ line: ArraySlice<UInt8>) -> ObjectID? {
    let isLower = !line.contains { $0 >= UInt8(ascii: "A") && $0 <= UInt8(ascii: "F") }
    return isLower ? ObjectID(hexDigits: line) : nil
  }

  /// Reads the number after the last `>`.
  private static func time(_ line: ArraySlice<UInt8>) -> Timestamp {
    guard let end = line.lastIndex(of: UInt8(ascii: ">")) else { return Timestamp(seconds: 0) }
    let words = line[(end + 1)...].split(separator: UInt8(ascii: " "))
    let number = words.first.flatMap { Int64(String(decoding: $0, as: UTF8.self)) }
    return Timestamp(seconds: max(number ?? 0, 0))
  }
}

/// The lines of a commit's header, one after the other.
private struct HeaderLines {
  let bytes: [UInt8]
  var position = 0

  init(bytes: [UInt8]) { self.bytes = bytes }

  /// Returns the rest of the next line if it starts with `word`, and steps over it.
  mutating func next(after word: String) -> ArraySlice<UInt8>? {
    let rest = bytes[position...]
    guard rest.starts(with: word.utf8), let end = rest.firstIndex(of: UInt8(ascii: "\n")) else {
      return nil
    }
    defer { position = end + 1 }
    return rest[(position + word.utf8.count)..<end]
  }
}
