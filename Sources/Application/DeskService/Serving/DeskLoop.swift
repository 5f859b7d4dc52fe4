internal import DaemonKit
internal import Editorial
internal import GitObjects
internal import GitStore
internal import Lint
internal import Workflow

/// One turn of the desk: what has arrived is noted, and what is due is published.
struct DeskLoop {
  let current: DeskInForce
  let clock: any WallClock
  let log: ServiceLog

  /// What a turn found.
  struct Turn: Sendable {
    var inFlight = 0
    var published: [Publication] = []
    /// When something will be due, or `nil` where nothing waits for the time alone.
    var next: Timestamp?
    /// Briefs that could not be evaluated, and why.
    var failures: [Slug: String] = [:]
  }

  /// Takes a turn; it blocks.
  func turn() throws -> Turn {
    let revision = current.revision
    let desk = current.desk
    try noteArrival(desk)
    var turn = Turn()
    while true {
      turn.next = nil
      turn.failures = [:]
      let tips = try desk.tips()
      let look = LastTurn.Look(tips: tips, revision: revision)
      if let known = current.lastTurn.next(of: look, at: clock.now()) {
        turn.inFlight = known.inFlight
        turn.next = known.next
        return turn
      }
      let slugs = try desk.briefsInFlight(at: tips)
      turn.inFlight = slugs.count
      // Each publication takes a brief out of flight and moves the ledger, so all is looked at again.
      guard let publication = try publishFirst(of: slugs, at: tips, desk, &turn) else {
        if turn.failures.isEmpty {
          let outcome = LastTurn.Outcome(
            inFlight: turn.inFlight, next: turn.next, time: clock.now())
          current.lastTurn.keep(look, outcome)
        }
        return turn
      }
      turn.published.append(publication)
    }
  }

  /// A tip that the service has not seen arrives now, or when its push was accepted.
  private func noteArrival(_ desk: Desk) throws(GitError) {
    guard let tip = try desk.tips().desk else { return }
    let arrival = current.takeArrival(of: tip)
    let book = NotesBook(repository: desk.repository, ref: DeskRefs.arrivals)
    guard try book.note(on: tip) == nil else { return }
    let time = arrival ?? Timestamp(seconds: clock.now())
    let ident = DeskIdent.ident(of: desk.policy.desk.definition.desk, at: time)
    try book.setNote(on: tip, Array("\(time.rfc3339)\n".utf8), by: ident)
  }

  /// Publishes the first brief that is due; one that cannot be evaluated stops no other.
  private func publishFirst(
    of slugs: [Slug], at tips: DeskTips, _ desk: Desk, _ turn: inout Turn
  ) throws(GitError) -> Publication? {
    let now = Timestamp(seconds: clock.now())
    for slug in slugs {
      do {
        let evaluation = try desk.evaluation(of: slug, at: tips, now: now)
        guard let due = evaluation.due else { continue }
        guard due.isNow else {
          turn.next = min(due.at, turn.next ?? due.at)
          continue
        }
        let writer = PublicationWriter(desk: desk, now: now)
        if let publication = try writer.publish(evaluation, at: tips) {
          logPublication(publication)
          return publication
        }
      } catch  where error.code == .modified {
        throw error
      } catch {
        turn.failures[slug] = "\(error)"
      }
    }
    return nil
  }

  private func logPublication(_ publication: Publication) {
    log.write(
      .notice, "published",
      [
        "slug": publication.slug.text, "edition": "\(publication.edition)",
        "blob": publication.blob.abbreviated, "publication": publication.id.abbreviated,
        "approved-by": publication.approvedBy.joined(separator: ","),
      ])
  }
}
