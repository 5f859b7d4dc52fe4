internal import DaemonKit
internal import Diagnostics
internal import Editorial
internal import GitObjects
internal import GitStore
internal import Journal
internal import Lint
internal import Publishing
internal import Workflow

/// Runs the hooks of publications until each has succeeded.
///
/// What is to be done is read from the ledger and its notes in the same way after a crash as without
/// one. A hook may be told of an edition more than once, always with the same key; one that is not
/// repeatable is told once, and is left to a person where that ended badly or in doubt.
struct Deliverer {
  let desk: Desk
  let shelf: HookShelf
  let journal: DeliveryJournal
  let clock: any WallClock
  let log: ServiceLog
  let notices: HeldNotices

  /// Delivers what is due, the oldest publication first.
  ///
  /// `isStopping` is asked between two deliveries; the one in hand is always finished. It returns
  /// when something is to be tried again, in seconds since 1970, or `nil`.
  func deliver(isStopping: @Sendable () -> Bool) async throws -> Int64? {
    let hooks = shelf.hooks()
    var isSettled = true
    var next: Int64?
    for publication in try unsettled().reversed() {
      let outcome = await outcome(of: publication, hooks: hooks, isStopping: isStopping)
      isSettled = isSettled && outcome.isDone
      if isSettled { try settle(publication) }
      if let retry = outcome.retry { next = min(retry, next ?? retry) }
      if isStopping() { break }
    }
    return next
  }

  /// The publications whose deliveries are not known to be done, the newest first.
  ///
  /// An edition without evidence in this repository was published elsewhere, and its hooks ran there.
  private func unsettled() throws(GitError) -> [Publication] {
    guard let tip = try desk.tips().ledger else { return [] }
    let settled = try desk.repository.tip(of: DeskRefs.settled)
    return try desk.ledger.publications(from: tip, downTo: settled, source: desk.source) {
      (publication) throws(GitError) in
      let evidence = DeskRefs.evidence(of: publication.slug, edition: publication.edition)
      return try desk.repository.tip(of: evidence) != nil
    }
  }

  private func settle(_ publication: Publication) throws(GitError) {
    let old = try desk.repository.tip(of: DeskRefs.settled)
    guard old != publication.id else { return }
    try desk.repository.compareAndSwap(
      DeskRefs.settled, from: old, to: publication.id, message: "copydesk: deliveries done")
  }

  /// Delivers one publication; what is wrong with it stops no other.
  private func outcome(
    of publication: Publication, hooks: [(definition: HookDefinition, hook: any Hook)],
    isStopping: @Sendable () -> Bool
  ) async -> (isDone: Bool, retry: Int64?) {
    do {
      return try await deliver(publication, hooks: hooks, isStopping: isStopping)
    } catch {
      log.write(
        .error, "cannot deliver",
        [
          "slug": publication.slug.text, "edition": "\(publication.edition)", "reason": "\(error)",
        ])
      return (false, clock.now() + Self.pauseAfterError)
    }
  }

  private static let pauseAfterError: Int64 = 30

  private func deliver(
    _ publication: Publication, hooks: [(definition: HookDefinition, hook: any Hook)],
    isStopping: @Sendable () -> Bool
  ) async throws -> (isDone: Bool, retry: Int64?) {
    var note = try DeliveryNote(on: publication.id, in: desk.repository)
    var retry: Int64?
    var seen: Set<String> = []
    // A hook may need one that stands behind it in the workflow.
    while !isStopping(), let next = hooks.first(where: { isReady($0.definition, note, seen) }) {
      seen.insert(next.definition.name)
      guard try isDue(next.definition, publication, note, &retry) else { continue }
      let record = try await attempt(next.hook, next.definition, publication, &note)
      if record.outcome == .succeeded { continue }
      retry = try scheduleRetry(next.definition, publication, record, beside: retry)
    }
    return (hooks.allSatisfy { note.isDone($0.definition.name) }, retry)
  }

  private func isReady(_ definition: HookDefinition, _ note: DeliveryNote, _ seen: Set<String>)
    -> Bool
  {
    !seen.contains(definition.name) && !note.isDone(definition.name)
      && definition.needs.allSatisfy(note.isDone)
  }

  /// Whether a hook may be told now: not before its next try, and not twice where that does harm.
  private func isDue(
    _ definition: HookDefinition, _ publication: Publication, _ note: DeliveryNote,
    _ retry: inout Int64?
  ) throws -> Bool {
    if !definition.isRepeatable, let last = note.last(of: definition.name) {
      if notices.isNew("\(publication.id) \(definition.name)") { log.held(last, publication) }
      return false
    }
    guard let last = try journal.attempt(of: publication.id.hex, hook: definition.name),
      let next = last.nextAttemptAt, next > clock.now()
    else { return true }
    retry = min(next, retry ?? next)
    return false
  }

  private func attempt(
    _ hook: any Hook, _ definition: HookDefinition, _ publication: Publication,
    _ note: inout DeliveryNote
  ) async throws -> DeliveryRecord {
    let edition = try edition(of: publication)
    let id = edition.deliveryID(hook: hook.name)
    let attempts = (note.last(of: hook.name)?.attempts ?? 0) + 1
    if !definition.isRepeatable {
      try add(.started, hook.name, attempts, id, to: &note)
    }
    let result = await hook.deliver(edition)
    let record = DeliveryRecord(
      result, hook: hook.name, time: clock.now(), attempts: attempts, id: id)
    guard let record else {
      throw GitError(
        .other, operation: "note the delivery of '\(publication.slug)' by '\(hook.name)'",
        reason: "its name or key cannot stand in a note")
    }
    try note.add(record, by: ident)
    log.ended(record, publication, output: result.output)
    return record
  }

  private func add(
    _ outcome: DeliveryRecord.Outcome, _ hook: String, _ attempts: Int, _ id: String,
    to note: inout DeliveryNote
  ) throws {
    let record = DeliveryRecord(
      hook: hook, outcome: outcome, time: clock.now(), attempts: attempts, id: id)
    if let record { try note.add(record, by: ident) }
  }

  private func scheduleRetry(
    _ definition: HookDefinition, _ publication: Publication, _ record: DeliveryRecord,
    beside other: Int64?
  ) throws -> Int64? {
    guard definition.isRepeatable else { return other }
    // 5 s, 10 s, 20 s … and an hour at the most.
    let delay = min(Int64(3600), Int64(5) << Int64(min(record.attempts - 1, 12)))
    let next = clock.now() + delay
    try journal.record(
      DeliveryAttempt(
        publication: publication.id.hex, hook: definition.name, attemptedAt: record.time,
        attempts: Int64(record.attempts), nextAttemptAt: next, lastError: record.reason))
    return min(next, other ?? next)
  }

  private var ident: Ident {
    DeskIdent.ident(
      of: desk.policy.desk.definition.desk, at: Timestamp(seconds: clock.now()))
  }

  private func edition(of publication: Publication) throws -> Edition {
    let path = try desk.path(of: publication.slug, in: publication.id) ?? ""
    let text = try desk.text(of: Draft(path: path, blob: publication.blob))
    let matter = desk.policy.reader.galley(of: text)?.frontMatter
    guard let title = matter?.title?.value, let date = matter?.date?.value else {
      throw GitError(
        .corrupt, operation: "deliver '\(publication.slug)'",
        reason: "its front matter has no title or date")
    }
    return Edition(
      event: publication.edition == 1 ? .published : .corrected, slug: publication.slug,
      number: publication.edition, title: title, date: date, publication: publication.id.hex,
      source: publication.source.hex, blob: publication.blob.hex, path: path,
      url: shelf.address?.url(of: publication.slug), approvedBy: publication.approvedBy)
  }
}
