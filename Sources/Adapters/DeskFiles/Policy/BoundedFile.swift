internal import Glibc

/// Reads files that may be anything into memory, up to a limit.
enum BoundedFile {
  /// Says why a file was not read.
  struct Failure: Error, CustomStringConvertible {
    let reason: String
    /// Whether there is no such file.
    let isAbsence: Bool

    init(reason: String, isAbsence: Bool) {
      self.reason = reason
      self.isAbsence = isAbsence
    }

    /// Calls `strerror`.
    init(_ code: Int32) {
      let words = unsafe strerror(code).map { unsafe String(cString: $0) } ?? "error \(code)"
      self.init(reason: code == ENOENT ? "there is no such file" : words, isAbsence: code == ENOENT)
    }

    var description: String { reason }
  }

  /// Returns the bytes of a regular file.
  ///
  /// A pipe or device is refused without waiting for it. Calls `open`, `fstat` and `read`.
  static func read(_ path: String, limit: Int) throws(Failure) -> [UInt8] {
    let descriptor = unsafe open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK | O_NOCTTY)
    guard descriptor >= 0 else { throw Failure(errno) }
    defer { close(descriptor) }
    var status = stat()
    guard unsafe fstat(descriptor, &status) == 0 else { throw Failure(errno) }
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
      guard count >= 0 else { throw Failure(errno) }
      guard count > 0 else { return bytes }
      bytes += buffer.prefix(count)
      guard bytes.count <= limit else {
        throw Failure(reason: "it has more than \(limit) bytes", isAbsence: false)
      }
    }
  }
}
