public import Editorial
public import GitObjects
internal import GitStore
internal import Lint
internal import Workflow

/// Gathers what a push brings and has it judged.
///
/// It is a courtesy: the service decides by the same function when the refs have moved.
public struct PushCourt: Sendable {
  let desk: Desk
  let now: Timestamp

  /// - Parameters:
  ///   - desk: The desk, over a repository that sees the pushed objects.
  ///   - now: When the push arrived.
  public init(desk: Desk, now: Timestamp) {
    self.desk = desk
    self.now = now
  }

  /// Returns the verdict on all refs of a push; git takes all of them or none.
  ///
  /// Whatever cannot be read refuses the push and says why.
  public func verdict(on updates: [RefUpdate]) -> PushVerdict {
    var findings: [PushFinding] = []
    var isWhole = true
    let rules = RefRules(desk.policy.desk.definition.desk)
    // It takes longer than all else, and nearly every push is one commit.
    for tip in updates.filter(rules.isDesk).compactMap(\.new) {
      desk.prepareIdentity(of: tip, arrival: now)
    }
    for update in updates {
      do {
        findings += try self.findings(on: update)
      } catch {
        isWhole = false
        findings.append(PushFinding(.refusal, at: update.ref, "it cannot be judged: \(error)"))
      }
    }
    if desk.policy.desk.definition.desk.identity == .unverified, !updates.isEmpty {
      findings.append(
        PushFinding(
          .warning, at: "workflow.yaml",
          "'identity: unverified' is on: names are believed, and nothing is proved"))
    }
    return PushVerdict(findings: findings, isWhole: isWhole)
  }

  private func findings(on update: RefUpdate) throws(GitError) -> [PushFinding] {
    let rules = RefRules(desk.policy.desk.definition.desk)
    if let refusal = rules.refusal(of: update, isDescendant: try isDescendant(update, rules)) {
      return [refusal]
    }
    guard rules.isDesk(update), let new = update.new else { return [] }
    let present = try desk.tips()
    let tips = DeskTips(desk: new, ledger: present.ledger, arrivals: present.arrivals)
    let work = try PushReading(desk: desk, tips: tips, now: now).work(from: update.old, to: new)
    return PushJudge(policy: desk.policy.desk).findings(on: work)
  }

  private func isDescendant(_ update: RefUpdate, _ rules: RefRules) throws(GitError) -> Bool {
    guard rules.isDesk(update), let old = update.old, let new = update.new else { return true }
    return try desk.repository.isAncestor(old, of: new)
  }
}
