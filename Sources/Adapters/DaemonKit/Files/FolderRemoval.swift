internal import Glibc

/// Removes whole trees, one open folder a level.
enum FolderRemoval {
  private static let deepest = 64

  static func remove(_ path: String) throws(SystemError) {
    try remove(path, at: AT_FDCWD, level: 0, shown: path)
  }

  /// Calls `unlinkat`.
  private static func remove(
    _ name: String, at folder: CInt, level: Int, shown: String
  ) throws(SystemError) {
    let operation = "remove '\(shown)'"
    if unsafe unlinkat(folder, name, 0) == 0 || errno == ENOENT { return }
    guard errno == EISDIR || errno == EPERM else { throw SystemError(operation, code: errno) }
    guard level < deepest else { throw SystemError(operation, code: ELOOP) }
    let descriptor = try FileDescriptor(
      unsafe openat(folder, name, O_RDONLY | O_DIRECTORY | O_CLOEXEC | O_NOFOLLOW), operation)
    for entry in try names(in: descriptor.number, operation) {
      try remove(entry, at: descriptor.number, level: level + 1, shown: "\(shown)/\(entry)")
    }
    _ = try SystemError.check(unsafe unlinkat(folder, name, CInt(AT_REMOVEDIR)), operation)
  }

  /// Calls `readdir`.
  private static func names(in folder: CInt, _ operation: String) throws(SystemError) -> [String] {
    let copy = try SystemError.check(fcntl(folder, F_DUPFD_CLOEXEC, 3), operation)
    guard let stream = unsafe fdopendir(copy) else {
      let code = errno
      close(copy)
      throw SystemError(operation, code: code)
    }
    defer { unsafe closedir(stream) }
    var names: [String] = []
    while let entry = unsafe readdir(stream) {
      let name = unsafe withUnsafeBytes(of: &entry.pointee.d_name) { bytes in
        unsafe String(decoding: bytes.prefix { $0 != 0 }, as: UTF8.self)
      }
      if name != "." && name != ".." { names.append(name) }
    }
    return names
  }
}
