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

  /// A draft, read by what the house knew.
  struct Reading: Hashable, Sendable {
    let draft: Draft
    let house: HouseKey
  }

  let commits = BoundedCache<ObjectID, HistoryCommit>(limit: 4096)
  let changedPaths = BoundedCache<Step, Set<String>>(limit: 4096)
  let images = BoundedCache<Copy, [String]>(limit: 4096)
  let entries = BoundedCache<Place, TreeEntry?>(limit: 4096)
  let arrivals = ArrivalBook()
  let outcomes = BoundedCache<Reading, CheckOutcome>(limit: 1024)
  /// Each has the archive of its moment, so there are few.
  let checks = BoundedCache<HouseKey, CopyCheck>(limit: 1)
}
