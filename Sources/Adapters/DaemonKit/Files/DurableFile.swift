internal import Glibc

/// Files that are either as they were or as they are to be, whatever happens in between.
public enum DurableFile {
  /// Writes a file aside, makes it durable and puts it in the place of the old one.
  ///
  /// Calls `fsync` on the file and, after `rename`, on its folder.
  public static func write(
    _ bytes: some Collection<UInt8>, to path: String, mode: UInt32 = 0o644
  ) throws(SystemError) {
    let aside = "\(path).\(getpid()).\(UInt32.random(in: .min ... .max)).tmp"
    do {
      try writeNew(Array(bytes), to: aside, for: path, mode: mode)
      _ = try SystemError.check(unsafe rename(aside, path), "replace '\(path)'")
    } catch {
      _ = unsafe unlink(aside)
      throw error
    }
    try synchronize(folder: folder(of: path))
  }

  /// Reads a file, or returns `nil` where there is none.
  ///
  /// - Throws: `EFBIG` where it has more bytes than the limit.
  public static func read(_ path: String, limit: Int) throws(SystemError) -> [UInt8]? {
    let number = unsafe open(path, O_RDONLY | O_CLOEXEC)
    if number < 0 && errno == ENOENT { return nil }
    let descriptor = try FileDescriptor(number, "read '\(path)'")
    var bytes: [UInt8] = []
    while true {
      let count = try descriptor.read(into: &bytes, operation: "read '\(path)'")
      if count == 0 { return bytes }
      guard bytes.count <= limit else { throw SystemError("read '\(path)'", code: EFBIG) }
    }
  }

  /// Makes the names in a folder durable.
  ///
  /// Calls `fsync`.
  public static func synchronize(folder path: String) throws(SystemError) {
    let descriptor = try FileDescriptor(
      unsafe open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC), "open '\(path)'")
    _ = try SystemError.check(fsync(descriptor.number), "synchronize '\(path)'")
  }

  /// Returns the folder that a path's last name stands in.
  static func folder(of path: String) -> String {
    guard let slash = path.lastIndex(of: "/") else { return "." }
    return slash == path.startIndex ? "/" : String(path[..<slash])
  }

  private static func writeNew(
    _ bytes: [UInt8], to aside: String, for path: String, mode: mode_t
  ) throws(SystemError) {
    let operation = "write '\(path)'"
    let flags = O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC | O_NOFOLLOW
    let descriptor = try FileDescriptor(unsafe open(aside, flags, mode), operation)
    try descriptor.write(bytes[...], operation: operation)
    _ = try SystemError.check(fchmod(descriptor.number, mode), operation)
    _ = try SystemError.check(fsync(descriptor.number), operation)
  }
}
