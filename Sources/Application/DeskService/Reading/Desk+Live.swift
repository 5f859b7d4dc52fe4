internal import Editorial
internal import GitObjects
internal import GitStore
internal import Lint

extension Desk {
  /// Returns the files of all live briefs at a tip of the ledger.
  func liveFiles(at ledger: ObjectID?) throws(GitError) -> [Slug: (path: String, blob: ObjectID)] {
    guard let ledger else { return [:] }
    var files: [Slug: (path: String, blob: ObjectID)] = [:]
    for folder in policy.desk.folders {
      let name = folder.hasSuffix("/") ? String(folder.dropLast()) : folder
      for file in try repository.files(under: TreePath(name), in: ledger) {
        guard let path = file.path.text, let slug = policy.desk.slug(ofPath: path) else { continue }
        files[slug] = (path, file.entry.id)
      }
    }
    return files
  }
}
