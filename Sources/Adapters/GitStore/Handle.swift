internal import GitObjects

/// Owns one libgit2 object and frees it exactly once.
@safe
struct Handle: ~Copyable {
  typealias Free = @convention(c) (OpaquePointer?) -> Void

  let pointer: OpaquePointer
  private let free: Free

  /// Takes what `open` hands over.
  ///
  /// - Throws: `GitError` as `GitError.check` makes it.
  init(
    freedBy free: @escaping Free,
    _ operation: @autoclosure () -> String,
    open: (inout OpaquePointer?) -> CInt
  ) throws(GitError) {
    var opened: OpaquePointer?
    try GitError.check(unsafe open(&opened), operation())
    guard let object = unsafe opened else {
      throw GitError(.other, operation: operation(), reason: "libgit2 returned no object")
    }
    unsafe self.pointer = object
    unsafe self.free = free
  }

  deinit { unsafe free(pointer) }

  /// Takes what `open` hands over, or returns `nil` when there is no such thing.
  static func find(
    freedBy free: @escaping Free,
    _ operation: @autoclosure () -> String,
    open: (inout OpaquePointer?) -> CInt
  ) throws(GitError) -> Handle? {
    do {
      return try unsafe Handle(freedBy: free, operation(), open: open)
    } catch {
      guard error.code == .notFound else { throw error }
      return nil
    }
  }
}
