internal import Glibc

/// A file that has no name and is gone when it is closed.
@safe
struct NamelessFile: ~Copyable {
  let number: CInt
  private let stream: UnsafeMutablePointer<FILE>

  /// Makes one with these contents, to be read from its beginning.
  ///
  /// Calls `tmpfile`.
  init(_ bytes: [UInt8]) throws(CommandError) {
    guard let stream = unsafe tmpfile() else {
      throw .gitMissing("no temporary file: \(ForegroundProcess.reason(errno))")
    }
    let isWritten = unsafe fwrite(bytes, 1, bytes.count, stream) == bytes.count
    guard unsafe isWritten && fflush(stream) == 0 else {
      let reason = ForegroundProcess.reason(errno)
      unsafe fclose(stream)
      throw .gitMissing("no temporary file: \(reason)")
    }
    unsafe self.stream = stream
    number = unsafe fileno(stream)
    _ = fcntl(number, F_SETFD, FD_CLOEXEC)
    _ = lseek(number, 0, SEEK_SET)
  }

  deinit { unsafe fclose(stream) }

  /// All that is in it.
  ///
  /// Calls `pread`.
  var contents: [UInt8] {
    var bytes: [UInt8] = []
    var chunk = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let count = unsafe pread(number, &chunk, chunk.count, bytes.count)
      if count < 0 && errno == EINTR { continue }
      guard count > 0 else { return bytes }
      bytes += chunk.prefix(count)
    }
  }
}
