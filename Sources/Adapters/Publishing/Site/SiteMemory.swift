internal import Synchronization

/// What one process knows of a site's journal from its last run, so that it need not read it again.
///
/// It holds as long as the file is the one that was left, by its number, length and time. A run takes
/// it out and puts it back when all went well: after any trouble the file is read.
public final class SiteMemory: Sendable {
  private struct Kept: Sendable {
    let path: String
    let stamp: FileStamp
    let record: SiteRecord
    let count: Int
  }

  private let kept = Mutex<Kept?>(nil)

  public init() {}

  /// Takes out what is known of a journal, or returns `nil` where it must be read.
  func take(_ path: String, in files: any SiteFiles) throws -> (record: SiteRecord, count: Int)? {
    let last = kept.withLock { kept in
      defer { kept = nil }
      return kept
    }
    guard let last, last.path == path, try files.stamp(path) == last.stamp else { return nil }
    return (last.record, last.count)
  }

  func keep(_ journal: SiteJournal) throws {
    guard let stamp = try journal.files.stamp(journal.path) else { return }
    let new = Kept(
      path: journal.path, stamp: stamp, record: journal.record, count: journal.count)
    kept.withLock { $0 = new }
  }
}
