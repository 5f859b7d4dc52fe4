internal import DaemonKit
internal import Glibc

/// A folder that only this user can look into, removed with the last reference to it.
final class PrivateFolder: Sendable {
  let path: String

  /// Makes the folder within another.
  ///
  /// Calls `mkdtemp`, which makes it with mode 0700.
  init(in parent: String) throws(SystemError) {
    var template = Array("\(parent)/copydesk-signatures-XXXXXX".utf8CString)
    let made = unsafe template.withUnsafeMutableBufferPointer { buffer in
      unsafe buffer.baseAddress.flatMap { unsafe mkdtemp($0) } != nil
    }
    guard made else { throw SystemError("make a folder in '\(parent)'", code: errno) }
    path = String(decoding: template.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
  }

  deinit {
    try? DurableFolder.remove(path)
  }

  /// Writes a new file and returns its path.
  func write(_ bytes: [UInt8], named name: String) throws(SystemError) -> String {
    let file = "\(path)/\(name)"
    let flags = O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC | O_NOFOLLOW
    let descriptor = unsafe open(file, flags, 0o600)
    guard descriptor >= 0 else { throw SystemError("write '\(file)'", code: errno) }
    defer { close(descriptor) }
    var rest = bytes[...]
    while !rest.isEmpty {
      let count = unsafe rest.withUnsafeBytes {
        unsafe Glibc.write(descriptor, $0.baseAddress, $0.count)
      }
      if count < 0 && errno == EINTR { continue }
      guard count >= 0 else { throw SystemError("write '\(file)'", code: errno) }
      rest = rest.dropFirst(count)
    }
    return file
  }
}
