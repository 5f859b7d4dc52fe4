internal import Clibgit2
public import GitObjects

extension Repository {
  /// Returns the note on an object, or `nil` when there is none.
  ///
  /// Calls `git_note_read`.
  ///
  /// - Parameters:
  ///   - id: What the note is on.
  ///   - ref: The full name, such as `refs/notes/copydesk/deliveries`.
  ///   - limit: The most bytes that are read.
  /// - Returns: The note's bytes, or `nil`.
  /// - Throws: `GitError` where the notes cannot be read, or the note is over the limit.
  public func note(
    on id: ObjectID, ref: String, limit: Int = objectLimit
  ) throws(GitError) -> [UInt8]? {
    let operation = "read note on '\(id)' in '\(ref)'"
    try GitError.refuseNUL(in: ref, operation)
    return try locked { (open) throws(GitError) in
      guard try open.tip(of: ref) != nil else { return nil }
      var target = git_oid(id)
      let note = try unsafe Handle.find(freedBy: git_note_free, operation) {
        unsafe git_note_read(&$0, open.repository.pointer, ref, &target)
      }
      guard let note else { return nil }
      let blob = ObjectID(unsafe git_note_id(note.pointer).pointee)
      return try open.object(blob, as: .blob, limit: limit)
    }
  }

  /// Writes the note on an object in place of the one that is there, as one commit on a notes ref.
  ///
  /// Where somebody else writes to the same ref at the same time, it is done again on top of theirs.
  ///
  /// Calls `git_note_commit_create` and `git_reference_create_matching`.
  ///
  /// - Parameters:
  ///   - id: What the note is on; it need not exist.
  ///   - ref: The full name, such as `refs/notes/copydesk/deliveries`.
  ///   - text: What the note is to say.
  ///   - person: Who says it, and when.
  /// - Throws: `GitError` with the code `modified` where the ref was still moving after many tries.
  public func setNote(
    on id: ObjectID, ref: String, text: String, as person: Ident
  ) throws(GitError) {
    let operation = "write note on '\(id)' in '\(ref)'"
    for part in [ref, text, person.name, person.address] {
      try GitError.refuseNUL(in: part, operation)
    }
    var tries = 100
    while true {
      do {
        return try locked { (open) throws(GitError) in
          let tip = try open.tip(of: ref)
          let commit = try open.noteCommit(on: id, text, as: person, over: tip, operation)
          try open.compareAndSwap(ref, from: tip, to: commit, message: "note on \(id.abbreviated)")
        }
      } catch {
        tries -= 1
        guard error.code == .modified, tries > 0 else { throw error }
      }
    }
  }
}

extension OpenRepository {
  /// Stores the commit that a notes ref is to move to.
  fileprivate func noteCommit(
    on id: ObjectID, _ text: String, as person: Ident, over tip: ObjectID?, _ operation: String
  ) throws(GitError) -> ObjectID {
    let signature = try Signature(person, operation)
    let repository = unsafe repository.pointer
    var (target, commit, blob) = (git_oid(id), git_oid(), git_oid())
    guard let tip else {
      try GitError.check(
        unsafe git_note_commit_create(
          &commit, &blob, repository, nil, signature.pointer, signature.pointer, &target, text, 1),
        operation)
      return ObjectID(commit)
    }
    var name = git_oid(tip)
    let parent = try unsafe Handle(freedBy: git_commit_free, operation) {
      unsafe git_commit_lookup(&$0, repository, &name)
    }
    try GitError.check(
      unsafe git_note_commit_create(
        &commit, &blob, repository, parent.pointer, signature.pointer, signature.pointer, &target,
        text, 1),
      operation)
    return ObjectID(commit)
  }
}

/// Owns a libgit2 signature: an ident with its time.
@safe
private struct Signature: ~Copyable {
  let pointer: UnsafeMutablePointer<git_signature>?

  /// Calls `git_signature_new`.
  init(_ ident: Ident, _ operation: String) throws(GitError) {
    var made: UnsafeMutablePointer<git_signature>?
    let status = unsafe git_signature_new(
      &made, ident.name, ident.address, ident.time.seconds, CInt(clamping: ident.offset))
    try GitError.check(status, operation)
    unsafe pointer = made
  }

  deinit { unsafe git_signature_free(pointer) }
}
