internal import Synchronization

/// Remembers of which held deliveries the log has told, so that it tells of each once.
final class HeldNotices: Sendable {
  private let told = Mutex<Set<String>>([])

  func isNew(_ delivery: String) -> Bool {
    told.withLock { $0.insert(delivery).inserted }
  }
}
