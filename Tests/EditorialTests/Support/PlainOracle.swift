import Editorial
import GitObjects
import Lint

/// The promises of the desk, checked in the plainest way: all pairs of commits, no cleverness.
///
/// It reads the steps themselves, not what the desk made of them.
struct PlainOracle {
  let history: RandomHistory
  let desk: PaperDesk
  let ids: [ObjectID]
  /// For each step, the steps that it follows.
  let ancestors: [Set<Int>]
  /// The step from which the live edition was published.
  let edition: Int?

  init(_ history: RandomHistory, desk: PaperDesk, ids: [ObjectID], edition: Int?) {
    self.edition = edition
    self.history = history
    self.desk = desk
    self.ids = ids
    var ancestors: [Set<Int>] = [[]]
    for step in history.steps {
      ancestors.append(step.parents.reduce(into: []) { $0.formUnion(ancestors[$1].union([$1])) })
    }
    self.ancestors = ancestors
  }

  var tip: Int { history.steps.count }

  func blob(_ number: Int) -> ObjectID? { desk.history.tree(of: ids[number])["briefs/a.md"] }

  /// Whether a step made the brief's words what they are.
  func touches(_ number: Int) -> Bool {
    guard number > 0 else { return false }
    return history.steps[number - 1].parents.allSatisfy { blob($0) != blob(number) }
  }

  /// The steps to the tip that the live edition does not rest on.
  var present: Set<Int> {
    let all = ancestors[tip].union([tip])
    return edition.map { all.subtracting(ancestors[$0]).subtracting([$0]) } ?? all
  }

  /// The steps from which on the brief has been there, with other words than the live ones, along
  /// some way to the tip.
  var life: Set<Int> {
    let live = edition.flatMap(blob)
    var found: Set<Int> = []
    var pending = [tip]
    while let number = pending.popLast() {
      guard number > 0, let blob = blob(number), blob != live, found.insert(number).inserted else {
        continue
      }
      pending += history.steps[number - 1].parents
    }
    return found.intersection(present)
  }

  /// The reviewers who approved exactly the words at the tip, saw every change of them, never took
  /// it back or objected since, and wrote no words of the brief since its last edition, whatever
  /// became of them.
  func approvers() -> Set<String> {
    let life = life
    let touched = life.filter(touches)
    let writers = writers(of: present)
    var approvers: Set<String> = []
    for number in life {
      guard case .say("Approved-by", let person, let signer, false) = kind(number),
        person == signer, ["ben", "cem", "dee"].contains(person), !writers.contains(person),
        blob(number) == blob(tip), touched.allSatisfy({ ancestors[number].contains($0) })
      else { continue }
      let isContradicted = life.contains { later in
        guard case .say(let token, let other, let signer, _) = kind(later), other == signer
        else { return false }
        guard !ancestors[number].contains(later) else { return false }
        return (token == "Revoked-by" && other == person)
          || (token == "Changes-requested-by" && other != "ada")
      }
      if !isContradicted { approvers.insert(person) }
    }
    return approvers
  }

  /// Who touched the brief in some steps.
  func writers(of steps: Set<Int>) -> Set<String> {
    Set(steps.filter(touches).flatMap { [author(of: $0), signer(of: $0)].compactMap { $0 } })
  }

  /// Whether an objection stands that nobody has submitted the brief again after.
  func standsObjected() -> Bool {
    let life = life
    return life.contains { number in
      guard case .say("Changes-requested-by", let person, let signer, _) = kind(number),
        person == signer, person != "ada"
      else { return false }
      return !life.contains { later in
        guard case .say("Submitted-by", let person, let signer, false) = kind(later),
          person == signer, ["ada", "ben"].contains(person)
        else { return false }
        return ancestors[later].contains(number)
      }
    }
  }

  private func kind(_ number: Int) -> RandomStep.Kind { history.steps[number - 1].kind }

  private func author(of number: Int) -> String? {
    guard case .touch(_, let author, _) = kind(number) else { return signer(of: number) }
    return author
  }

  private func signer(of number: Int) -> String? {
    switch kind(number) {
    case .touch(_, _, let signer): signer
    case .revert(let signer), .restore(_, let signer): signer
    default: "ada"
    }
  }
}
