internal import Editorial
internal import GitObjects

/// What is remembered of the repository's objects, whoever reads them.
final class ObjectCaches: Sendable {
  struct Step: Hashable, Sendable {
    let commit: ObjectID
    let parent: Int
  }

  struct Copy: Hashable, Sendable {
    let blob: ObjectID
    let path: String
  }

  let commits = BoundedCache<ObjectID, HistoryCommit>(limit: 4096)
  let changedPaths = BoundedCache<Step, Set<String>>(limit: 4096)
  let images = BoundedCache<Copy, [String]>(limit: 4096)
  let outcomes = BoundedCache<Draft, CheckOutcome>(limit: 1024)
}
