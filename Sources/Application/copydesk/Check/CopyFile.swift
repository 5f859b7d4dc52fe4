internal import DaemonKit
internal import Glibc

/// A file of copy on disk.
struct CopyFile: Hashable, Sendable {
  /// The path as it was written.
  let path: String

  /// Returns its bytes.
  ///
  /// - Throws: Where there is none, or it has more bytes than the limit.
  func read(limit: Int) throws -> [UInt8] {
    do {
      guard let bytes = try DurableFile.read(path, limit: limit) else {
        throw CommandError.noFile(path)
      }
      return bytes
    } catch let error as SystemError where error.code == EFBIG {
      throw CommandError.fileTooLarge(path, limit: limit)
    }
  }

  /// Replaces its bytes in one step; a symbolic link and the file's mode stay.
  func write(_ bytes: [UInt8]) throws {
    var state = stat()
    let mode = unsafe stat(path, &state) == 0 ? state.st_mode & 0o777 : 0o644
    try DurableFile.write(bytes, to: resolved ?? path, mode: mode)
  }

  /// Makes it with these bytes, and the folders that it needs.
  ///
  /// - Throws: Where it is there already.
  func create(_ bytes: [UInt8]) throws {
    try makeFolders()
    let descriptor = unsafe open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o666)
    guard descriptor >= 0 else {
      throw errno == EEXIST
        ? CommandError.fileExists(path) : SystemError("write '\(path)'", code: errno)
    }
    defer { _ = close(descriptor) }
    var rest = bytes[...]
    while !rest.isEmpty {
      let count = unsafe rest.withUnsafeBytes {
        unsafe Glibc.write(descriptor, $0.baseAddress, $0.count)
      }
      if count < 0 && errno == EINTR { continue }
      guard count > 0 else { throw SystemError("write '\(path)'", code: errno) }
      rest = rest.dropFirst(count)
    }
  }

  private func makeFolders() throws(SystemError) {
    var folder = path.hasPrefix("/") ? "/" : ""
    for part in path.split(separator: "/").dropLast() {
      folder += "\(part)/"
      guard unsafe mkdir(folder, 0o777) != 0, errno != EEXIST else { continue }
      throw SystemError("make the folder '\(folder)'", code: errno)
    }
  }

  /// The path without links and dots, or `nil` where there is no such file.
  ///
  /// Calls `realpath`.
  var resolved: String? {
    guard let real = unsafe realpath(path, nil) else { return nil }
    defer { unsafe free(real) }
    return unsafe String(cString: real)
  }
}
