internal import Glibc

/// Which file stands at a path, and when and how long it was last written.
package struct FileStamp: Hashable, Sendable {
  private let device: UInt64
  private let file: UInt64
  private let size: Int64
  private let seconds: Int64
  private let nanoseconds: Int64

  /// Looks at a path, or returns `nil` where no file is.
  ///
  /// Calls `lstat`.
  init?(of path: String) throws(PublishingError) {
    var status = stat()
    let result = unsafe lstat(path, &status)
    if result < 0, errno == ENOENT || errno == ENOTDIR { return nil }
    try PublishingError.check(result, "look at '\(path)'")
    device = UInt64(status.st_dev)
    file = UInt64(status.st_ino)
    size = Int64(status.st_size)
    seconds = Int64(status.st_mtim.tv_sec)
    nanoseconds = Int64(status.st_mtim.tv_nsec)
  }
}
