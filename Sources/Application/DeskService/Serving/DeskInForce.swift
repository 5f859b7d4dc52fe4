internal import Editorial
internal import GitObjects
internal import GitStore
internal import Synchronization

/// The desk as it is now, for all who ask at the same time.
final class DeskInForce: Sendable {
  private struct State {
    var policy: PolicyInForce
    /// How often the policy was replaced.
    var revision = 0
    /// When the pushes that were just accepted arrived, by their tips.
    var arrivals: [ObjectID: Timestamp] = [:]
  }

  let repository: Repository
  /// What is known of the briefs in flight; only the desk's turns use it.
  let dueBook = Mutex(DueBook())
  private let ledger: Ledger
  private let history = HistoryIndex()
  private let state: Mutex<State>

  /// The words of what is live are kept in `archiveFile` between two starts.
  init(repository: Repository, policy: PolicyInForce, archiveFile: String? = nil) {
    self.repository = repository
    ledger = Ledger(archiveFile: archiveFile)
    state = Mutex(State(policy: policy))
  }

  /// The desk over the service's own repository.
  var desk: Desk { desk(over: repository) }

  /// A number that is another whenever the policy was replaced.
  var revision: Int { state.withLock { $0.revision } }

  /// The desk over a repository that sees a push's objects.
  func desk(over repository: Repository) -> Desk {
    Desk(
      repository: repository, policy: state.withLock { $0.policy }, ledger: ledger,
      history: history)
  }

  func replace(_ policy: PolicyInForce) {
    state.withLock { state in
      state.policy = policy
      state.revision += 1
    }
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
