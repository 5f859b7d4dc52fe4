internal import Editorial
internal import GitObjects
internal import GitStore
internal import Lint
internal import Synchronization

/// What is live, read from the ledger as far back as it is asked for.
final class Ledger: Sendable {
  private struct Walk {
    var tip: ObjectID?
    var read = PublicationShelf()
    /// The next commit to read.
    var next: ObjectID?
  }

  let files = LiveFiles()
  let archive: ArchiveBook
  private let walk = Mutex(Walk())

  /// - Parameter archiveFile: Where the words of what is live are kept between two starts.
  init(archiveFile: String? = nil) {
    archive = ArchiveBook(file: archiveFile)
  }

  /// Returns the live edition of a brief at one tip of the ledger.
  ///
  /// - Throws: `GitError` with the code `corrupt` where a brief is live that no publication names.
  func live(
    _ slug: Slug, paths: [String], tip: ObjectID?, source: RepositorySource
  ) throws(GitError) -> LiveEdition? {
    guard let tip else { return nil }
    for path in paths {
      guard let draft = try source.draft(at: path, in: tip) else { continue }
      guard let publication = try publications(of: slug, tip: tip, source: source).first else {
        throw GitError(
          .corrupt, operation: "read the ledger",
          reason: "'\(path)' is live, but no publication of '\(slug)' is on the ledger")
      }
      return LiveEdition(
        edition: publication.edition, draft: draft, publication: publication.id,
        source: publication.source)
    }
    return nil
  }

  /// Returns the newest publication of a brief, with the older ones behind it where `all` is asked.
  func publications(
    of slug: Slug, all: Bool = false, tip: ObjectID, source: RepositorySource
  ) throws(GitError) -> [Publication] {
    try walk.withLock { (walk) throws(GitError) in
      try Self.move(&walk, to: tip, source: source)
      while walk.next != nil {
        // The first edition ends the search, also where all are asked for.
        if let found = walk.read.newest(of: slug), !all || found.edition == 1 { break }
        if all, walk.read.all(of: slug).contains(where: { $0.edition == 1 }) { break }
        try Self.step(&walk, source: source)
      }
      return all ? walk.read.all(of: slug) : walk.read.newest(of: slug).map { [$0] } ?? []
    }
  }

  /// Returns the publications from the tip back to a commit, without it, the newest first.
  func publications(
    from tip: ObjectID, downTo end: ObjectID?, source: RepositorySource,
    while isWanted: (Publication) throws(GitError) -> Bool
  ) throws(GitError) -> [Publication] {
    var found: [Publication] = []
    var next: ObjectID? = tip
    while let id = next, id != end {
      let commit = try source.object(id)
      if let publication = Publication(id: id, message: commit.message) {
        guard try isWanted(publication) else { break }
        found.append(publication)
      }
      next = commit.parents.first
    }
    return found
  }

  /// Brings the walk to a tip: new publications go on top; a rewritten ledger is read anew.
  private static func move(
    _ walk: inout Walk, to tip: ObjectID, source: RepositorySource
  ) throws(GitError) {
    guard walk.tip != tip else { return }
    var fresh: [Publication] = []
    var next: ObjectID? = tip
    var steps = 0
    while let id = next, id != walk.tip, walk.tip != nil, steps < 1000 {
      let commit = try source.object(id)
      if let publication = Publication(id: id, message: commit.message) {
        fresh.append(publication)
      }
      next = commit.parents.first
      steps += 1
    }
    guard walk.tip != nil, next == walk.tip else {
      walk = Walk(tip: tip, next: tip)
      return
    }
    walk.tip = tip
    for publication in fresh.reversed() { walk.read.addNewest(publication) }
  }

  private static func step(_ walk: inout Walk, source: RepositorySource) throws(GitError) {
    guard let id = walk.next else { return }
    let commit = try source.object(id)
    walk.next = commit.parents.first
    guard let publication = Publication(id: id, message: commit.message) else { return }
    walk.read.addOldest(publication)
  }
}
