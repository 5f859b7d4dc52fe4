internal import Glibc

/// Reads files that may be anything into memory, up to a limit.
enum BoundedFile {
  /// Says why a file was not read.
  struct Failure: Error {
    let reason: String
    /// Whether there is no such file.
    let isAbsence: Bool
  }

  /// Returns the bytes of a regular file.
  ///
  /// A pipe or device is refused without waiting for it. Calls `open`, `fstat` and `read`.
  static func read(_ path: String, limit: Int) throws(Failure) -> [UInt8] {
    let descriptor = unsafe open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK | O_NOCTTY)
    guard descriptor >= 0 else { throw failure(errno) }
    defer { close(descriptor) }
    var status = stat()
    guard unsafe fstat(descriptor, &status) == 0 else { throw failure(errno) }
    guard status.st_mode & S_IFMT == S_IFREG else {
      throw Failure(reason: "it is no regular file", isAbsence: false)
    }
    var bytes: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 65536)
    while true {
      let count = unsafe buffer.withUnsafeMutableBytes { buffer in
        unsafe Glibc.read(descriptor, buffer.baseAddress, buffer.count)
      }
      if count < 0, errno == EINTR { continue }
      guard count >= 0 else { throw failure(errno) }
      guard count > 0 else { return bytes }
      bytes += buffer.prefix(count)
      guard bytes.count <= limit else {
        throw Failure(reason: "it has more than \(limit) bytes", isAbsence: false)
      }
    }
  }

  private static func failure(_ code: Int32) -> Failure {
    let words = unsafe strerror(code).map { unsafe String(cString: $0) } ?? "error \(code)"
    return Failure(
      reason: code == ENOENT ? "there is no such file" : words,
      isAbsence: code == ENOENT)
  }
}
