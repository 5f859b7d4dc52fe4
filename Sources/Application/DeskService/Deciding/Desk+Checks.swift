internal import Diagnostics
internal import Editorial
internal import GitObjects
internal import GitStore
internal import Lint
internal import Publishing
internal import Workflow

extension Desk {
  /// Returns what the checks say of a draft at one moment, as far as a decision needs it.
  func outcome(of draft: Draft, at tips: DeskTips) throws(GitError) -> CheckOutcome {
    let key = ObjectCaches.Reading(draft: draft, house: try houseKey(at: tips))
    return try policy.caches.outcomes.value(for: key) { () throws(GitError) in
      let matter = policy.reader.galley(of: try text(of: draft))?.frontMatter
      let blocking = try diagnostics(for: draft, at: tips)
        .filter { $0.severity >= policy.desk.definition.checks.block }
        .map(Self.finding)
      return CheckOutcome(
        blocking: blocking,
        publishAt: matter?.publishAt.map { Timestamp(seconds: $0.value) },
        redirectFrom: matter?.redirectFrom.map(\.value) ?? [])
    }
  }

  /// Whether the checks find anything that blocks in a draft of a cycle that a decision needs.
  func isStoppedByChecks(_ events: CycleEvents, at tips: DeskTips) throws(GitError) -> Bool {
    for draft in events.draftsToCheck(policy: policy.desk)
    where try !outcome(of: draft, at: tips).blocking.isEmpty {
      return true
    }
    return false
  }

  /// Returns all that the checks say of a draft at one moment.
  func diagnostics(for draft: Draft, at tips: DeskTips) throws(GitError) -> [Diagnostic] {
    let text = try text(of: draft)
    return try check(at: tips).diagnostics(for: text) + slugProblems(of: draft, text)
      + selfRedirects(of: draft, text) + missingImages(of: draft, text)
  }

  /// Returns the older addresses that a draft says lead to it.
  func redirects(of draft: Draft) throws(GitError) -> [Slug] {
    let matter = policy.reader.galley(of: try text(of: draft))?.frontMatter
    return matter?.redirectFrom.map(\.value) ?? []
  }

  func text(of draft: Draft) throws(GitError) -> SourceText {
    guard let bytes = try repository.blob(draft.blob) else {
      throw .missing("read blob '\(draft.blob)'")
    }
    return SourceText(path: draft.path, bytes: bytes)
  }

  private func selfRedirects(of draft: Draft, _ text: SourceText) -> [Diagnostic] {
    let slug = policy.desk.slug(ofPath: draft.path)
    let entries = policy.reader.galley(of: text)?.frontMatter?.redirectFrom ?? []
    return entries.filter { $0.value == slug }.map { entry in
      Diagnostic(
        rule: "front-matter", severity: .error,
        message: "'redirect_from' names '\(entry.value)', which is this brief itself; take it out",
        place: .init(entry.range, in: text))
    }
  }

  private func slugProblems(of draft: Draft, _ text: SourceText) -> [Diagnostic] {
    guard let slug = policy.desk.slug(ofPath: draft.path) else { return [] }
    let hasSite = policy.desk.definition.hooks.contains { hook in
      if case .site = hook.kind { true } else { false }
    }
    let objection = slug.objection ?? (hasSite ? SiteAddress.problem(of: slug) : nil)
    return objection.map { reason in
      [
        Diagnostic(
          rule: "slug", severity: .error, message: "the slug '\(slug)' cannot be used: \(reason)",
          place: .init(0..<0, in: text))
      ]
    } ?? []
  }

  private func missingImages(of draft: Draft, _ text: SourceText) -> [Diagnostic] {
    draft.assets.filter { $0.value == nil }.keys.sorted().map { path in
      Diagnostic(
        rule: "missing-image", severity: .error,
        message: "it shows '\(TreePath(path))', which is not in this commit; add the file",
        place: .init(0..<0, in: text))
    }
  }

  private static func finding(_ diagnostic: Diagnostic) -> CheckOutcome.Finding {
    let start = diagnostic.place.start
    return CheckOutcome.Finding(
      rule: diagnostic.rule,
      place: "\(TreePath(diagnostic.place.path)):\(start.line):\(start.column)",
      message: "\(diagnostic.message) [\(diagnostic.rule)]")
  }
}
