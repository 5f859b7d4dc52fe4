internal import Clibgit2
public import GitObjects

extension Repository {
  /// The most bytes that are read of one object unless more are asked for: 64 MiB.
  public static let objectLimit = 64 << 20

  /// Returns an object of any kind, or `nil` when there is no such object.
  ///
  /// The object's hash is verified. The limit is held against the object's header before it is read.
  ///
  /// Calls `git_odb_read_header` and `git_odb_read`.
  public func object(
    _ id: ObjectID, limit: Int = objectLimit
  ) throws(GitError) -> RawObject? {
    try locked { (open) throws(GitError) in
      try open.object(id, limit: limit, "read object '\(id)'")
    }
  }

  /// Returns the bytes of a commit as they were hashed and signed, or `nil` when there is none.
  public func commit(_ id: ObjectID, limit: Int = objectLimit) throws(GitError) -> [UInt8]? {
    try locked { (open) throws(GitError) in try open.object(id, as: .commit, limit: limit) }
  }

  /// Returns the bytes of a blob, or `nil` when there is none.
  public func blob(_ id: ObjectID, limit: Int = objectLimit) throws(GitError) -> [UInt8]? {
    try locked { (open) throws(GitError) in try open.object(id, as: .blob, limit: limit) }
  }

  /// Returns a commit's tree, parents and time, or `nil` when there is no such commit.
  public func links(of commit: ObjectID) throws(GitError) -> CommitLinks? {
    try locked { (open) throws(GitError) in try open.links(of: commit) }
  }

  /// Returns how many bytes a blob has, without reading it, or `nil` when there is no such object.
  ///
  /// Calls `git_odb_read_header`.
  public func size(ofBlob id: ObjectID) throws(GitError) -> Int? {
    try locked { (open) throws(GitError) in
      try open.header(of: id, "read the size of blob '\(id)'")?.size
    }
  }
}

extension OpenRepository {
  mutating func object(
    _ id: ObjectID, limit: Int, _ operation: @autoclosure () -> String
  ) throws(GitError) -> RawObject? {
    guard let header = try header(of: id, operation()) else { return nil }
    guard header.size <= limit else {
      throw GitError(
        .other, operation: operation(),
        reason: "it has \(header.size) bytes, and no more than \(limit) are read")
    }
    var name = git_oid(id)
    var pointer: OpaquePointer?
    let status = unsafe git_odb_read(&pointer, objects.pointer, &name)
    defer { unsafe git_odb_object_free(pointer) }
    if status == GIT_ENOTFOUND.rawValue { return nil }
    try GitError.checkRead(status, operation())
    guard let kind = RawObject.Kind(unsafe git_odb_object_type(pointer)) else {
      throw .corrupt(operation(), "it is of no known kind")
    }
    let size = unsafe git_odb_object_size(pointer)
    bytesRead += size
    let bytes = unsafe UnsafeRawBufferPointer(start: git_odb_object_data(pointer), count: size)
    return RawObject(kind: kind, bytes: unsafe Array(bytes))
  }

  mutating func object(
    _ id: ObjectID, as kind: RawObject.Kind, limit: Int = Repository.objectLimit
  ) throws(GitError) -> [UInt8]? {
    guard let object = try object(id, limit: limit, "read \(kind) '\(id)'") else { return nil }
    guard object.kind == kind else {
      throw GitError(
        .corrupt, operation: "read \(kind) '\(id)'", reason: "it is a \(object.kind)")
    }
    return object.bytes
  }

  mutating func links(of commit: ObjectID) throws(GitError) -> CommitLinks? {
    guard let bytes = try object(commit, as: .commit) else { return nil }
    guard let links = CommitLinks(ofCommit: bytes) else {
      throw .corrupt("read commit '\(commit)'", "its header is not that of a commit")
    }
    return links
  }

  /// Calls `git_odb_read_header`.
  func header(
    of id: ObjectID, _ operation: @autoclosure () -> String
  ) throws(GitError) -> (kind: RawObject.Kind?, size: Int)? {
    var name = git_oid(id)
    var size = 0
    var type = GIT_OBJECT_INVALID
    let status = unsafe git_odb_read_header(&size, &type, objects.pointer, &name)
    if status == GIT_ENOTFOUND.rawValue { return nil }
    try GitError.checkRead(status, operation())
    return (RawObject.Kind(type), size)
  }
}
