internal import Clibgit2
public import GitObjects

extension Repository {
  /// Returns the object that a ref points at, or `nil` when there is no such ref.
  ///
  /// Calls `git_reference_name_to_id`.
  public func tip(of ref: String) throws(GitError) -> ObjectID? {
    try locked { (open) throws(GitError) in try open.tip(of: ref) }
  }

  /// Returns the refs whose names start with `prefix`, in the order of their names.
  ///
  /// Symbolic refs are followed; one that leads nowhere is left out, and so is a ref whose name is not
  /// UTF-8. The empty prefix is for all refs; `HEAD` is not among them.
  ///
  /// Calls `git_reference_iterator_glob_new`.
  public func refs(under prefix: String) throws(GitError) -> [Ref] {
    // No ref has such a name, and a pattern would read them otherwise.
    guard !prefix.utf8.contains(where: { Array("*?[\\\0".utf8).contains($0) }) else { return [] }
    return try locked { (open) throws(GitError) in try open.refs(under: prefix) }
  }

  /// Moves a ref from one object to another if nobody else has moved it.
  ///
  /// - Parameters:
  ///   - ref: The full name, such as `refs/heads/published`.
  ///   - from: What the ref must point at, or `nil` where it must not exist.
  ///   - to: What it is to point at. The object must exist.
  ///   - message: What the reflog is to say, if there is one.
  /// - Throws: `GitError` with the code `modified` where the ref is not at `from`, or is locked.
  ///
  /// Calls `git_reference_create_matching`.
  public func compareAndSwap(
    _ ref: String, from: ObjectID?, to: ObjectID, message: String
  ) throws(GitError) {
    try locked { (open) throws(GitError) in
      try open.compareAndSwap(ref, from: from, to: to, message: message)
    }
  }

  /// The full name of the branch that `HEAD` stands on, born or not; `nil` where it is detached.
  ///
  /// Calls `git_reference_symbolic_target`.
  public var headBranch: String? {
    get throws(GitError) {
      try locked { (open) throws(GitError) in
        let head = try unsafe Handle(freedBy: git_reference_free, "read ref 'HEAD'") {
          unsafe git_reference_lookup(&$0, open.repository.pointer, "HEAD")
        }
        guard let target = unsafe git_reference_symbolic_target(head.pointer) else { return nil }
        return unsafe String(cString: target)
      }
    }
  }
}

extension OpenRepository {
  func tip(of ref: String) throws(GitError) -> ObjectID? {
    try GitError.refuseNUL(in: ref, "read ref '\(ref)'")
    var id = git_oid()
    let status = unsafe git_reference_name_to_id(&id, repository.pointer, ref)
    if status == GIT_ENOTFOUND.rawValue { return nil }
    try GitError.check(status, "read ref '\(ref)'")
    return ObjectID(id)
  }

  func refs(under prefix: String) throws(GitError) -> [Ref] {
    let operation = "list refs under '\(prefix)'"
    var iterator: OpaquePointer?
    try GitError.check(
      unsafe git_reference_iterator_glob_new(&iterator, repository.pointer, prefix + "*"),
      operation)
    defer { unsafe git_reference_iterator_free(iterator) }
    var refs: [Ref] = []
    while true {
      var pointer: OpaquePointer?
      let status = unsafe git_reference_next(&pointer, iterator)
      if status == GIT_ITEROVER.rawValue { break }
      try GitError.check(status, operation)
      defer { unsafe git_reference_free(pointer) }
      guard let name = unsafe String(validatingCString: git_reference_name(pointer)) else {
        continue
      }
      if let id = unsafe git_reference_target(pointer) {
        refs.append(Ref(name: name, id: ObjectID(unsafe id.pointee)))
      } else if let id = try tip(of: name) {
        refs.append(Ref(name: name, id: id))
      }
    }
    return refs.sorted { $0.name.utf8.lexicographicallyPrecedes($1.name.utf8) }
  }

  func compareAndSwap(
    _ ref: String, from: ObjectID?, to: ObjectID, message: String
  ) throws(GitError) {
    let operation = "move ref '\(ref)' from \(from?.abbreviated ?? "nothing") to \(to.abbreviated)"
    try GitError.refuseNUL(in: ref, operation)
    try GitError.refuseNUL(in: message, operation)
    guard try header(of: to, operation) != nil else { throw .missing(operation) }
    var old = git_oid(from ?? .zero)
    var new = git_oid(to)
    let moved = try unsafe Handle.find(freedBy: git_reference_free, operation) {
      unsafe git_reference_create_matching(&$0, repository.pointer, ref, &new, 1, &old, message)
    }
    guard moved != nil else {
      throw GitError(.modified, operation: operation, reason: "there is no such ref any more")
    }
  }
}
