internal import Editorial
internal import GitObjects
internal import GitStore
internal import Lint
internal import Synchronization
internal import Workflow

/// The files of all live briefs, read once and then kept up with the ledger by what changes.
final class LiveFiles: Sendable {
  struct File: Sendable {
    let path: String
    let blob: ObjectID
  }

  private struct Known: Sendable {
    var tip: ObjectID
    /// The folders that were listed: another policy may have others.
    let folders: [String]
    var files: [Slug: File]
  }

  private let known = Mutex<Known?>(nil)

  /// Returns the files at a tip of the ledger.
  func all(at tip: ObjectID, policy: PolicyInForce, in repository: Repository) throws(GitError)
    -> [Slug: File]
  {
    let folders = policy.desk.definition.desk.briefs
    return try known.withLock { (known) throws(GitError) in
      if var last = known, last.folders == folders {
        // Taken out, so that it is changed in its place and not copied.
        known = nil
        if last.tip != tip {
          try Self.update(&last.files, from: last.tip, to: tip, policy.desk, repository)
          last.tip = tip
        }
        known = last
        return last.files
      }
      let files = try Self.list(tip, policy.desk, repository)
      known = Known(tip: tip, folders: folders, files: files)
      return files
    }
  }

  private static func update(
    _ files: inout [Slug: File], from old: ObjectID, to new: ObjectID, _ policy: DeskPolicy,
    _ repository: Repository
  ) throws(GitError) {
    let changes = try repository.changes(from: old, to: new)
    // What moved from one folder to another is removed there first.
    for change in changes where change.new == nil {
      guard let path = change.path.text, let slug = policy.slug(ofPath: path) else { continue }
      if files[slug]?.path == path { files[slug] = nil }
    }
    for change in changes {
      guard let path = change.path.text, let slug = policy.slug(ofPath: path), let new = change.new
      else { continue }
      files[slug] = File(path: path, blob: new.id)
    }
  }

  private static func list(
    _ tip: ObjectID, _ policy: DeskPolicy, _ repository: Repository
  ) throws(GitError) -> [Slug: File] {
    var files: [Slug: File] = [:]
    for folder in policy.folders {
      let name = folder.hasSuffix("/") ? String(folder.dropLast()) : folder
      for file in try repository.files(under: TreePath(name), in: tip) {
        guard let path = file.path.text, let slug = policy.slug(ofPath: path) else { continue }
        files[slug] = File(path: path, blob: file.entry.id)
      }
    }
    return files
  }
}
