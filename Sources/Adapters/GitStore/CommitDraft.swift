public import GitObjects

/// A commit that is to be written.
public struct CommitDraft: Hashable, Sendable {
  public var tree: ObjectID
  public var parents: [ObjectID]
  public var author: Ident
  public var committer: Ident
  /// The message as it is to be stored; it should end in a line feed.
  public var message: String

  public init(
    tree: ObjectID, parents: [ObjectID], author: Ident, committer: Ident, message: String
  ) {
    self.tree = tree
    self.parents = parents
    self.author = author
    self.committer = committer
    self.message = message
  }

  /// Returns the bytes that git would store, hash and sign.
  ///
  /// - Throws: `GitError` where an ident or the message holds what git does not write.
  public func bytes() throws(GitError) -> [UInt8] {
    try GitError.refuseNUL(in: message, "write commit message")
    var text = "tree \(tree)\n"
    for parent in parents { text += "parent \(parent)\n" }
    text += "author \(try Self.line(author))\ncommitter \(try Self.line(committer))\n\n"
    return Array((text + message).utf8)
  }

  private static func line(_ ident: Ident) throws(GitError) -> String {
    let operation = "write ident '\(ident.name) <\(ident.address)>'"
    for text in [ident.name, ident.address] {
      let isPlain = text.unicodeScalars.allSatisfy {
        $0.value >= 0x20 && !"<>\u{7F}".unicodeScalars.contains($0)
      }
      guard isPlain, !text.hasPrefix(" "), !text.hasSuffix(" ") else {
        throw GitError(
          .other, operation: operation,
          reason: "it has control characters, angle brackets or blanks at its ends")
      }
    }
    guard !ident.name.isEmpty else {
      throw GitError(.other, operation: operation, reason: "the name is empty: set user.name")
    }
    guard ident.time.seconds >= 0, ident.offset.magnitude < 24 * 60 else {
      throw GitError(.other, operation: operation, reason: "its time is out of range")
    }
    let zone = abs(ident.offset) / 60 * 100 + abs(ident.offset) % 60
    let digits = String(10_000 + zone).dropFirst()
    let sign = ident.offset < 0 ? "-" : "+"
    return "\(ident.name) <\(ident.address)> \(ident.time.seconds) \(sign)\(digits)"
  }
}
