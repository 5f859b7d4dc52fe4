internal import Synchronization

/// Counts how often something could not be decided, for those who want to ask again.
final class Doubts: Sendable {
  private let raised = Atomic(0)

  var count: Int { raised.load(ordering: .relaxed) }

  func raise() { raised.add(1, ordering: .relaxed) }
}
