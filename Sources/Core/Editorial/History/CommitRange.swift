public import GitObjects

/// Lists the commits that one tip has and another has not.
public struct CommitRange: Sendable {
  private let source: any CommitSource

  public init(source: any CommitSource) {
    self.source = source
  }

  /// Returns the commits that lead to `new` and not to `old`, each after its parents.
  public func commits(after old: ObjectID?, upTo new: ObjectID) throws(GitError) -> [ObjectID] {
    var painting = try Painting(source: source, wanted: [new], hidden: old.map { [$0] } ?? [])
    let members = try painting.finish()
    var order: [ObjectID] = []
    var entered: Set<ObjectID> = []
    var pending: [(id: ObjectID, isLeaving: Bool)] = [(new, false)]
    while let (id, isLeaving) = pending.popLast() {
      guard members.contains(id) else { continue }
      if isLeaving {
        order.append(id)
      } else if entered.insert(id).inserted {
        pending.append((id, true))
        for parent in try source.commit(id).parents.reversed() { pending.append((parent, false)) }
      }
    }
    return order
  }
}
