public import GitObjects
public import GitStore
public import Lint
internal import Synchronization

/// The words of all that is live, read once and then kept up with the ledger by what changes.
///
/// What it says of a tip is the same whatever it was asked before, so a clone says it too. A copy on
/// disk spares the first reading; it can be lost.
public final class ArchiveBook: Sendable {
  private struct Known: Sendable {
    var tip: ObjectID
    /// The patterns of the briefs that were read: another policy may have others.
    let briefs: [String]
    var archive: Archive
    /// How many briefs have changed since it was saved.
    var unsaved = 0
  }

  /// How many briefs may have changed before it is saved again.
  private static let patience = 64

  private let known = Mutex<Known?>(nil)
  private let file: ArchiveFile?

  /// - Parameter file: Where the words are kept between two starts, or `nil` to keep them nowhere.
  public init(file: String? = nil) {
    self.file = file.map(ArchiveFile.init)
  }

  /// Returns the words of all that is live at a tip of the ledger.
  public func archive(at tip: ObjectID, in repository: Repository, reader: CopyReader)
    throws(GitError) -> Archive
  {
    try known.withLock { (known) throws(GitError) in
      if let known, known.tip == tip, known.briefs == reader.briefs { return known.archive }
      var (archive, old, unsaved) = begin(after: known, reader.briefs, in: repository)
      // Let go of first, so that it is changed in its place and not copied.
      known = nil
      let reading = ArchiveReading(repository: repository, reader: reader)
      unsaved += try reading.move(&archive, from: old, to: tip)
      if unsaved >= Self.patience, let file {
        file.save(archive, at: tip, briefs: reader.briefs)
        unsaved = 0
      }
      known = Known(tip: tip, briefs: reader.briefs, archive: archive, unsaved: unsaved)
      return archive
    }
  }

  /// Returns the words that are known already, of another tip or of none.
  private func begin(after known: Known?, _ briefs: [String], in repository: Repository)
    -> (archive: Archive, tip: ObjectID?, unsaved: Int)
  {
    if let known, known.briefs == briefs { return (known.archive, known.tip, known.unsaved) }
    // A tip that is gone is one of a ledger that is gone.
    if let saved = file?.load(briefs: briefs), (try? repository.commit(saved.tip)) != nil {
      return (saved.archive, saved.tip, 0)
    }
    return (Archive(), nil, 0)
  }
}
