internal import GitObjects
internal import Workflow

extension StateFold {
  /// Returns what a word is worth as a step of one transition, in a set of events.
  func standing(
    of word: Int, for transition: Transition, in view: BitSet, draft: Draft?, isFinal: Bool
  ) -> Standing? {
    guard let said = events.events[word].word,
      said.transitions({ _ in true }).contains(where: { $0.name == transition.name })
    else { return nil }
    guard case .success(let person) = speakers[word] else { return nil }
    let seen = seenState(by: word)
    guard transition.from.contains(seen) else { return .refused(refusal(of: said, in: seen)) }
    if let refusal = permission(of: person, word: word, for: transition, in: view) {
      return .refused(refusal)
    }
    let event = events.events[word].commit
    if !event.isOwn { return .idle(.givenUp) }
    if let reason = idleness(of: word, by: person, for: transition, in: view, isFinal: isFinal) {
      return .idle(reason)
    }
    if transition.approvesWords, let approved = event.draft, approved != draft {
      return .idle(.otherWords(approved.blob))
    }
    return .counts
  }

  /// Why a word says nothing in the state its author saw.
  func refusal(of word: Word, in seen: StateName) -> WordRefusal {
    if seen == policy.publishedState, let live = events.cycle.live,
      word.transitions({ $0.from.contains(policy.initialState) }).isEmpty == false
    {
      return .nothingToSubmit(edition: live.edition)
    }
    let possible = policy.definition.transitions
      .filter { $0.from.contains(seen) }.compactMap(\.trailer)
    return .noTransition(token: word.trailer.token, state: seen, possible: possible)
  }

  private func permission(
    of person: Person, word: Int, for transition: Transition, in view: BitSet
  ) -> WordRefusal? {
    if case .group(let group) = transition.by, !policy.people.isMember(person, of: group) {
      return .notInGroup(person: person.key, group: group)
    }
    if transition.excludesContributors, isContributor(person, in: view) {
      return .ownWords(person: person.key)
    }
    guard transition.requiresChecks else { return nil }
    guard let draft = events.events[word].commit.draft, let outcome = facts.outcomes[draft]
    else { return .notChecked }
    let failing = outcome.blocking(without: waived(in: events.past[word], draft: draft))
    return failing.isEmpty ? nil : .checksFailed(failing)
  }

  private func idleness(
    of word: Int, by person: Person, for transition: Transition, in view: BitSet, isFinal: Bool
  ) -> Standing.Reason? {
    let concurrent = events.concurrent(with: word).intersection(view)
    if let touch = concurrent.intersection(events.touches).members.first {
      return .unseenChange(id(of: touch))
    }
    if transition.approvesWords,
      let touch = events.future[word].intersection(view).intersection(events.touches).members.first
    {
      return .outdated(by: id(of: touch))
    }
    if let reason = objection(to: word, by: person, for: transition, in: view) { return reason }
    if let other = move(beside: word, for: transition, among: concurrent) {
      return .unseenMove(id(of: other))
    }
    return isFinal && isExpired(word, for: transition) ? .expired : nil
  }

  /// An objection or a revocation that the word's author had not seen, or that came after it.
  private func objection(
    to word: Int, by person: Person, for transition: Transition, in view: BitSet
  ) -> Standing.Reason? {
    let unseen = view.subtracting(events.past[word])
    for other in unseen.intersection(masks.backward).members {
      guard let said = events.events[other].word, case .success(let speaker) = speakers[other]
      else { continue }
      if said.meaning == .revocation, speaker == person, transition.approvesWords {
        return .takenBack(in: id(of: other))
      }
      let leadsBack = said.transitions(policy.isObjection).contains { objection in
        policy.rank(of: objection.to) < policy.rank(of: transition.to)
      }
      if leadsBack { return .objected(by: speaker.key, in: id(of: other)) }
    }
    return nil
  }

  /// A word that moves the brief by another transition, and had not seen this one.
  private func move(beside word: Int, for transition: Transition, among concurrent: BitSet)
    -> Int?
  {
    for other in concurrent.intersection(masks.forward).members {
      guard let said = events.events[other].word, case .success(let speaker) = speakers[other]
      else { continue }
      let seen = seenState(by: other)
      let moves = said.transitions { candidate in
        !policy.isObjection(candidate) && candidate.from.contains(seen)
          && candidate.name != transition.name
      }
      for candidate in moves
      where permission(of: speaker, word: other, for: candidate, in: events.past[other]) == nil {
        return other
      }
    }
    return nil
  }

  private func isExpired(_ word: Int, for transition: Transition) -> Bool {
    guard let limit = transition.expiresAfter, let arrival = events.events[word].commit.arrival
    else { return false }
    return arrival.advanced(bySeconds: limit.components.seconds) <= facts.now
  }

  func id(of event: Int) -> ObjectID { events.events[event].commit.commit.id }
}

extension StateFold {
  /// Whether a person wrote a part of the words, or of those that were given up for them.
  func isContributor(_ person: Person, in view: BitSet) -> Bool {
    if masks.elders.contains(person.key) { return true }
    guard let own = masks.touchesOfPerson[person.key] else { return false }
    return !own.intersection(view).isEmpty
  }

  /// The addresses of everyone who wrote a part of the words.
  func writers(in view: BitSet) -> [String] {
    let touches = view.intersection(events.touches).members.map { events.events[$0].commit.commit }
    return (touches + events.elders).flatMap(identity.writers(of:))
  }

  /// The rules that reviewers waived for the words that are now the draft.
  func waived(in view: BitSet, draft: Draft?) -> Set<String> {
    var rules: Set<String> = []
    for event in view.intersection(masks.waivers).members {
      guard case .waiver(let rule, _) = events.events[event].word?.meaning,
        case .success(let person) = speakers[event], !isContributor(person, in: view)
      else { continue }
      let unseen = view.subtracting(events.past[event])
      guard unseen.intersection(events.touches).isEmpty else { continue }
      if events.events[event].commit.draft == draft { rules.insert(rule) }
    }
    return rules
  }

  /// The holds that nobody has released who had seen them.
  func holds(in view: BitSet) -> [Int] {
    view.intersection(masks.holds).members.filter { hold in
      guard case .success(let holder) = speakers[hold] else { return false }
      return !events.future[hold].intersection(view).members.contains { later in
        guard events.events[later].word?.meaning == .release,
          case .success(let person) = speakers[later]
        else { return false }
        return person == holder || policy.isReviewer(person)
      }
    }
  }

  /// Touches that nobody of the desk vouches for, nor has taken over by a touch of their own.
  func foreignTouches(in view: BitSet) -> [(event: Int, refusal: WordRefusal)] {
    let touches = view.intersection(events.touches)
    let vouched = touches.members.filter { isVouched($0) }
    return touches.members.compactMap { touch in
      guard case .failure(let refusal) = identity.person(of: events.events[touch].commit.commit)
      else { return nil }
      let isTakenOver = vouched.contains { events.past[$0].contains(touch) }
      return isTakenOver ? nil : (touch, refusal)
    }
  }

  private func isVouched(_ touch: Int) -> Bool {
    if case .success = identity.person(of: events.events[touch].commit.commit) { return true }
    return false
  }
}
