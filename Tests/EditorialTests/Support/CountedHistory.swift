import Editorial
import GitObjects
import Synchronization

/// A history that counts how many commits are read of it.
final class CountedHistory: CommitSource {
  private let history: PaperHistory
  private let count = Mutex(0)

  init(_ history: PaperHistory) { self.history = history }

  var reads: Int { count.withLock { $0 } }

  func commit(_ id: ObjectID) throws(GitError) -> HistoryCommit {
    count.withLock { $0 += 1 }
    return try history.commit(id)
  }

  func changes(of id: ObjectID, againstParent index: Int) throws(GitError) -> [TreeChange] {
    try history.changes(of: id, againstParent: index)
  }

  func changedPaths(of id: ObjectID, againstParent index: Int) throws(GitError) -> Set<String> {
    try history.changedPaths(of: id, againstParent: index)
  }

  func entry(at path: String, in commit: ObjectID) throws(GitError) -> TreeEntry? {
    try history.entry(at: path, in: commit)
  }

  func imagePaths(of blob: ObjectID, at path: String) throws(GitError) -> [String] {
    try history.imagePaths(of: blob, at: path)
  }

  func arrivalNote(on id: ObjectID) throws(GitError) -> Timestamp? {
    try history.arrivalNote(on: id)
  }

  var arrivalsVersion: ObjectID? { history.arrivalsVersion }

  func arrivalNotesChanged(since version: ObjectID?) throws(GitError) -> [ObjectID]? {
    try history.arrivalNotesChanged(since: version)
  }
}
