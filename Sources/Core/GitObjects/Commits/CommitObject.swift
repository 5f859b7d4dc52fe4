/// A commit as it is stored, read by git's rules and by stricter ones.
///
/// A history is walked through commits of all ages and makers, so whatever has a tree and parents is
/// read. Whether a commit can carry weight is another question, which ``signable`` answers.
public struct CommitObject: Hashable, Sendable {
  public let tree: ObjectID
  public let parents: [ObjectID]
  /// The author; where the header is defective, as much of it as can be made out.
  public let author: Ident
  /// The committer; where the header is defective, as much of it as can be made out.
  public let committer: Ident
  /// The message, with invalid UTF-8 repaired.
  public let message: String
  /// What a signature of this commit is about, or why the commit cannot carry weight.
  public let signable: Result<SignableCommit, CommitDefect>

  /// Reads the bytes of a commit object, without git's `commit <size>` before them.
  ///
  /// - Throws: Where the bytes do not begin with a tree and whole lines of parents, so that git
  ///   itself would not take them for a commit.
  public init(bytes: [UInt8]) throws(CommitDefect) {
    let headers = CommitHeaders(bytes)
    let skeleton = try headers.skeleton()
    self.tree = skeleton.tree
    self.parents = skeleton.parents
    self.author = Ident(lossy: headers.first("author").map { bytes[$0.value] } ?? [])
    self.committer = Ident(lossy: headers.first("committer").map { bytes[$0.value] } ?? [])
    self.message = String(decoding: bytes[headers.message], as: UTF8.self)
    do {
      self.signable = .success(try SignableCommit(headers))
    } catch {
      self.signable = .failure(error)
    }
  }

  /// Why the commit cannot carry weight, or `nil` where nothing is wrong with its form.
  public var defect: CommitDefect? {
    guard case .failure(let defect) = signable else { return nil }
    return defect
  }

  /// The trailers of the message, or none where the commit is defective.
  public func trailerBlock(knownTokens: Set<String> = []) -> TrailerBlock {
    TrailerBlock(message: defect == nil ? message : "", knownTokens: knownTokens)
  }
}
