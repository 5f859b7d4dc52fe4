internal import Editorial
internal import GitObjects

/// What is remembered of the repository's objects, whoever reads them.
final class ObjectCaches: Sendable {
  struct Step: Hashable, Sendable {
    let commit: ObjectID
    let parent: Int
  }

  struct Place: Hashable, Sendable {
    let commit: ObjectID
    let path: String
  }

  struct Copy: Hashable, Sendable {
    let blob: ObjectID
    let path: String
  }

  let commits = BoundedCache<ObjectID, HistoryCommit>(limit: 4096)
  let changedPaths = BoundedCache<Step, Set<String>>(limit: 4096)
  let images = BoundedCache<Copy, [String]>(limit: 4096)
  let entries = BoundedCache<Place, TreeEntry?>(limit: 4096)
  let arrivals = ArrivalBook()
  let outcomes = BoundedCache<Draft, CheckOutcome>(limit: 1024)
}
