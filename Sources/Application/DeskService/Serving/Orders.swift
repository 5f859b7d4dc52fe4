internal import Synchronization

/// What the operator wants of the service and it has not done yet.
///
/// A wake-up only says that something happened, and any number of them count as one; an order is
/// kept here until it is taken, so that none is lost among them.
final class Orders: Sendable {
  enum Order: Hashable, Sendable {
    case reload
    case stop
  }

  private let given = Mutex<Set<Order>>([])

  func give(_ order: Order) {
    given.withLock { _ = $0.insert(order) }
  }

  /// Returns the orders given since it was last asked.
  func take() -> Set<Order> {
    given.withLock { given in
      defer { given = [] }
      return given
    }
  }
}
