internal import GitObjects
internal import GitStore
internal import Synchronization

/// The desk as it is now, for all who ask at the same time.
final class DeskInForce: Sendable {
  private struct State {
    var policy: PolicyInForce
    /// When the pushes that were just accepted arrived, by their tips.
    var arrivals: [ObjectID: Timestamp] = [:]
  }

  let repository: Repository
  private let ledger = Ledger()
  private let state: Mutex<State>

  init(repository: Repository, policy: PolicyInForce) {
    self.repository = repository
    state = Mutex(State(policy: policy))
  }

  /// The desk over the service's own repository.
  var desk: Desk { desk(over: repository) }

  /// The desk over a repository that sees a push's objects.
  func desk(over repository: Repository) -> Desk {
    Desk(repository: repository, policy: state.withLock { $0.policy }, ledger: ledger)
  }

  func replace(_ policy: PolicyInForce) {
    state.withLock { $0.policy = policy }
  }

  /// Remembers when a push was accepted, until its tip is seen.
  func expect(_ tip: ObjectID, at time: Timestamp) {
    state.withLock { state in
      if state.arrivals.count >= 1024 { state.arrivals = [:] }
      state.arrivals[tip] = time
    }
  }

  /// Returns when the push of a tip was accepted, and forgets it.
  func takeArrival(of tip: ObjectID) -> Timestamp? {
    state.withLock { $0.arrivals.removeValue(forKey: tip) }
  }
}
