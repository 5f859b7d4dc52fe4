internal import DaemonKit
internal import Diagnostics
internal import GitObjects
internal import GitStore
internal import Lint

/// Reads which words the ledger gained and lost between two of its tips.
struct ArchiveReading {
  let repository: Repository
  let reader: CopyReader

  /// Brings an archive from one tip to another, and returns how many briefs that changed.
  func move(_ archive: inout Archive, from old: ObjectID?, to new: ObjectID) throws(GitError)
    -> Int
  {
    guard old != new else { return 0 }
    var count = 0
    for change in try repository.changes(from: old, to: new) {
      guard let path = change.path.text, reader.isBrief(path) else { continue }
      if let entry = change.old { archive.remove(try words(of: entry, at: path)) }
      if let entry = change.new { archive.add(try words(of: entry, at: path)) }
      count += 1
      if count.isMultiple(of: Self.stretch) { rest() }
    }
    return count
  }

  /// How many briefs are read before what they took is given back.
  private static let stretch = 512

  private func rest() {
    repository.rest()
    SystemMemory.giveBack()
  }

  private func words(of entry: TreeEntry, at path: String) throws(GitError) -> Set<String> {
    guard entry.kind == .file || entry.kind == .executable,
      let bytes = try repository.blob(entry.id),
      let galley = reader.galley(of: SourceText(path: path, bytes: bytes))
    else { return [] }
    return Archive.words(of: galley)
  }
}
