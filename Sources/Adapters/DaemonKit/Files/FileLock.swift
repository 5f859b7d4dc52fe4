internal import Glibc

/// Holds an advisory lock on a file or a folder until it is dropped.
///
/// The lock goes with the process, however that ends. The file stays: removing a lock file would let
/// two processes lock two files of one name.
public struct FileLock: ~Copyable, Sendable {
  private let descriptor: FileDescriptor

  private init(_ descriptor: consuming FileDescriptor) {
    self.descriptor = descriptor
  }

  /// Locks a file, which is made where there is none, or returns `nil` where another holds the lock.
  ///
  /// Calls `flock`.
  public static func tryLocking(_ path: String) throws(SystemError) -> FileLock? {
    let descriptor = try FileDescriptor(
      unsafe open(path, O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW, 0o600), "lock '\(path)'")
    let status = flock(descriptor.number, LOCK_EX | LOCK_NB)
    if status < 0 && errno == EWOULDBLOCK { return nil }
    _ = try SystemError.check(status, "lock '\(path)'")
    return FileLock(descriptor)
  }

  /// Locks a folder, and waits for as long as another holds the lock.
  ///
  /// Calls `flock`.
  public static func locking(folder path: String) throws(SystemError) -> FileLock {
    let descriptor = try FileDescriptor(
      unsafe open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC), "lock '\(path)'")
    let status = retryingInterrupted { flock(descriptor.number, LOCK_EX) }
    _ = try SystemError.check(status, "lock '\(path)'")
    return FileLock(descriptor)
  }

  /// Runs `body` with the lock held.
  public borrowing func whileHeld<Value, Failure: Error>(
    _ body: () throws(Failure) -> Value
  ) throws(Failure) -> Value {
    try body()
  }
}
