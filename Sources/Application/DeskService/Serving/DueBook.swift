internal import Editorial
internal import GitObjects
internal import GitStore
internal import Lint

/// What the service knows of the briefs in flight: which of them it waits for, and until when.
///
/// It is brought from one moment to the next by what has changed, so that a push of one brief costs
/// the evaluation of one brief, however many are in flight.
struct DueBook: Sendable {
  /// What was found when a brief was looked at.
  struct Entry: Sendable {
    /// When the service is to do something for it by itself.
    var due: Timestamp?
    /// When it must be looked at again, whatever happens.
    var again: Int64?
    var isFailing = false
    /// The images it shows.
    var assets: Set<String> = []
    /// Whether the checks stop it, or stopped a submission of it: a word that the archive learns may
    /// end that.
    var isStoppedByChecks = false
  }

  private var tips: DeskTips?
  private var revision: Int?
  private var inFlight: Set<Slug> = []
  private var entries: [Slug: Entry] = [:]
  /// The briefs that are to be looked at, the next one at the end.
  private var waiting: [Slug] = []

  var count: Int { inFlight.count }
  var waitingCount: Int { waiting.count }
  var failingCount: Int { entries.values.count { $0.isFailing } }

  /// When the next brief is due or to be looked at again, in seconds since 1970.
  var next: Int64? {
    entries.values.compactMap { entry in
      [entry.due?.seconds, entry.again].compactMap { $0 }.min()
    }.min()
  }

  /// Goes to a moment; what may be other than it was is to be looked at again, and comes first.
  mutating func move(to tips: DeskTips, revision: Int, of desk: Desk) throws(GitError) {
    guard tips != self.tips || revision != self.revision else { return }
    if revision == self.revision, let old = self.tips,
      let affected = try desk.affected(from: old, to: tips)
    {
      try move(to: tips, affected, of: desk)
    } else {
      let slugs = try desk.briefsInFlight(at: tips)
      self = DueBook()
      (inFlight, waiting) = (Set(slugs), slugs.sorted(by: >))
    }
    (self.tips, self.revision) = (tips, revision)
  }

  /// Returns the next brief to look at.
  mutating func take(at now: Int64) -> Slug? {
    if waiting.isEmpty {
      let slugs = entries.filter { _, entry in
        (entry.due?.seconds ?? .max) <= now || (entry.again ?? .max) <= now
      }
      waiting = slugs.keys.sorted(by: >)
      for slug in waiting { entries[slug] = nil }
    }
    return waiting.popLast()
  }

  mutating func note(_ entry: Entry, of slug: Slug) { entries[slug] = entry }

  /// Puts a brief back, to be looked at next.
  mutating func putBack(_ slug: Slug) {
    entries[slug] = nil
    waiting.append(slug)
  }

  private mutating func move(
    to tips: DeskTips, _ affected: Desk.Affected, of desk: Desk
  ) throws(GitError) {
    var slugs = affected.slugs
    if tips.ledger != self.tips?.ledger {
      slugs.formUnion(entries.filter(\.value.isStoppedByChecks).keys)
    }
    if affected.files.isEmpty {
      for slug in slugs {
        if try desk.isInFlight(slug, at: tips) {
          inFlight.insert(slug)
        } else {
          inFlight.remove(slug)
        }
      }
    } else {
      slugs.formUnion(entries.filter { !$1.assets.isDisjoint(with: affected.files) }.keys)
      let now = Set(try desk.briefsInFlight(at: tips))
      slugs.formUnion(now.symmetricDifference(inFlight))
      inFlight = now
    }
    for slug in slugs { entries[slug] = nil }
    waiting.removeAll { slugs.contains($0) }
    waiting += slugs.intersection(inFlight).sorted(by: >)
  }
}
