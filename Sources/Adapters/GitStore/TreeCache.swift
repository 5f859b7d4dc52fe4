internal import GitObjects

/// The trees that were read last: in a walk, each is needed for two commits.
struct TreeCache {
  private static let limit = 4 << 20

  private var trees: [ObjectID: [UInt8]] = [:]
  private var order: [ObjectID] = []
  private var size = 0

  subscript(id: ObjectID) -> [UInt8]? { trees[id] }

  mutating func insert(_ tree: [UInt8], named id: ObjectID) {
    guard tree.count <= Self.limit / 2, trees.updateValue(tree, forKey: id) == nil else { return }
    order.append(id)
    size += tree.count
    var dropped = 0
    while size > Self.limit || order.count - dropped > 256 {
      size -= trees.removeValue(forKey: order[dropped])?.count ?? 0
      dropped += 1
    }
    order.removeFirst(dropped)
  }
}
