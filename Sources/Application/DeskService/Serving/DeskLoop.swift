internal import DaemonKit
internal import Editorial
internal import GitObjects
internal import GitStore
internal import Lint
internal import Synchronization
internal import Workflow

/// One turn of the desk: what has arrived is noted, and what is due is published.
struct DeskLoop {
  let current: DeskInForce
  let clock: any WallClock
  let log: ServiceLog
  /// How long a turn takes at most in microseconds, but for the brief in hand: then others are heard.
  var slice: Int64 = 200_000

  /// What a turn found.
  struct Turn: Sendable {
    var inFlight = 0
    var published: [Publication] = []
    /// When something will be due, or `nil` where nothing waits for the time alone.
    var next: Timestamp?
    /// Briefs that could not be evaluated, and why.
    var failures: [Slug: String] = [:]
    /// How many briefs cannot be evaluated, those of earlier turns too.
    var failing = 0
    /// How many briefs are still to be looked at.
    var waiting = 0
  }

  /// How long after a failure a brief is tried again, in seconds.
  private static let patience: Int64 = 30
  /// How long it is believed that a signature cannot be verified, in seconds.
  private static let doubt: Int64 = 300

  /// Takes a turn; it blocks.
  func turn() throws -> Turn {
    let revision = current.revision
    let desk = current.desk
    let end = SystemTime.monotonicMicroseconds + slice
    var turn = Turn()
    try current.dueBook.withLock { (book) throws(GitError) in
      repeat {
        let tips = try noteArrival(desk)
        try book.move(to: tips, revision: revision, of: desk)
        try look(at: tips, desk, &book, &turn, until: end)
      } while book.waitingCount > 0 && SystemTime.monotonicMicroseconds < end
      turn.inFlight = book.count
      turn.waiting = book.waitingCount
      turn.failing = book.failingCount
      turn.next = book.next.map(Timestamp.init(seconds:))
    }
    return turn
  }

  /// Returns where everything is, with a note on the arrival of the desk's tip: one that the service
  /// has not seen arrives now, or when its push was accepted.
  private func noteArrival(_ desk: Desk) throws(GitError) -> DeskTips {
    while true {
      let tips = try desk.tips()
      guard let tip = tips.desk, try desk.source.asOf(tips).arrivalNote(on: tip) == nil else {
        return tips
      }
      let book = NotesBook(repository: desk.repository, ref: DeskRefs.arrivals)
      let time = current.takeArrival(of: tip) ?? Timestamp(seconds: clock.now())
      let ident = DeskIdent.ident(of: desk.policy.desk.definition.desk, at: time)
      try book.setNote(on: tip, Array("\(time.rfc3339)\n".utf8), by: ident)
    }
  }

  /// Looks at briefs until one is published or the time is over; one that cannot be evaluated stops
  /// no other.
  private func look(
    at tips: DeskTips, _ desk: Desk, _ book: inout DueBook, _ turn: inout Turn, until end: Int64
  ) throws(GitError) {
    while let slug = book.take(at: clock.now()) {
      do throws(GitError) {
        let now = Timestamp(seconds: clock.now())
        let (evaluation, entry) = try look(at: slug, tips, desk, now: now)
        guard evaluation.due?.isNow == true else {
          book.note(entry, of: slug)
          continue
        }
        // What is published rests on the desk as it is now.
        guard try desk.tips() == tips else { return book.putBack(slug) }
        let writer = PublicationWriter(desk: desk, now: now)
        guard let publication = try writer.publish(evaluation, at: tips) else {
          throw GitError(
            .other, operation: "publish '\(slug)'", reason: "it was due and no longer is")
        }
        book.putBack(slug)
        logPublication(publication)
        turn.published.append(publication)
        return
      } catch  where error.code == .modified {
        book.putBack(slug)
        throw error
      } catch {
        turn.failures[slug] = "\(error)"
        book.note(
          DueBook.Entry(again: clock.now() + Self.patience, isFailing: true), of: slug)
      }
      guard SystemTime.monotonicMicroseconds < end else { return }
    }
  }

  /// Evaluates a brief, and says when it is to be looked at again.
  private func look(
    at slug: Slug, _ tips: DeskTips, _ desk: Desk, now: Timestamp
  ) throws(GitError) -> (BriefEvaluation, DueBook.Entry) {
    let doubts = desk.policy.doubts.count
    let events = try desk.events(of: slug, at: tips)
    let evaluation = try desk.evaluation(of: events, at: tips, now: now)
    var entry = DueBook.Entry(due: evaluation.due?.at)
    entry.isStoppedByChecks = try desk.isStoppedByChecks(events, at: tips)
    if let draft = evaluation.draft { entry.assets = Set(draft.assets.keys) }
    // What could not be verified may be verified later.
    if desk.policy.doubts.count != doubts { entry.again = now.seconds + Self.doubt }
    return (evaluation, entry)
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
