internal import Clinux
internal import Glibc

/// Folders that are replaced as a whole, with all that is in them.
public enum DurableFolder {
  /// Builds a folder aside, makes it durable and puts it in the place of the one at `path`.
  ///
  /// Whoever opens a file below `path` finds the old tree or the new one, and never none. `build` gets
  /// the path of an empty folder beside `path`; if it throws, nothing has changed. What a crash left
  /// aside is removed by the next call. Calls for folders that stand in one folder wait for each other.
  ///
  /// Calls `syncfs`, and `renameat2` with `RENAME_EXCHANGE`.
  /// - Throws: What `build` throws, or a ``SystemError``.
  public static func replace(
    _ path: String, mode: UInt32 = 0o755, build: (_ aside: String) throws -> Void
  ) throws {
    let parent = DurableFile.folder(of: path)
    let lock = try FileLock.locking(folder: parent)
    try lock.whileHeld {
      try replaceAlone(path, in: parent, mode: mode, build: build)
    }
  }

  /// Removes a file, or a folder with all that is in it; nothing there is fine.
  ///
  /// Links are removed, not followed.
  public static func remove(_ path: String) throws(SystemError) {
    try FolderRemoval.remove(path)
  }

  private static func replaceAlone(
    _ path: String, in parent: String, mode: UInt32, build: (String) throws -> Void
  ) throws {
    let name = path.split(separator: "/").last.map(String.init) ?? ""
    let aside = "\(parent)/.\(name).aside"
    try remove(aside)
    _ = try SystemError.check(unsafe mkdir(aside, mode), "make folder '\(aside)'")
    do {
      _ = try SystemError.check(unsafe chmod(aside, mode), "make folder '\(aside)'")
      try build(aside)
      try synchronizeFileSystem(of: aside)
      try exchange(aside, with: path)
    } catch {
      try? remove(aside)
      throw error
    }
    try DurableFile.synchronize(folder: parent)
    try remove(aside)
  }

  private static func synchronizeFileSystem(of path: String) throws(SystemError) {
    let descriptor = try FileDescriptor(
      unsafe open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC), "open '\(path)'")
    _ = try SystemError.check(syncfs(descriptor.number), "synchronize '\(path)'")
  }

  private static func exchange(_ aside: String, with path: String) throws(SystemError) {
    let status = unsafe renameat2(AT_FDCWD, aside, AT_FDCWD, path, linux_rename_exchange)
    if status == 0 { return }
    guard errno == ENOENT else { throw SystemError("replace '\(path)'", code: errno) }
    _ = try SystemError.check(unsafe rename(aside, path), "make '\(path)'")
  }
}
