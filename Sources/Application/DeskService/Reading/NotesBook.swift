internal import GitObjects
internal import GitStore

/// The notes of one ref, laid out in folders so that many of them stay quick.
///
/// git reads such notes as it reads its own (`git notes --ref=… show`). libgit2 writes all notes into
/// one flat tree, which costs more with each note that there is.
struct NotesBook: Sendable {
  private static let limit = 1 << 20
  private static let tries = 16

  let repository: Repository
  let ref: String

  /// Returns the note on an object, or `nil` when there is none.
  func note(on id: ObjectID) throws(GitError) -> [UInt8]? {
    guard let tip = try repository.tip(of: ref) else { return nil }
    return try note(on: id, at: tip)
  }

  /// Writes the note on an object in place of the one that is there, by compare-and-swap.
  func setNote(on id: ObjectID, _ text: [UInt8], by ident: Ident) throws(GitError) {
    for attempt in 1...Self.tries {
      do {
        return try write(text, on: id, by: ident)
      } catch  where error.code == .modified && attempt < Self.tries {
        continue
      }
    }
  }

  /// Returns the note on an object as it is in one commit of the notes.
  func note(on id: ObjectID, at tip: ObjectID) throws(GitError) -> [UInt8]? {
    for path in [Self.path(of: id), id.hex] {
      if let entry = try repository.entry(at: TreePath(path), in: tip), entry.kind == .file {
        return try repository.blob(entry.id, limit: Self.limit)
      }
    }
    return nil
  }

  private func write(_ text: [UInt8], on id: ObjectID, by ident: Ident) throws(GitError) {
    let tip = try repository.tip(of: ref)
    let base = try tip.flatMap { (tip) throws(GitError) in try repository.links(of: tip)?.tree }
    let blob = try repository.write(blob: text)
    let edits: [TreePath: TreeEntry?] = [
      TreePath(id.hex): nil, TreePath(Self.path(of: id)): TreeEntry(kind: .file, id: blob),
    ]
    let tree = try repository.write(treeFrom: base, edits: edits)
    let commit = try repository.write(
      commit: CommitDraft(
        tree: tree, parents: tip.map { [$0] } ?? [], author: ident, committer: ident,
        message: "Note \(id.abbreviated)\n"))
    try repository.compareAndSwap(ref, from: tip, to: commit, message: "copydesk: note")
  }

  private static func path(of id: ObjectID) -> String {
    "\(id.hex.prefix(2))/\(id.hex.dropFirst(2))"
  }
}
