internal import DeskFiles
public import Diagnostics
public import GitObjects
public import GitStore

/// Reads what the house is made of from a commit: the lexicon, and rules of the desk's own.
public struct HouseFiles: Sendable {
  /// The texts of the files.
  public struct Texts: Sendable {
    public var lexicon: SourceText?
    public var styles: [SourceText]

    public init(lexicon: SourceText? = nil, styles: [SourceText] = []) {
      self.lexicon = lexicon
      self.styles = styles
    }
  }

  /// How many files of styles are read, and how many bytes of each file.
  private static let limits = (files: 512, bytes: 1 << 20)

  private let repository: Repository

  public init(repository: Repository) {
    self.repository = repository
  }

  /// Returns the texts of a commit, with the rules of the styles that the desk names.
  ///
  /// What is no plain file, or too large for what it should be, is left out.
  public func texts(in commit: ObjectID, styles names: [String]) throws(GitError) -> Texts {
    var texts = Texts()
    if let entry = try repository.entry(at: TreePath(Desk.lexiconPath), in: commit),
      entry.kind == .file, let bytes = try bytes(of: entry.id)
    {
      texts.lexicon = SourceText(path: Desk.lexiconPath, bytes: bytes)
    }
    for name in names { texts.styles += try style(name, in: commit) }
    return texts
  }

  private func style(_ name: String, in commit: ObjectID) throws(GitError) -> [SourceText] {
    var found: [SourceText] = []
    for file in try repository.files(under: TreePath("\(Desk.stylesPath)/\(name)"), in: commit) {
      guard found.count < Self.limits.files, let path = file.path.text, file.entry.kind == .file,
        case let parts = path.split(separator: "/"), parts.count == 3,
        StyleFolder.isOfStyle(String(parts[2])), let bytes = try bytes(of: file.entry.id)
      else { continue }
      found.append(SourceText(path: path, bytes: bytes))
    }
    return found
  }

  private func bytes(of blob: ObjectID) throws(GitError) -> [UInt8]? {
    guard let size = try repository.size(ofBlob: blob), size <= Self.limits.bytes else {
      return nil
    }
    return try repository.blob(blob)
  }
}
