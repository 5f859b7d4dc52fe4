internal import Glibc

/// Owns an open file.
struct OpenFile: ~Copyable {
  private let number: CInt
  private let path: String

  private init(_ path: String, _ flags: CInt, _ operation: String) throws(PublishingError) {
    number = unsafe open(path, flags | O_CLOEXEC, 0o644 as mode_t)
    self.path = path
    try PublishingError.check(number, "\(operation) '\(path)'")
  }

  deinit { _ = close(number) }

  /// Opens a file to read it, or returns `nil` where there is none.
  static func reading(_ path: String) throws(PublishingError) -> OpenFile? {
    do {
      return try OpenFile(path, O_RDONLY, "read")
    } catch {
      if errno == ENOENT || errno == ENOTDIR { return nil }
      throw error
    }
  }

  /// Opens a new or emptied file; a symbolic link of that name is an error.
  static func replacing(_ path: String) throws(PublishingError) -> OpenFile {
    try OpenFile(path, O_WRONLY | O_CREAT | O_TRUNC | O_NOFOLLOW, "write")
  }

  /// Opens a file to add to its end.
  static func appending(_ path: String) throws(PublishingError) -> OpenFile {
    try OpenFile(path, O_WRONLY | O_CREAT | O_APPEND | O_NOFOLLOW, "write")
  }

  /// Makes the names in a folder durable; a folder that is gone has none.
  static func syncFolder(_ path: String) throws(PublishingError) {
    let folder = unsafe open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    if folder < 0, errno == ENOENT { return }
    try PublishingError.check(folder, "sync folder '\(path)'")
    defer { _ = close(folder) }
    try PublishingError.check(fsync(folder), "sync folder '\(path)'")
  }

  /// Waits until nobody else holds the file's lock; it is held until the file is closed.
  ///
  /// Calls `flock`.
  func lock() throws(PublishingError) {
    while flock(number, LOCK_EX) != 0 {
      try PublishingError.check(errno == EINTR ? 0 : -1, "lock '\(path)'")
    }
  }

  func readAll() throws(PublishingError) -> [UInt8] {
    var bytes: [UInt8] = []
    while true {
      let room = 1 << 18
      let before = bytes.count
      bytes.append(contentsOf: repeatElement(0, count: room))
      let count = unsafe bytes.withUnsafeMutableBytes { buffer in
        unsafe Glibc.read(number, buffer.baseAddress?.advanced(by: before), room)
      }
      let code = errno
      bytes.removeLast(room - max(count, 0))
      if count == 0 { return bytes }
      if count < 0 && code != EINTR {
        throw PublishingError("read '\(path)'", reason: PublishingError.words(for: code))
      }
    }
  }

  func write(_ bytes: [UInt8]) throws(PublishingError) {
    var rest = bytes[...]
    while !rest.isEmpty {
      let count = unsafe rest.withUnsafeBytes { buffer in
        unsafe Glibc.write(number, buffer.baseAddress, buffer.count)
      }
      if count < 0 && errno == EINTR { continue }
      try PublishingError.check(count < 0 ? -1 : 0, "write '\(path)'")
      rest = rest.dropFirst(count)
    }
  }

  func sync() throws(PublishingError) {
    try PublishingError.check(fsync(number), "write '\(path)'")
  }
}

extension PublishingError {
  /// Throws with `errno` where a call returned a negative status.
  static func check(_ status: CInt, _ operation: @autoclosure () -> String) throws(Self) {
    guard status < 0 else { return }
    let code = errno
    throw PublishingError(operation(), reason: words(for: code))
  }

  /// The system's words for an error number.
  static func words(for code: CInt) -> String { unsafe String(cString: strerror(code)) }
}
