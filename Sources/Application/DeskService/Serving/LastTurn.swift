internal import GitObjects
internal import Synchronization

/// What the last turn found, so that a turn about nothing new costs next to nothing.
///
/// The service's own notes wake it too, and each push wakes it several times.
final class LastTurn: Sendable {
  /// What a turn looks at, beside the time.
  struct Look: Hashable, Sendable {
    let tips: DeskTips
    /// Which policy is in force.
    let revision: Int
  }

  /// How long an outcome is believed: a signature that could not be verified may be verified later.
  private static let patience: Int64 = 300

  struct Outcome: Sendable {
    let inFlight: Int
    /// When something will be due by time alone.
    let next: Timestamp?
    /// When the turn was taken, in seconds since 1970.
    let time: Int64
  }

  private let last = Mutex<(look: Look, outcome: Outcome)?>(nil)

  /// Returns what a turn would find, or `nil` where it must be taken.
  func next(of look: Look, at now: Int64) -> Outcome? {
    last.withLock { last in
      guard let last, last.look == look else { return nil }
      if let next = last.outcome.next, next.seconds <= now { return nil }
      guard (0..<Self.patience).contains(now - last.outcome.time) else { return nil }
      return last.outcome
    }
  }

  func keep(_ look: Look, _ outcome: Outcome) {
    last.withLock { $0 = (look, outcome) }
  }
}
