internal import Diagnostics
internal import Editorial
internal import GitObjects
internal import GitStore
internal import Lint

/// Reads history from a repository: the adapter of `CommitSource`.
struct RepositorySource: CommitSource {
  let repository: Repository
  let caches: ObjectCaches
  let reader: CopyReader
  /// The tip of the arrival notes that are read.
  private var arrivals: ObjectID?

  init(repository: Repository, caches: ObjectCaches, reader: CopyReader) {
    self.repository = repository
    self.caches = caches
    self.reader = reader
  }

  /// Returns the source with the arrival notes of one moment.
  func asOf(_ tips: DeskTips) -> RepositorySource {
    var source = self
    source.arrivals = tips.arrivals
    return source
  }

  func commit(_ id: ObjectID) throws(GitError) -> HistoryCommit {
    try caches.commits.value(for: id) { () throws(GitError) in
      let object = try object(id)
      return HistoryCommit(
        id: id, parents: object.parents, author: object.author, committer: object.committer,
        message: object.message, defect: object.defect?.description)
    }
  }

  /// Returns a commit with the bytes that were signed.
  func object(_ id: ObjectID) throws(GitError) -> CommitObject {
    guard let bytes = try repository.commit(id) else { throw .missing("read commit '\(id)'") }
    do {
      return try CommitObject(bytes: bytes)
    } catch {
      throw GitError(.corrupt, operation: "read commit '\(id)'", reason: "\(error)")
    }
  }

  func changes(of id: ObjectID, againstParent index: Int) throws(GitError) -> [TreeChange] {
    let parents = try commit(id).parents
    return try repository.changes(from: index < parents.count ? parents[index] : nil, to: id)
  }

  func changedPaths(of id: ObjectID, againstParent index: Int) throws(GitError) -> Set<String> {
    let step = ObjectCaches.Step(commit: id, parent: index)
    return try caches.changedPaths.value(for: step) { () throws(GitError) in
      Set(try changes(of: id, againstParent: index).compactMap(\.path.text))
    }
  }

  func entry(at path: String, in commit: ObjectID) throws(GitError) -> TreeEntry? {
    let place = ObjectCaches.Place(commit: commit, path: path)
    return try caches.entries.value(for: place) { () throws(GitError) in
      try repository.entry(at: TreePath(path), in: commit)
    }
  }

  func imagePaths(of blob: ObjectID, at path: String) throws(GitError) -> [String] {
    try caches.images.value(for: ObjectCaches.Copy(blob: blob, path: path)) {
      () throws(GitError) in
      guard let bytes = try repository.blob(blob), Self.mayShowImages(bytes) else { return [] }
      return reader.galley(of: SourceText(path: path, bytes: bytes))?.imagePaths ?? []
    }
  }

  func arrivalNote(on id: ObjectID) throws(GitError) -> Timestamp? {
    guard let arrivals else { return nil }
    return try caches.arrivals.note(on: id, at: arrivals, in: repository)
  }

  var arrivalsVersion: ObjectID? { arrivals }

  func arrivalNotesChanged(since version: ObjectID?) throws(GitError) -> [ObjectID]? {
    guard let version, let arrivals else { return nil }
    return try ArrivalBook.changes(from: version, to: arrivals, in: repository)
  }

  /// In Markdown an image begins with `![`, wherever it stands.
  private static func mayShowImages(_ copy: [UInt8]) -> Bool {
    zip(copy, copy.dropFirst()).contains { $0 == UInt8(ascii: "!") && $1 == UInt8(ascii: "[") }
  }
}
