public import GitObjects
internal import Workflow

/// The events of one brief's cycle: who touched it and what was said of it, and which of them had
/// seen which.
///
/// The order of merges is not in it, only ancestry, so it cannot matter.
public struct CycleEvents: Sendable {
  /// One event: a touch, or a word.
  struct Event: Sendable {
    let commit: BriefCycle.Commit
    /// The word, or `nil` for a touch.
    let word: Word?
    let pin: String?
  }

  /// A cycle with more events or words is not evaluated: it blocks until a person looks at it.
  public static let limits = (events: 4096, words: 512)

  public let cycle: BriefCycle
  let events: [Event]
  /// For each event, those that it had seen.
  let past: [BitSet]
  /// For each event, those that had seen it.
  let future: [BitSet]
  let touches: BitSet
  let all: BitSet
  public let isOverLimit: Bool

  public init(cycle: BriefCycle, policy: DeskPolicy) {
    self.cycle = cycle
    let reader = WordReader(policy: policy)
    var found: [Event] = []
    var eventsOfCommit: [Range<Int>] = []
    for commit in cycle.commits {
      let start = found.count
      if commit.isTouch { found.append(Event(commit: commit, word: nil, pin: nil)) }
      let said = reader.plainWords(of: commit.commit, changing: commit.changedPaths)
      if let target = said.target(for: cycle.slug) {
        found += said.words.map { Event(commit: commit, word: $0, pin: target.pin) }
      }
      eventsOfCommit.append(start..<found.count)
    }
    isOverLimit =
      found.count > Self.limits.events || found.count { $0.word != nil } > Self.limits.words
    events = isOverLimit ? [] : found
    let order = EventOrder(
      commits: isOverLimit ? [] : cycle.commits, eventsOfCommit: eventsOfCommit, count: events.count
    )
    past = order.past
    future = order.future
    all = order.all
    var touches = BitSet(capacity: events.count)
    for (index, event) in events.enumerated() where event.word == nil { touches.insert(index) }
    self.touches = touches
  }

  /// The commits whose signatures a decision needs, with the time each reached the desk.
  public var commitsToIdentify: [(id: ObjectID, arrival: Timestamp?)] {
    var seen: Set<ObjectID> = []
    let ours = events.compactMap { event -> (id: ObjectID, arrival: Timestamp?)? in
      let id = event.commit.commit.id
      return seen.insert(id).inserted ? (id, event.commit.arrival) : nil
    }
    // What the cycle stands on was there when the first of it arrived.
    let arrival = cycle.commits.compactMap(\.arrival).min()
    return ours + elders.map { ($0.id, arrival) }
  }

  /// The commits before the cycle whose writers have a part in it.
  var elders: [HistoryCommit] { isOverLimit ? [] : cycle.elders }

  /// The drafts whose checks a decision needs: the tip's, and those that somebody submitted.
  public func draftsToCheck(policy: DeskPolicy) -> Set<Draft> {
    var drafts = Set([cycle.draft].compactMap { $0 })
    for event in events {
      guard let word = event.word, let draft = event.commit.draft else { continue }
      if !word.transitions(\.requiresChecks).isEmpty { drafts.insert(draft) }
    }
    return drafts
  }

  /// The events that an event neither saw nor was seen by.
  func concurrent(with event: Int) -> BitSet {
    all.subtracting(past[event]).subtracting(future[event])
  }
}
