internal import Glibc

/// Owns an open file.
struct OpenFile: ~Copyable {
  private let number: CInt
  private let path: String

  private init(_ path: String, _ flags: CInt) throws(PublishingError) {
    let number = unsafe open(path, flags | O_CLOEXEC, 0o644 as mode_t)
    try PublishingError.check(number, "open '\(path)'")
    self.number = number
    self.path = path
  }

  private init(number: CInt, path: String) {
    self.number = number
    self.path = path
  }

  deinit { _ = close(number) }

  /// Opens a file to read it, or returns `nil` where there is none.
  static func reading(_ path: String) throws(PublishingError) -> OpenFile? {
    let number = unsafe open(path, O_RDONLY | O_CLOEXEC)
    if number < 0, errno == ENOENT || errno == ENOTDIR { return nil }
    try PublishingError.check(number, "open '\(path)'")
    return OpenFile(number: number, path: path)
  }

  /// Opens a new or emptied file; a symbolic link of that name is an error.
  static func replacing(_ path: String) throws(PublishingError) -> OpenFile {
    try OpenFile(path, O_WRONLY | O_CREAT | O_TRUNC | O_NOFOLLOW)
  }

  /// Opens a file to add to its end.
  static func appending(_ path: String) throws(PublishingError) -> OpenFile {
    try OpenFile(path, O_WRONLY | O_CREAT | O_APPEND | O_NOFOLLOW)
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

  /// Reads from where it stands to the end.
  func readAll() throws(PublishingError) -> [UInt8] {
    var bytes: [UInt8] = []
    while true {
      var code: CInt = 0
      let part = unsafe [UInt8](unsafeUninitializedCapacity: 1 << 16) { buffer, count in
        let status = unsafe Glibc.read(number, buffer.baseAddress, buffer.count)
        code = status < 0 ? errno : 0
        count = max(status, 0)
      }
      bytes += part
      if code != 0, code != EINTR {
        throw PublishingError("read '\(path)'", reason: PublishingError.words(for: code))
      }
      if part.isEmpty, code == 0 { return bytes }
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

  /// Lets everybody read the file: a web server is another user than the service.
  ///
  /// Calls `fchmod`.
  func makePublic() throws(PublishingError) {
    try PublishingError.check(fchmod(number, 0o644), "let everybody read '\(path)'")
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
