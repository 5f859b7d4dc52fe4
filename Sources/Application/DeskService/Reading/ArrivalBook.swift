internal import GitObjects
internal import GitStore
internal import Synchronization

/// Remembers the arrival notes that were asked for, as they are at one tip of their ref.
///
/// When the tip moves, only what the new notes change is forgotten.
final class ArrivalBook: Sendable {
  private struct State {
    var tip: ObjectID?
    /// The notes that were looked for, and what was found.
    var known: [ObjectID: Timestamp?] = [:]
  }

  private static let limit = 1 << 14

  private let state = Mutex(State())

  /// Returns when a commit arrived, as the notes at a tip have it.
  func note(on id: ObjectID, at tip: ObjectID, in repository: Repository) throws(GitError)
    -> Timestamp?
  {
    try state.withLock { (state) throws(GitError) in
      try Self.move(&state, to: tip, in: repository)
      if let known = state.known[id] { return known }
      let note = try NotesBook(repository: repository, ref: DeskRefs.arrivals).note(on: id, at: tip)
      let time = note.flatMap { Timestamp(rfc3339: Self.line($0)) }
      if state.known.count >= Self.limit { state.known = [:] }
      state.known.updateValue(time, forKey: id)
      return time
    }
  }

  private static func move(
    _ state: inout State, to tip: ObjectID, in repository: Repository
  ) throws(GitError) {
    guard state.tip != tip else { return }
    if let old = state.tip {
      for id in try changes(from: old, to: tip, in: repository) { state.known[id] = nil }
    }
    state.tip = tip
  }

  /// Returns the commits whose notes are not the same at two tips.
  static func changes(
    from old: ObjectID, to new: ObjectID, in repository: Repository
  ) throws(GitError) -> [ObjectID] {
    try repository.changes(from: old, to: new).compactMap { change in
      ObjectID(hexDigits: change.path.bytes.filter { $0 != UInt8(ascii: "/") })
    }
  }

  private static func line(_ note: [UInt8]) -> Substring {
    let text = String(decoding: note, as: UTF8.self)
    return text.hasSuffix("\n") ? text.dropLast() : text[...]
  }
}
