internal import Diagnostics
internal import GitObjects
internal import Lint
internal import Workflow

/// Says what the desk thinks of a push: the pure half of the verdict.
///
/// It refuses what can never count, and only warns of what is unfinished.
public struct PushJudge: Sendable {
  let policy: DeskPolicy

  public init(policy: DeskPolicy) {
    self.policy = policy
  }

  /// Returns all findings, in the order in which a person should read them.
  public func findings(on work: PushedWork) -> [PushFinding] {
    var findings: [PushFinding] = []
    for commit in work.commits {
      findings += pathFindings(on: commit, sizes: work.sizes)
      findings += touchFindings(on: commit)
      findings += wordFindings(on: commit, in: work)
    }
    findings += deletionFindings(in: work)
    findings += holdFindings(in: work)
    findings += copyFindings(in: work, after: findings)
    var seen: Set<PushFinding> = []
    return findings.filter { seen.insert($0).inserted }
  }

  /// Law 5: a change of a brief needs somebody of the desk behind it.
  private func touchFindings(on commit: PushedWork.Commit) -> [PushFinding] {
    let touched = touchedSlugs(of: commit)
    guard !touched.isEmpty else { return [] }
    let identities = commit.identity.map { [commit.commit.id: $0] } ?? [:]
    let check = IdentityCheck(policy: policy, identities: identities)
    guard case .failure(let refusal) = check.person(of: commit.commit) else { return [] }
    return [
      PushFinding(
        .refusal, at: "commit \(commit.commit.id.abbreviated)",
        "it changes '\(touched.map(\.text).joined(separator: "', '"))', and nobody of the desk "
          + "vouches for that: \(refusal)")
    ]
  }

  /// Only a retraction takes live words back.
  private func deletionFindings(in work: PushedWork) -> [PushFinding] {
    work.evaluations.values.sorted { $0.slug < $1.slug }.compactMap { evaluation in
      guard evaluation.draft == nil, let live = evaluation.live,
        !work.redirected.contains(evaluation.slug), isDeleted(evaluation.slug, in: work)
      else { return nil }
      return PushFinding(
        .refusal, at: policy.paths(of: evaluation.slug).first ?? evaluation.slug.text,
        "edition \(live.edition) of it is live, so the file stays: retract it with "
          + "'copydesk retract \(evaluation.slug)', or name '\(evaluation.slug)' under "
          + "'redirect_from' in the brief that takes its place")
    }
  }

  /// A hold is not got rid of by ending what it holds.
  private func holdFindings(in work: PushedWork) -> [PushFinding] {
    work.endedHolds.sorted { $0.key < $1.key }.flatMap { slug, holds in
      holds.map { hold in
        PushFinding(
          .refusal, at: policy.paths(of: slug).first ?? slug.text,
          "it is held by '\(hold.by)' in \(hold.commit.abbreviated), and to delete it, or to go back "
            + "to its live words, would end that: release it first with 'copydesk release \(slug)'")
      }
    }
  }

  private func isDeleted(_ slug: Slug, in work: PushedWork) -> Bool {
    let paths = Set(policy.paths(of: slug))
    return work.commits.contains { commit in
      commit.changes.contains { change in
        change.new == nil && change.path.text.map(paths.contains) ?? false
      }
    }
  }

  /// What the checks say of the drafts: unfinished is not refused, unreadable is.
  private func copyFindings(in work: PushedWork, after told: [PushFinding]) -> [PushFinding] {
    let refused = Set(told.filter { $0.weight == .refusal })
    return work.diagnostics.compactMap { diagnostic in
      let isError = diagnostic.severity >= policy.definition.checks.block
      let isBroken = diagnostic.severity == .error && Self.unreadable.contains(diagnostic.rule)
      let said = "\(diagnostic.message) [\(diagnostic.rule)]"
      let place = place(of: diagnostic)
      // A submission that it stops has named it already.
      guard !refused.contains(PushFinding(.refusal, at: place, said)) else { return nil }
      if isBroken { return PushFinding(.refusal, at: place, said) }
      if isError { return PushFinding(.warning, at: place, "\(said); mend it before you submit") }
      return PushFinding(diagnostic.severity == .note ? .hint : .warning, at: place, said)
    }
  }

  private func place(of diagnostic: Diagnostic) -> String {
    let start = diagnostic.place.start
    return "\(TreePath(diagnostic.place.path)):\(start.line):\(start.column)"
  }

  /// The rules whose errors leave nothing to evaluate.
  private static let unreadable: Set<String> = [
    "front-matter", "file", "slug", "lexicon", "style",
  ]

  func touchedSlugs(of commit: PushedWork.Commit) -> [Slug] {
    let written = commit.changes.compactMap { $0.path.text.flatMap(policy.slug(ofPath:)) }
    return Set(written + commit.shown).sorted()
  }
}
