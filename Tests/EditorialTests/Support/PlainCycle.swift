import Editorial
import GitObjects
import Lint

/// The cycle of a brief, found in the plainest way: all of history is read, and each set is made as
/// its definition says.
struct PlainCycle: Equatable {
  /// What is said of one commit.
  struct Fact: Equatable {
    let draft: Draft?
    let isOwn: Bool
    let isTouch: Bool
    let arrival: Timestamp?
    /// The other commits of the cycle that it comes after.
    let past: Set<ObjectID>
  }

  let facts: [ObjectID: Fact]
  /// Who touched the brief before.
  let elders: Set<ObjectID>

  init(_ cycle: BriefCycle) {
    var pasts: [Set<ObjectID>] = []
    var facts: [ObjectID: Fact] = [:]
    for commit in cycle.commits {
      let past = commit.parents.reduce(into: Set<ObjectID>()) { past, parent in
        past.formUnion(pasts[parent].union([cycle.commits[parent].commit.id]))
      }
      pasts.append(past)
      facts[commit.commit.id] = Fact(
        draft: commit.draft, isOwn: commit.isOwn, isTouch: commit.isTouch,
        arrival: commit.arrival, past: past)
    }
    self.facts = facts
    elders = Set(cycle.elders.map(\.id))
  }

  init(
    of slug: Slug, at path: String, tip: ObjectID, live: LiveEdition?, in history: PaperHistory
  ) throws {
    let all = try Self.ancestors(of: [tip], in: history) { _ in true }
    var drafts: [ObjectID: Draft] = [:]
    for id in all { drafts[id] = try history.draft(at: path, in: id) }
    let isOpen = { (id: ObjectID) in drafts[id] != nil && drafts[id] != live?.draft }
    guard isOpen(tip) else {
      (facts, elders) = ([:], [])
      return
    }
    let own = try Self.ancestors(of: [tip], in: history, where: isOpen)
    var bounds: Set<ObjectID> = []
    var hasSides = false
    for id in own {
      let parents = try history.commit(id).parents
      let outside = parents.filter { !own.contains($0) }
      if outside.count == parents.count { bounds.formUnion(outside) }
      hasSides = hasSides || (outside.count < parents.count && !outside.isEmpty)
    }
    var members = own
    if hasSides || bounds.count > 1 {
      members.formUnion(all.subtracting(try Self.ancestors(of: bounds, in: history) { _ in true }))
    }
    let over = try live.map { try Self.ancestors(of: [$0.source], in: history) { _ in true } } ?? []
    members.subtract(over)
    let isTouch = { (id: ObjectID) in
      let parents = try history.commit(id).parents
      return parents.isEmpty ? drafts[id] != nil : parents.allSatisfy { drafts[$0] != drafts[id] }
    }
    var facts: [ObjectID: Fact] = [:]
    for id in members {
      let commit = try history.commit(id)
      let parents = commit.parents
      let isTouch = try isTouch(id)
      let isChange = try parents.indices.contains {
        try history.changedPaths(of: id, againstParent: $0).contains(path)
      }
      let isNamed = TrailerBlock(message: commit.message).trailers(named: "Brief")
        .contains { $0.value.split(separator: "@").first.map(String.init) == slug.text }
      guard isTouch || isChange || isNamed else { continue }
      let past = try Self.ancestors(of: [id], in: history, where: members.contains)
      let arrivals = try all.filter {
        try Self.ancestors(of: [$0], in: history) { _ in true }.contains(id)
      }.compactMap { try history.arrivalNote(on: $0) }
      facts[id] = Fact(
        draft: drafts[id], isOwn: own.contains(id), isTouch: isTouch, arrival: arrivals.min(),
        past: past.subtracting([id]))
    }
    self.facts = facts.mapValues { fact in
      Fact(
        draft: fact.draft, isOwn: fact.isOwn, isTouch: fact.isTouch, arrival: fact.arrival,
        past: fact.past.filter { facts[$0] != nil })
    }
    let isSpokenOf = try facts.keys.contains {
      TrailerBlock(message: try history.commit($0).message).trailers(named: "Note").count > 0
    }
    elders =
      isSpokenOf ? try all.subtracting(members).subtracting(over).filter(isTouch) : []
  }

  /// Returns commits and what is behind them, going through those alone that a claim is true of.
  private static func ancestors(
    of ids: Set<ObjectID>, in history: PaperHistory, where isWanted: (ObjectID) -> Bool
  ) throws -> Set<ObjectID> {
    var found: Set<ObjectID> = []
    var pending = Array(ids)
    while let id = pending.popLast() {
      guard isWanted(id), found.insert(id).inserted else { continue }
      pending += try history.commit(id).parents
    }
    return found
  }
}
