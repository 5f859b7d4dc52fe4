import Editorial
import GitObjects
import Lint
import Synchronization
import TestSupport

/// A history that exists on paper only: commits and trees in memory.
final class PaperHistory: CommitSource {
  struct Entry: Sendable {
    var commit: HistoryCommit
    var tree: [String: ObjectID]
  }

  private struct State {
    var entries: [ObjectID: Entry] = [:]
    var notes: [ObjectID: Timestamp] = [:]
    var count: UInt64 = 0
    var noteCount: UInt64 = 0
  }

  private let state = Mutex(State())
  /// Makes two histories of the same shape have other object IDs.
  private let salt: UInt64

  init(salt: UInt64 = 0) {
    self.salt = salt
  }

  /// Adds a commit; `files` are the changes to the first parent's tree, `nil` removes one.
  func add(
    parents: [ObjectID], author: String, committer: String? = nil, message: String,
    files: [String: String?] = [:], tree base: [String: ObjectID]? = nil
  ) -> ObjectID {
    state.withLock { state in
      state.count += 1
      var tree = base ?? parents.first.flatMap { state.entries[$0]?.tree } ?? [:]
      for (path, text) in files { tree[path] = text.map { Self.blob($0) } }
      let id = Self.id(of: state.count &* 0x9E37_79B9 ^ salt)
      let time = Timestamp(seconds: 1_600_000_000 + Int64(state.count) * 60)
      func ident(_ person: String) -> Ident {
        Ident(name: person, address: "\(person)@example.org", time: time, offset: 0)
      }
      state.entries[id] = Entry(
        commit: HistoryCommit(
          id: id, parents: parents, author: ident(author), committer: ident(committer ?? author),
          message: message), tree: tree)
      return id
    }
  }

  func tree(of id: ObjectID) -> [String: ObjectID] {
    state.withLock { $0.entries[id]?.tree ?? [:] }
  }

  func note(_ id: ObjectID, at time: Timestamp) {
    state.withLock { state in
      state.notes[id] = time
      state.noteCount += 1
    }
  }

  static func blob(_ text: String) -> ObjectID {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    for byte in text.utf8 { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
    return id(of: hash)
  }

  private static func id(of seed: UInt64) -> ObjectID {
    var random = SplitMix64(seed: seed)
    let bytes = (0..<20).map { _ in UInt8(truncatingIfNeeded: random.next()) }
    return ObjectID(bytes: bytes) ?? .zero
  }

  // CommitSource

  func commit(_ id: ObjectID) throws(GitError) -> HistoryCommit {
    guard let entry = state.withLock({ $0.entries[id] }) else {
      throw GitError(.notFound, operation: "read commit '\(id)'", reason: "no such commit")
    }
    return entry.commit
  }

  func changes(of id: ObjectID, againstParent index: Int) throws(GitError) -> [TreeChange] {
    let (old, new) = try trees(of: id, againstParent: index)
    return try changedPaths(of: id, againstParent: index).sorted().map { path in
      TreeChange(
        path: TreePath(path), old: old[path].map { TreeEntry(kind: .file, id: $0) },
        new: new[path].map { TreeEntry(kind: .file, id: $0) })
    }
  }

  func changedPaths(of id: ObjectID, againstParent index: Int) throws(GitError) -> Set<String> {
    let (old, new) = try trees(of: id, againstParent: index)
    var changed: Set<String> = []
    for (path, blob) in new where old[path] != blob { changed.insert(path) }
    for path in old.keys where new[path] == nil { changed.insert(path) }
    return changed
  }

  private func trees(of id: ObjectID, againstParent index: Int) throws(GitError)
    -> (old: [String: ObjectID], new: [String: ObjectID])
  {
    let parents = try commit(id).parents
    return (index < parents.count ? tree(of: parents[index]) : [:], tree(of: id))
  }

  func entry(at path: String, in commit: ObjectID) throws(GitError) -> TreeEntry? {
    tree(of: commit)[path].map { TreeEntry(kind: .file, id: $0) }
  }

  /// Every brief on paper shows the image of its own name.
  func imagePaths(of blob: ObjectID, at path: String) throws(GitError) -> [String] {
    ["images/" + path.split(separator: "/").dropFirst().joined(separator: "/") + ".png"]
  }

  var arrivalsVersion: ObjectID? { state.withLock { Self.id(of: $0.noteCount) } }

  func arrivalNotesChanged(since version: ObjectID?) throws(GitError) -> [ObjectID]? { nil }

  func arrivalNote(on id: ObjectID) throws(GitError) -> Timestamp? {
    state.withLock { $0.notes[id] }
  }
}
