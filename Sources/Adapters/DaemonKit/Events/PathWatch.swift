internal import Dispatch
internal import Glibc
internal import Synchronization

/// Hints that something changed in a folder.
///
/// A hint says neither what nor where, and hints that nobody took yet are one: whoever gets one looks
/// at everything again. Folders are watched without those below them. A folder that does not exist
/// yet, or is removed and made again, is found by watching the nearest folder above it; one that is
/// lost in any other way is not, so a slow poll beside the watch is still needed.
public final class PathWatch: Sendable {
  /// The hints, for one task to read.
  public let hints: AsyncStream<Void>

  private let folders: WatchedFolders
  private let source: Mutex<(any DispatchSourceRead)?>

  /// Calls `inotify_init1`.
  ///
  /// - Throws: `EMFILE` where the user has too many watches' queues open.
  public init() throws(SystemError) {
    let (hints, continuation) = AsyncStream.makeStream(
      of: Void.self, bufferingPolicy: .bufferingNewest(1))
    self.hints = hints
    let folders = try WatchedFolders()
    self.folders = folders
    let source = DispatchSource.makeReadSource(
      fileDescriptor: folders.number, queue: DispatchQueue(label: "copydesk.paths"))
    source.setEventHandler {
      if folders.takeEvents() { continuation.yield() }
    }
    // The handler holds the descriptor open until Dispatch has let go of it.
    source.setCancelHandler {
      _ = folders
      continuation.finish()
    }
    source.activate()
    self.source = Mutex(source)
  }

  deinit {
    source.withLock { $0?.cancel() }
  }

  /// Watches one more folder; one that is watched already is left as it is.
  ///
  /// Calls `inotify_add_watch`.
  /// - Throws: `ENOSPC` where the user has no watch left: then look at the folder from time to time.
  public func add(_ folder: String) throws(SystemError) {
    try folders.add(folder)
  }

  /// Why folders that were added are not watched now; empty where all are or are waited for.
  public var failures: [SystemError] { folders.failures }
}
