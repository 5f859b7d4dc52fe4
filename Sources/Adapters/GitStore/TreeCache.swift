internal import GitObjects
internal import Synchronization

/// The trees that were read last: in a walk, each is needed for two commits.
///
/// Repositories that see each other's objects share one. A tree of one name is the same everywhere.
final class TreeCache: Sendable {
  private struct State {
    var trees: [ObjectID: [UInt8]] = [:]
    var order: [ObjectID] = []
    var size = 0
  }

  private static let limit = 4 << 20

  private let state = Mutex(State())

  func tree(_ id: ObjectID) -> [UInt8]? { state.withLock { $0.trees[id] } }

  func insert(_ tree: [UInt8], named id: ObjectID) {
    guard tree.count <= Self.limit / 2 else { return }
    state.withLock { Self.insert(tree, named: id, into: &$0) }
  }

  private static func insert(_ tree: [UInt8], named id: ObjectID, into state: inout State) {
    guard state.trees.updateValue(tree, forKey: id) == nil else { return }
    state.order.append(id)
    state.size += tree.count
    var dropped = 0
    while state.size > limit || state.order.count - dropped > 256 {
      state.size -= state.trees.removeValue(forKey: state.order[dropped])?.count ?? 0
      dropped += 1
    }
    state.order.removeFirst(dropped)
  }
}
