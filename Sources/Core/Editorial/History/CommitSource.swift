public import GitObjects

/// Where commits, trees and arrival notes come from: the port that history is read through.
public protocol CommitSource: Sendable {
  /// Returns a commit.
  func commit(_ id: ObjectID) throws(GitError) -> HistoryCommit

  /// Returns what differs between a commit and one of its parents.
  ///
  /// For a root commit and index 0 it is all that the commit holds.
  func changes(of id: ObjectID, againstParent index: Int) throws(GitError) -> [TreeChange]

  /// Returns the paths that differ between a commit and one of its parents.
  /// Paths that are not UTF-8 are left out: they can be no brief's.
  func changedPaths(of id: ObjectID, againstParent index: Int) throws(GitError) -> Set<String>

  /// Returns what stands at a path in a commit.
  func entry(at path: String, in commit: ObjectID) throws(GitError) -> TreeEntry?

  /// Returns the paths of the images that a brief shows.
  func imagePaths(of blob: ObjectID, at path: String) throws(GitError) -> [String]

  /// Returns when the service noted that a commit had become the desk's tip.
  func arrivalNote(on id: ObjectID) throws(GitError) -> Timestamp?

  /// What is another whenever a note on an arrival is another.
  var arrivalsVersion: ObjectID? { get }

  /// Returns the commits whose notes may be others than they were, or `nil` where all may be.
  func arrivalNotesChanged(since version: ObjectID?) throws(GitError) -> [ObjectID]?
}

extension CommitSource {
  /// Returns the paths that a commit made what they are: they differ from every parent's.
  public func ownChanges(of commit: HistoryCommit) throws(GitError) -> Set<String> {
    var changes = try changedPaths(of: commit.id, againstParent: 0)
    for index in commit.parents.indices.dropFirst() {
      changes.formIntersection(try changedPaths(of: commit.id, againstParent: index))
    }
    return changes
  }

  /// Returns the draft that stands at a path in a commit, or `nil` where there is no file.
  public func draft(at path: String, in commit: ObjectID) throws(GitError) -> Draft? {
    guard let entry = try entry(at: path, in: commit) else { return nil }
    guard entry.kind == .file || entry.kind == .executable else { return nil }
    var assets: [String: ObjectID?] = [:]
    for image in try imagePaths(of: entry.id, at: path) {
      assets.updateValue(try self.entry(at: image, in: commit)?.id, forKey: image)
    }
    return Draft(path: path, blob: entry.id, assets: assets)
  }
}
