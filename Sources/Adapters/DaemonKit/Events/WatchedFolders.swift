internal import Glibc
internal import Synchronization

/// The folders of one inotify queue.
final class WatchedFolders: Sendable {
  private struct State {
    /// The folders that were asked for, with their watch or `nil` where there is none now.
    var wanted: [String: CInt?] = [:]
    /// Watches of folders above those that do not exist.
    var ancestors: Set<CInt> = []
    var failures: [SystemError] = []
  }

  private let descriptor: FileDescriptor
  private let state = Mutex(State())

  init() throws(SystemError) {
    let flags = CInt(IN_NONBLOCK) | CInt(IN_CLOEXEC)
    descriptor = try FileDescriptor(inotify_init1(flags), "watch folders")
  }

  var number: CInt { descriptor.number }

  var failures: [SystemError] { state.withLock { $0.failures } }

  func add(_ folder: String) throws(SystemError) {
    try state.withLock { state throws(SystemError) in
      if case .some(.some) = state.wanted[folder] { return }
      state.wanted[folder] = .some(nil)
      state.wanted[folder] = try watch(folder, &state)
    }
  }

  /// Takes all events that are there, and says whether there were any.
  ///
  /// An overflow of the queue is an event like any other.
  func takeEvents() -> Bool {
    var found = false
    var lost: Set<CInt> = []
    while let events = readEvents() {
      found = true
      for event in events where event.mask & Self.lossMask != 0 { lost.insert(event.wd) }
    }
    if found { state.withLock { rearm(&$0, without: lost) } }
    return found
  }

  /// Watches again what was lost, and what was not there before.
  private func rearm(_ state: inout State, without lost: Set<CInt>) {
    for (folder, watch) in state.wanted {
      guard let watch, lost.contains(watch) else { continue }
      _ = inotify_rm_watch(number, watch)
      state.wanted[folder] = .some(nil)
    }
    let missing = state.wanted.filter { $0.value == nil }.keys
    guard !missing.isEmpty || !state.failures.isEmpty else { return }
    let before = state.ancestors.subtracting(lost)
    state.ancestors = []
    state.failures = []
    for folder in missing {
      do throws(SystemError) {
        state.wanted[folder] = .some(try watch(folder, &state))
      } catch {
        state.failures.append(error)
      }
    }
    for watch in before.subtracting(state.ancestors)
    where !state.wanted.values.contains(watch) {
      _ = inotify_rm_watch(number, watch)
    }
  }

  /// Returns the folder's watch, or `nil` where it does not exist and one above it is watched.
  private func watch(_ folder: String, _ state: inout State) throws(SystemError) -> CInt? {
    // Whatever is made between the two calls is seen at the next turn.
    for _ in 0..<8 {
      if let watch = try watchNow(folder) { return watch }
      var ancestor = folder
      while let parent = Self.parent(of: ancestor) {
        ancestor = parent
        guard let watch = try watchNow(ancestor) else { continue }
        state.ancestors.insert(watch)
        break
      }
      let next = Self.child(of: ancestor, toward: folder)
      if unsafe access(next, F_OK) != 0 { return nil }
    }
    return nil
  }

  private func watchNow(_ folder: String) throws(SystemError) -> CInt? {
    let watch = unsafe inotify_add_watch(number, folder, Self.mask)
    if watch < 0 && (errno == ENOENT || errno == ENOTDIR) { return nil }
    return try SystemError.check(watch, "watch '\(folder)'")
  }

  private static func parent(of path: String) -> String? {
    let path = path.hasSuffix("/") ? path.dropLast() : path[...]
    guard let slash = path.lastIndex(of: "/") else { return nil }
    return slash == path.startIndex ? (path.count > 1 ? "/" : nil) : String(path[..<slash])
  }

  private static func child(of ancestor: String, toward folder: String) -> String {
    let start = ancestor.hasSuffix("/") ? ancestor : ancestor + "/"
    let name = folder.dropFirst(start.count).prefix { $0 != "/" }
    return start + name
  }

  private static let lossMask =
    UInt32(IN_IGNORED) | UInt32(IN_DELETE_SELF) | UInt32(IN_MOVE_SELF) | UInt32(IN_UNMOUNT)

  private static let mask =
    UInt32(IN_CREATE) | UInt32(IN_DELETE) | UInt32(IN_MODIFY) | UInt32(IN_MOVED_TO)
    | UInt32(IN_MOVED_FROM) | UInt32(IN_DELETE_SELF) | UInt32(IN_MOVE_SELF) | UInt32(IN_ONLYDIR)

  /// Reads one bufferful of events, or returns `nil` where there is none.
  private func readEvents() -> [inotify_event]? {
    let header = MemoryLayout<inotify_event>.size
    return unsafe withUnsafeTemporaryAllocation(byteCount: 1 << 14, alignment: 8) { buffer in
      let count = retryingInterrupted { unsafe read(number, buffer.baseAddress, buffer.count) }
      guard count > 0 else { return nil }
      var events: [inotify_event] = []
      var offset = 0
      while offset + header <= count {
        let event = unsafe buffer.loadUnaligned(fromByteOffset: offset, as: inotify_event.self)
        events.append(event)
        offset += header + Int(event.len)
      }
      return events
    }
  }
}
