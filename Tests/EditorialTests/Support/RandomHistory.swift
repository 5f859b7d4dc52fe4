import Editorial
import GitObjects
import Lint
import TestSupport
import Workflow

/// One step of a random history, with its parents as numbers of earlier steps.
struct RandomStep: Sendable {
  enum Kind: Sendable {
    /// Writes these words.
    case touch(words: Int, author: String, signer: String?)
    case delete(signer: String)
    /// Moves the brief to another address, or what lies there back to its own.
    case rename(signer: String)
    /// Gives up what the step before did to the brief; after another one it brings that back.
    case revert(signer: String)
    /// Brings back the words, or the absence of words, of an earlier step.
    case restore(step: Int, signer: String)
    /// Says a trailer; a pin of other words now and then.
    case say(token: String, person: String, signer: String?, isPinnedWrong: Bool)
    /// Merges; takes the words of a side, or resolves to others.
    case merge(takesSecond: Bool, resolution: Int?)
  }

  let kind: Kind
  let parents: [Int]
}

/// A random history of one brief, that can be built again with other object IDs.
struct RandomHistory: Sendable {
  let steps: [RandomStep]
  let quorum: Int

  static let tokens = [
    "Submitted-by", "Approved-by", "Approved-by", "Approved-by", "Changes-requested-by",
    "Revoked-by", "Held-by", "Released-by",
  ]

  init(seed: UInt64) {
    var random = SplitMix64(seed: seed)
    quorum = Int.random(in: 1...2, using: &random)
    // Now and then it begins with words that are given up and brought back.
    let returnsAtOnce = Int.random(in: 0..<4, using: &random) == 0
    var steps: [RandomStep] = []
    /// The ends of the branches, as numbers of steps; 0 is the commit before the first.
    var heads = [0]
    for number in 1...Int.random(in: 3...16, using: &random) {
      let branch = Int.random(in: 0..<heads.count, using: &random)
      let roll = Int.random(in: 0..<100, using: &random)
      if roll < 15, heads.count < 4 { heads.append(heads[branch]) }
      let isMerge = roll >= 85 && heads.count > 1
      var parents = [heads[branch]]
      if isMerge {
        let other = (branch + 1) % heads.count
        if heads[other] != heads[branch] { parents.append(heads[other]) }
        heads[branch] = number
        if parents.count == 2, roll >= 92 { heads.remove(at: other) }
      } else {
        heads[branch] = number
      }
      var kind = parents.count == 2 ? Self.merge(&random) : Self.single(number, &random)
      if returnsAtOnce, parents.count == 1, number == 2 || number == 3 {
        kind = .revert(signer: "ada")
      }
      steps.append(RandomStep(kind: kind, parents: parents))
    }
    // One tip at last, which holds everything.
    while heads.count > 1 {
      let second = heads.removeLast()
      guard let first = heads.popLast() else { break }
      if first == second { heads.append(first); continue }
      steps.append(RandomStep(kind: Self.merge(&random), parents: [first, second]))
      heads.append(steps.count)
    }
    if let tip = heads.first, tip != steps.count {
      steps.append(
        RandomStep(
          kind: .say(
            token: "Note", person: "ada", signer: "ada", isPinnedWrong: false), parents: [tip]))
    }
    self.steps = steps
  }

  private static func single(_ number: Int, _ random: inout SplitMix64) -> RandomStep.Kind {
    let people = ["ada", "ben", "cem", "dee"]
    // A steady hand: most briefs get written, submitted and approved in some order.
    switch number == 1 ? 0 : Int.random(in: 0..<100, using: &random) {
    case 0..<22:
      let signer = people[Int.random(in: 0..<3, using: &random)]
      return .touch(
        words: Int.random(in: 0..<3, using: &random),
        author: Int.random(in: 0..<8, using: &random) == 0 ? "ben" : signer,
        signer: Int.random(in: 0..<16, using: &random) == 0 ? nil : signer)
    case 22..<24: return .delete(signer: "ada")
    case 24..<26: return .rename(signer: "ada")
    case 26..<29:
      return .revert(signer: people[max(0, Int.random(in: -3..<3, using: &random))])
    case 29..<32: return .restore(step: Int.random(in: 0..<number, using: &random), signer: "ada")
    case 32..<51:
      return .say(token: "Submitted-by", person: "ada", signer: "ada", isPinnedWrong: false)
    default:
      let person = people[Int.random(in: 1..<4, using: &random)]
      return .say(
        token: tokens[Int.random(in: 0..<tokens.count, using: &random)], person: person,
        signer: Int.random(in: 0..<12, using: &random) == 0 ? nil : person,
        isPinnedWrong: Int.random(in: 0..<12, using: &random) == 0)
    }
  }

  private static func merge(_ random: inout SplitMix64) -> RandomStep.Kind {
    .merge(
      takesSecond: Bool.random(using: &random),
      resolution: Int.random(in: 0..<4, using: &random) == 0
        ? Int.random(in: 0..<3, using: &random) : nil)
  }
}

extension RandomHistory {
  /// Builds the history on a desk; the order of a merge's parents can be the other way round.
  func build(salt: UInt64 = 0, swapsParents: Bool = false) -> (desk: PaperDesk, ids: [ObjectID]) {
    let desk = PaperDesk(quorum: quorum, salt: salt)
    desk.definition.people.append(
      Person(key: "dee", name: "dee", addresses: ["dee@example.org"]))
    desk.definition.groups["reviewers"] = ["ben", "cem", "dee"]
    var ids = [desk.tip]
    for step in steps {
      ids.append(add(step, to: desk, ids: ids, swapsParents: swapsParents))
    }
    return (desk, ids)
  }

  private func add(_ step: RandomStep, to desk: PaperDesk, ids: [ObjectID], swapsParents: Bool)
    -> ObjectID
  {
    let parents = step.parents.map { ids[$0] }
    switch step.kind {
    case .touch(let words, let author, let signer):
      return desk.commit(
        "Write\n", by: signer ?? "eve", files: ["briefs/a.md": "words \(words)"], on: parents,
        author: author, signedBy: Self.identity(signer))
    case .delete(let signer):
      return desk.commit("Delete\n", by: signer, files: ["briefs/a.md": nil], on: parents)
    case .rename(let signer):
      var tree = desk.history.tree(of: parents[0])
      (tree["briefs/a.md"], tree["briefs/b.md"]) = (tree["briefs/b.md"], tree["briefs/a.md"])
      return desk.commit(tree, "Rename\n", by: signer, parents: parents)
    case .revert(let signer):
      let before = step.parents[0] == 0 ? 0 : steps[step.parents[0] - 1].parents[0]
      return restore(ids[before], on: parents, of: desk, by: signer)
    case .restore(let step, let signer):
      return restore(ids[step], on: parents, of: desk, by: signer)
    case .say(let token, let person, let signer, let isPinnedWrong):
      let pin = isPinnedWrong ? "@\(PaperHistory.blob("other"))" : ""
      return desk.commit(
        "Say\n\nBrief: a\(pin)\n\(token): \(person)@example.org\n", by: signer ?? person,
        on: parents, signedBy: Self.identity(signer))
    case .merge(let takesSecond, let resolution):
      // All but the brief itself is of the first parent, whichever way round the parents stand.
      var tree = desk.history.tree(of: parents[0])
      if takesSecond { tree["briefs/a.md"] = desk.history.tree(of: parents[1])["briefs/a.md"] }
      if let resolution { tree["briefs/a.md"] = PaperHistory.blob("words \(resolution)") }
      return desk.commit(
        tree, "Merge\n", by: "ada", parents: swapsParents ? parents.reversed() : parents)
    }
  }

  private func restore(
    _ step: ObjectID, on parents: [ObjectID], of desk: PaperDesk, by person: String
  ) -> ObjectID {
    var tree = desk.history.tree(of: parents[0])
    tree["briefs/a.md"] = desk.history.tree(of: step)["briefs/a.md"]
    return desk.commit(tree, "Bring back\n", by: person, parents: parents)
  }

  private static func identity(_ signer: String?) -> SignerIdentity {
    signer.map { .verified(addresses: ["\($0)@example.org"]) } ?? .unsigned
  }
}

extension PaperDesk {
  /// Commits a whole tree, whatever the parents have.
  func commit(_ tree: [String: ObjectID], _ message: String, by person: String, parents: [ObjectID])
    -> ObjectID
  {
    tip = history.add(parents: parents, author: person, message: message, tree: tree)
    signers[tip] = .verified(addresses: ["\(person)@example.org"])
    return tip
  }
}
