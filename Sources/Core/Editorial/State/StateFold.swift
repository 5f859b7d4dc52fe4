internal import GitObjects
internal import Workflow

/// The state that a set of events gives, with what each of them had seen.
///
/// Nothing here goes along an order of merges: each word is judged by its own past, and then all are
/// evaluated together.
struct StateFold {
  /// How far a brief has come.
  struct Progress {
    var state: StateName
    /// The words that made each step, in the order of the steps.
    var steps: [(transition: Transition, words: [Int])] = []
    /// The words for the next steps that are not enough yet.
    var pending: [Int] = []
  }

  let events: CycleEvents
  let policy: DeskPolicy
  let facts: EvaluationFacts
  let identity: IdentityCheck
  /// Who said each word, or why nobody did.
  let speakers: [Int: Result<Person, WordRefusal>]
  let masks: WordMasks
  private var seenStates: [Int: StateName] = [:]

  init(events: CycleEvents, policy: DeskPolicy, facts: EvaluationFacts) {
    self.events = events
    self.policy = policy
    self.facts = facts
    identity = IdentityCheck(policy: policy, identities: facts.identities)
    var speakers: [Int: Result<Person, WordRefusal>] = [:]
    for (index, event) in events.events.enumerated() {
      guard let word = event.word else { continue }
      speakers[index] = Self.read(word, event, in: events, policy: policy, identity: identity)
    }
    self.speakers = speakers
    masks = WordMasks(events: events, policy: policy, identity: identity, speakers: speakers)
    // Each event stands after those it had seen, so none of these goes deeper than one step.
    for event in masks.forward.members { seenStates[event] = state(seenBy: event) }
  }

  /// Returns the state that the author of an event saw.
  func seenState(by event: Int) -> StateName {
    seenStates[event] ?? state(seenBy: event)
  }

  private func state(seenBy event: Int) -> StateName {
    progress(
      in: events.past[event], draft: events.events[event].commit.draft, isFinal: false
    ).state
  }

  /// Returns how far a set of events brings the brief.
  func progress(in view: BitSet, draft: Draft?, isFinal: Bool) -> Progress {
    let isLive = draft != nil && draft == events.cycle.live?.draft
    var progress = Progress(state: isLive ? policy.publishedState : policy.initialState)
    while let step = nextStep(
      from: progress.state, in: view, draft: draft, isFinal: isFinal, &progress.pending)
    {
      progress.steps.append(step)
      progress.state = step.transition.to
      progress.pending = []
    }
    return progress
  }

  /// The forward steps from a state, in the order of the workflow.
  func steps(from state: StateName) -> [Transition] {
    policy.definition.transitions.filter {
      $0.from.contains(state) && $0.trailer != nil && !policy.isObjection($0)
    }
  }

  private func nextStep(
    from state: StateName, in view: BitSet, draft: Draft?, isFinal: Bool, _ pending: inout [Int]
  ) -> (transition: Transition, words: [Int])? {
    for transition in steps(from: state) {
      var persons: Set<String> = []
      var words: [Int] = []
      for word in view.intersection(masks.forward).members {
        guard case .success(let person) = speakers[word],
          standing(of: word, for: transition, in: view, draft: draft, isFinal: isFinal) == .counts,
          persons.insert(person.key).inserted
        else { continue }
        words.append(word)
      }
      if persons.count >= max(1, transition.quorum ?? 1) { return (transition, words) }
      pending += words
    }
    return nil
  }

  /// Whether a word's commit and author give it any weight, in any state.
  private static func read(
    _ word: Word, _ event: CycleEvents.Event, in events: CycleEvents, policy: DeskPolicy,
    identity: IdentityCheck
  ) -> Result<Person, WordRefusal> {
    let commit = event.commit
    // One can always object, whatever one read; only what moves a brief on must fit the words.
    if word.movesOn(policy) {
      guard let draft = commit.draft else {
        return .failure(.briefNotInCommit(events.cycle.slug))
      }
      if let pin = event.pin, pin.lowercased() != draft.blob.hex {
        return .failure(.pinMismatch(pinned: pin, actual: draft.blob))
      }
      if commit.commit.parents.count > 1, commit.isTouch { return .failure(.mergeChangesWords) }
    }
    let speaker = identity.speaker(of: word, in: commit.commit)
    guard case .success(let person) = speaker else { return speaker }
    return allowed(person, word, policy: policy)
  }

  private static func allowed(_ person: Person, _ word: Word, policy: DeskPolicy)
    -> Result<Person, WordRefusal>
  {
    switch word.meaning {
    case .hold, .revocation, .release: return .success(person)
    case .waiver:
      let groups = policy.approvingGroups.joined(separator: ", ")
      return policy.isReviewer(person)
        ? .success(person) : .failure(.notInGroup(person: person.key, group: groups))
    case .transition(let candidates):
      let groups = candidates.compactMap { candidate -> String? in
        guard case .group(let group) = candidate.by else { return nil }
        return group
      }
      guard let group = groups.first else { return .success(person) }
      return groups.contains { policy.people.isMember(person, of: $0) }
        ? .success(person) : .failure(.notInGroup(person: person.key, group: group))
    }
  }
}
