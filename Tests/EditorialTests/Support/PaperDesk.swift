import Diagnostics
import Editorial
import GitObjects
import Lint
import Testing
import Workflow

/// A desk on paper: ada edits, ben and cem review, everything is signed unless it is said.
final class PaperDesk {
  static let now = Timestamp(seconds: 1_700_000_000)

  let history: PaperHistory
  /// What the desk remembers from one question to the next.
  let index = HistoryIndex()
  var definition: WorkflowDefinition {
    didSet { policy = try? DeskPolicy(definition) }
  }
  private(set) var policy: DeskPolicy?
  var signers: [ObjectID: SignerIdentity] = [:]
  var outcomes: [ObjectID: CheckOutcome] = [:]
  var live: [Slug: LiveEdition] = [:]
  var tip: ObjectID

  init(quorum: Int = 1, salt: UInt64 = 0) {
    history = PaperHistory(salt: salt)
    definition = .paper(quorum: quorum)
    policy = try? DeskPolicy(definition)
    tip = history.add(parents: [], author: "ada", message: "Begin\n", files: ["README": "desk"])
    signers[tip] = .verified(addresses: ["ada@example.org"])
  }

  @discardableResult
  func commit(
    _ message: String, by person: String, files: [String: String?] = [:],
    on parents: [ObjectID]? = nil,
    author: String? = nil, signedBy signer: SignerIdentity? = nil
  ) -> ObjectID {
    tip = history.add(
      parents: parents ?? [tip], author: author ?? person, committer: person, message: message,
      files: files)
    signers[tip] = signer ?? .verified(addresses: ["\(person)@example.org"])
    return tip
  }

  /// Touches a brief.
  @discardableResult
  func touch(
    _ words: String, by person: String = "ada", slug: String = "a", on parents: [ObjectID]? = nil
  )
    -> ObjectID
  {
    commit("Write\n", by: person, files: ["briefs/\(slug).md": words], on: parents)
  }

  /// Says a trailer of a brief.
  @discardableResult
  func say(_ token: String, by person: String, slug: String = "a", on parents: [ObjectID]? = nil)
    -> ObjectID
  {
    commit(
      "Say\n\nBrief: \(slug)\n\(token): \(person) <\(person)@example.org>\n", by: person,
      on: parents)
  }

  @discardableResult
  func submit(on parents: [ObjectID]? = nil, slug: String = "a") -> ObjectID {
    say("Submitted-by", by: "ada", slug: slug, on: parents)
  }

  @discardableResult
  func approve(_ person: String = "ben", on parents: [ObjectID]? = nil, slug: String = "a")
    -> ObjectID
  {
    say("Approved-by", by: person, slug: slug, on: parents)
  }

  @discardableResult
  func object(_ person: String = "cem", on parents: [ObjectID]? = nil) -> ObjectID {
    say("Changes-requested-by", by: person, on: parents)
  }

  /// Merges; the tree is the first parent's but for the files given.
  @discardableResult
  func merge(
    _ a: ObjectID, _ b: ObjectID, files: [String: String?] = [:], by person: String = "ada"
  )
    -> ObjectID
  {
    commit("Merge\n", by: person, files: files, on: [a, b])
  }

  func evaluation(of slug: String = "a", at tip: ObjectID? = nil) throws -> BriefEvaluation {
    let policy = try #require(policy)
    let brief = Slug(slug)
    let cycle = try CycleReader(source: history, index: index).cycle(
      of: brief, at: policy.paths(of: brief)[0], tip: tip ?? self.tip, live: live[brief])
    let events = CycleEvents(cycle: cycle, policy: policy)
    return Evaluator(policy: policy).evaluation(of: events, facts: facts(for: events, policy))
  }

  private func facts(for events: CycleEvents, _ policy: DeskPolicy) -> EvaluationFacts {
    var found: [Draft: CheckOutcome] = [:]
    for draft in events.draftsToCheck(policy: policy) {
      found[draft] = outcomes[draft.blob] ?? CheckOutcome()
    }
    let identities = events.commitsToIdentify.map { ($0.id, signers[$0.id] ?? .unsigned) }
    return EvaluationFacts(
      identities: Dictionary(identities, uniquingKeysWith: { first, _ in first }), outcomes: found,
      now: Self.now, zones: UTCOnly())
  }

  func state(of slug: String = "a") throws -> String { try evaluation(of: slug).state.text }

  /// Publishes what is due now, as the service does; returns whether it was.
  @discardableResult
  func publishIfDue(_ slug: String = "a") throws -> Bool {
    let evaluation = try evaluation(of: slug)
    guard let due = evaluation.due, due.isNow, let draft = evaluation.draft else { return false }
    let brief = Slug(slug)
    live[brief] = LiveEdition(
      edition: (live[brief]?.edition ?? 0) + 1, draft: draft, publication: tip, source: tip)
    return true
  }

  /// Returns what a push of these commits is told.
  func findings(on ids: [ObjectID]) throws -> [PushFinding] {
    let policy = try #require(policy)
    let reader = WordReader(policy: policy)
    var slugs: Set<Slug> = []
    let commits = try ids.map { id in
      let commit = try history.commit(id)
      let paths = try history.ownChanges(of: commit)
      let words = reader.words(of: commit, changing: paths)
      if case .success(let targets) = words.targets { slugs.formUnion(targets.map(\.slug)) }
      slugs.formUnion(paths.compactMap(policy.slug(ofPath:)))
      let changes = try history.changes(of: id, againstParent: 0)
        .filter { paths.contains($0.path.text ?? "") }
      return PushedWork.Commit(
        commit: commit, changes: changes, words: words, identity: signers[id] ?? .unsigned)
    }
    var evaluations: [Slug: BriefEvaluation] = [:]
    for slug in slugs { evaluations[slug] = try evaluation(of: slug.text) }
    let redirected = Set(
      slugs.flatMap { slug in
        evaluations[slug]?.draft.flatMap { outcomes[$0.blob]?.redirectFrom } ?? []
      })
    return PushJudge(policy: policy).findings(
      on: PushedWork(
        commits: commits, evaluations: evaluations, diagnostics: [], redirected: redirected,
        sizes: [:], slugs: slugs.sorted()))
  }
}

struct UTCOnly: ZoneTable {
  func offset(of zone: String, at seconds: Int64) -> Int? { zone == "UTC" ? 0 : nil }
}

extension WorkflowDefinition {
  /// The workflow of the histories: editors submit, reviewers approve, the service publishes.
  static func paper(quorum: Int) -> WorkflowDefinition {
    func state(_ name: String) -> StateName { StateName(name) }
    let people = ["ada", "ben", "cem"].map {
      Person(key: $0, name: $0, addresses: ["\($0)@example.org"])
    }
    return WorkflowDefinition(
      desk: DeskSettings(), people: people,
      groups: ["editors": ["ada", "ben"], "reviewers": ["ben", "cem"]],
      states: ["draft", "review", "approved", "published", "retracted"].map(state),
      transitions: [
        Transition(
          name: "submit", from: [state("draft")], to: state("review"), trailer: "Submitted-by",
          by: .group("editors"), requiresChecks: true),
        Transition(
          name: "request-changes", from: [state("review"), state("approved")], to: state("draft"),
          trailer: "Changes-requested-by", by: .group("reviewers")),
        Transition(
          name: "approve", from: [state("review")], to: state("approved"), trailer: "Approved-by",
          by: .group("reviewers"), quorum: quorum, excludesContributors: true),
        Transition(
          name: "publish", from: [state("approved")], to: state("published"), by: .service,
          requiresChecks: true, waitsForPublishAt: true, maxLate: .seconds(48 * 3600)),
        Transition(
          name: "retract", from: [state("published")], to: state("retracted"),
          trailer: "Retracted-by", by: .group("reviewers"), quorum: 2),
      ],
      checks: CheckSettings(), hooks: [])
  }
}
