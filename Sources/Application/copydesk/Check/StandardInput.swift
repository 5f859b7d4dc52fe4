internal import DaemonKit
internal import Glibc

/// What is on standard input.
enum StandardInput {
  /// Reads all of it.
  ///
  /// - Throws: Where it has more bytes than the limit.
  static func read(limit: Int) throws -> [UInt8] {
    var bytes: [UInt8] = []
    var chunk = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let count = unsafe Glibc.read(STDIN_FILENO, &chunk, chunk.count)
      if count < 0 && errno == EINTR { continue }
      guard count >= 0 else { throw SystemError("read standard input", code: errno) }
      if count == 0 { return bytes }
      bytes += chunk.prefix(count)
      guard bytes.count <= limit else { throw CommandError.fileTooLarge("-", limit: limit) }
    }
  }
}
