internal import Dispatch
internal import Synchronization

/// Work on many things, on all processors at once.
public enum ParallelWork {
  /// Returns what becomes of each item, in their order.
  ///
  /// It blocks until all are done; no call may wait for another.
  public static func map<Item: Sendable, Result: Sendable>(
    _ items: [Item], _ transform: @Sendable (Item) -> Result
  ) -> [Result] {
    guard items.count > 1 else { return items.map(transform) }
    let next = Atomic<Int>(0)
    let found = Mutex<[(index: Int, result: Result)]>([])
    // Each takes a few at a time, so that nobody is left with all that are long.
    DispatchQueue.concurrentPerform(iterations: min(items.count, processors)) { _ in
      var own: [(index: Int, result: Result)] = []
      while true {
        let start = next.wrappingAdd(stride, ordering: .relaxed).oldValue
        guard start < items.count else { break }
        for index in start..<min(start + stride, items.count) {
          own.append((index, transform(items[index])))
        }
      }
      found.withLock { $0 += own }
    }
    return found.withLock { $0 }.sorted { $0.index < $1.index }.map(\.result)
  }

  private static let stride = 8
  /// More than there may be: those that find nothing left to do end at once.
  private static let processors = 16
}
