internal import Editorial
internal import GitObjects
internal import GitStore
internal import Lint

extension Desk {
  /// Returns the files of all live briefs at a tip of the ledger.
  func liveFiles(at ledger: ObjectID?) throws(GitError) -> [Slug: LiveFiles.File] {
    guard let ledger else { return [:] }
    return try self.ledger.files.all(at: ledger, policy: policy, in: repository)
  }
}
