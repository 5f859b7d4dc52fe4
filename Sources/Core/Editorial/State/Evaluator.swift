internal import GitObjects
internal import Lint
internal import Workflow

/// The pure function of the desk: events, policy, identities, checks and the time give the state.
public struct Evaluator: Sendable {
  private let policy: DeskPolicy

  public init(policy: DeskPolicy) {
    self.policy = policy
  }

  public func evaluation(of events: CycleEvents, facts: EvaluationFacts) -> BriefEvaluation {
    let cycle = events.cycle
    let fold = StateFold(events: events, policy: policy, facts: facts)
    let progress = fold.progress(in: events.all, draft: cycle.draft, isFinal: true)
    let state = cycle.draft == nil && cycle.live != nil ? policy.publishedState : progress.state
    let plan = TransitionPlan(
      fold: fold, progress: progress, state: state, policy: policy, facts: facts)
    let words = said(in: fold, progress: progress)
    return BriefEvaluation(
      slug: cycle.slug, draft: cycle.draft, live: cycle.live, state: state,
      contributors: unique(fold.writers(in: events.all)), words: words,
      holds: holds(in: fold, words), blockers: plan.blockers(), due: plan.due())
  }

  private func said(in fold: StateFold, progress: StateFold.Progress)
    -> [BriefEvaluation.SaidWord]
  {
    let counted = Set(progress.steps.flatMap(\.words) + progress.pending)
    return fold.events.events.indices.compactMap { index in
      let event = fold.events.events[index]
      guard let word = event.word else { return nil }
      return BriefEvaluation.SaidWord(
        commit: word.commit, trailer: word.trailer,
        by: word.address ?? event.commit.commit.committer.address,
        blob: event.commit.draft?.blob,
        isApproval: !word.transitions(\.approvesWords).isEmpty,
        standing: fold.finalStanding(of: index, isCounted: counted.contains(index)))
    }
  }

  private func holds(in fold: StateFold, _ words: [BriefEvaluation.SaidWord])
    -> [BriefEvaluation.SaidWord]
  {
    let standing = fold.holds(in: fold.events.all).compactMap { fold.events.events[$0].word }
    return words.filter { said in
      standing.contains { $0.commit == said.commit && $0.trailer == said.trailer }
    }
  }

  private func unique(_ addresses: [String]) -> [String] {
    var seen: Set<String> = []
    return addresses.filter { seen.insert($0).inserted }
  }
}

extension StateFold {
  /// Returns what became of a word in the end, for its author to read.
  func finalStanding(of index: Int, isCounted: Bool) -> Standing {
    guard let word = events.events[index].word, let speaker = speakers[index] else {
      return .refused(.defectiveCommit("it says nothing"))
    }
    if case .failure(let refusal) = speaker { return .refused(refusal) }
    switch word.meaning {
    case .transition(let candidates):
      return isCounted ? .counts : stepStanding(of: index, word, candidates)
    case .release:
      return holds(in: events.past[index]).isEmpty ? .refused(.notHeld) : .counts
    case .revocation:
      return hasApproval(before: index) ? .counts : .refused(.nothingToRevoke)
    case .waiver(let rule, _):
      return waived(in: events.all, draft: events.cycle.draft).contains(rule)
        ? .counts : waiverStanding(of: index)
    case .hold: return .counts
    }
  }

  private func stepStanding(of index: Int, _ word: Word, _ candidates: [Transition]) -> Standing {
    let seen = seenState(by: index)
    let fitting = candidates.filter { $0.from.contains(seen) }
    guard let transition = fitting.first else {
      return isHeardBeside(index, candidates) ? .counts : .refused(refusal(of: word, in: seen))
    }
    if policy.isObjection(transition) { return .counts }
    let standing = standing(
      of: index, for: transition, in: events.all, draft: events.cycle.draft, isFinal: true)
    return standing == .counts || standing == nil ? .idle(.superseded) : standing ?? .counts
  }

  /// Whether an objection, whatever state its author saw, stops a word that had not seen it.
  private func isHeardBeside(_ index: Int, _ candidates: [Transition]) -> Bool {
    let objections = candidates.filter(policy.isObjection)
    let beside = events.concurrent(with: index).intersection(masks.forward)
    return beside.members.contains { other in
      events.events[other].word?.transitions { step in
        !policy.isObjection(step)
          && objections.contains { policy.rank(of: $0.to) < policy.rank(of: step.to) }
      }.isEmpty == false
    }
  }

  private func hasApproval(before index: Int) -> Bool {
    guard case .success(let person) = speakers[index] else { return false }
    return events.past[index].intersection(masks.forward).members.contains { earlier in
      guard case .success(person) = speakers[earlier], let word = events.events[earlier].word
      else { return false }
      return !word.transitions(\.approvesWords).isEmpty
    }
  }

  private func waiverStanding(of index: Int) -> Standing {
    guard case .success(let person) = speakers[index] else { return .idle(.superseded) }
    if isContributor(person, in: events.all) { return .refused(.ownWords(person: person.key)) }
    let unseen = events.all.subtracting(events.past[index]).intersection(events.touches)
    return unseen.members.first.map { .idle(.outdated(by: id(of: $0))) } ?? .counts
  }
}
