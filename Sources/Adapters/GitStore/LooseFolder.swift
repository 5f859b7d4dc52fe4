internal import Clibgit2
internal import GitObjects
internal import Glibc

/// Reads the loose objects of one folder in libgit2's place.
///
/// libgit2 1.5 never comes back from a loose object that is cut off, as a crash without a sync leaves
/// them: its `git_zstream_get_output` takes `Z_BUF_ERROR` for progress. So this stands before it and
/// says of such an object that it is damaged. What is not here, libgit2 looks for as ever.
enum LooseFolder {
  /// Below packs and above libgit2's own reader; see `Library`.
  private static let priority: CInt = 5

  /// Puts a reader of a folder of objects into `objects`; a folder that is not there has no objects.
  ///
  /// Calls `git_odb_add_backend`.
  static func add(_ path: String, to objects: borrowing Handle) throws(GitError) {
    let folder = unsafe open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard folder >= 0 else { return }
    let place = UnsafeMutablePointer<copydesk_loose_folder>.allocate(capacity: 1)
    unsafe place.initialize(to: copydesk_loose_folder())
    unsafe place.pointee.folder = folder
    let backend = unsafe UnsafeMutableRawPointer(place).assumingMemoryBound(
      to: git_odb_backend.self)
    unsafe git_odb_init_backend(backend, UInt32(GIT_ODB_BACKEND_VERSION))
    unsafe fill(backend)
    let status = unsafe git_odb_add_backend(objects.pointer, backend, priority)
    if status < 0 { unsafe release(backend) }
    try GitError.check(status, "read the loose objects in '\(path)'")
  }

  private static func fill(_ backend: UnsafeMutablePointer<git_odb_backend>) {
    unsafe backend.pointee.read = { data, size, type, backend, name in
      guard let backend = unsafe backend, let name = unsafe name else { return GIT_ERROR.rawValue }
      let id = ObjectID(unsafe name.pointee)
      return unsafe LooseFolder.read(id, from: backend, into: data, size, type)
    }
    unsafe backend.pointee.read_header = { size, type, backend, name in
      guard let backend = unsafe backend, let name = unsafe name else { return GIT_ERROR.rawValue }
      let id = ObjectID(unsafe name.pointee)
      return unsafe LooseFolder.found(id, in: backend, headerOnly: true) { object in
        unsafe size?.pointee = object.size
        unsafe type?.pointee = object.kind.number
        return 0
      }
    }
    unsafe backend.pointee.read_prefix = { full, data, size, type, backend, name, length in
      guard let backend = unsafe backend, let name = unsafe name else { return GIT_ERROR.rawValue }
      let digits = ObjectID(unsafe name.pointee).hex.prefix(length)
      let names = unsafe LooseNames.matching(String(digits), in: LooseFolder.folder(of: backend))
      guard let id = names.first else { return GIT_ENOTFOUND.rawValue }
      guard names.count == 1 else { return GIT_EAMBIGUOUS.rawValue }
      unsafe full?.pointee = git_oid(id)
      return unsafe LooseFolder.read(id, from: backend, into: data, size, type)
    }
    unsafe backend.pointee.free = { backend in
      guard let backend = unsafe backend else { return }
      unsafe LooseFolder.release(backend)
    }
  }

  private static func read(
    _ id: ObjectID, from backend: UnsafeMutablePointer<git_odb_backend>,
    into data: UnsafeMutablePointer<UnsafeMutableRawPointer?>?, _ size: UnsafeMutablePointer<Int>?,
    _ type: UnsafeMutablePointer<git_object_t>?
  ) -> CInt {
    unsafe found(id, in: backend, headerOnly: false) { object in
      // One more for the NUL that libgit2 puts behind every object.
      let buffer = unsafe git_odb_backend_data_alloc(backend, object.size + 1)
      guard let buffer = unsafe buffer else { return GIT_ERROR.rawValue }
      unsafe object.bytes.withUnsafeBytes { bytes in
        unsafe UnsafeMutableRawBufferPointer(start: buffer, count: object.size).copyMemory(
          from: bytes)
      }
      unsafe buffer.storeBytes(of: 0, toByteOffset: object.size, as: UInt8.self)
      unsafe data?.pointee = buffer
      unsafe size?.pointee = object.size
      unsafe type?.pointee = object.kind.number
      return 0
    }
  }

  /// Gives what was found to `body`, or returns the status that tells libgit2 what is wrong.
  private static func found(
    _ id: ObjectID, in backend: UnsafeMutablePointer<git_odb_backend>, headerOnly: Bool,
    _ body: (LooseObject) -> CInt
  ) -> CInt {
    do {
      let file = try LooseObject.file(of: id, in: unsafe folder(of: backend))
      guard let file else { return GIT_ENOTFOUND.rawValue }
      return body(try LooseObject(file: file, headerOnly: headerOnly))
    } catch {
      unsafe git_error_set_str(CInt(GIT_ERROR_ODB.rawValue), "loose object \(id) \(error.what)")
      return GIT_ERROR.rawValue
    }
  }

  private static func folder(of backend: UnsafeMutablePointer<git_odb_backend>) -> CInt {
    unsafe UnsafeMutableRawPointer(backend)
      .assumingMemoryBound(to: copydesk_loose_folder.self).pointee.folder
  }

  private static func release(_ backend: UnsafeMutablePointer<git_odb_backend>) {
    close(unsafe folder(of: backend))
    unsafe UnsafeMutableRawPointer(backend)
      .assumingMemoryBound(to: copydesk_loose_folder.self).deallocate()
  }
}
