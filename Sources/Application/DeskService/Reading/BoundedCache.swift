internal import Synchronization

/// Remembers what was read of objects, whose names say that they never change.
///
/// It holds at most twice its limit: when the young half is full it becomes the old one, and what
/// is asked for again is young again.
final class BoundedCache<Key: Hashable & Sendable, Value: Sendable>: Sendable {
  private struct Halves {
    var young: [Key: Value] = [:]
    var old: [Key: Value] = [:]
  }

  private let halves = Mutex(Halves())
  private let limit: Int

  init(limit: Int) {
    self.limit = limit
  }

  /// Returns the value of a key, and makes it where it is not known.
  func value<Failure: Error>(for key: Key, make: () throws(Failure) -> Value) throws(Failure)
    -> Value
  {
    if let known = known(key) { return known }
    let made = try make()
    insert(made, for: key)
    return made
  }

  private func known(_ key: Key) -> Value? {
    halves.withLock { halves in
      if let value = halves.young[key] { return value }
      guard let value = halves.old[key] else { return nil }
      Self.insert(value, for: key, limit: limit, into: &halves)
      return value
    }
  }

  private func insert(_ value: Value, for key: Key) {
    halves.withLock { Self.insert(value, for: key, limit: limit, into: &$0) }
  }

  private static func insert(
    _ value: Value, for key: Key, limit: Int, into halves: inout Halves
  ) {
    if halves.young.count >= limit {
      halves.old = halves.young
      halves.young = [:]
    }
    halves.young[key] = value
  }
}
