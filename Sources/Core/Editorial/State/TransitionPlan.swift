internal import GitObjects
internal import Lint
internal import Workflow

/// What keeps a brief where it is, and what the service will do by itself.
struct TransitionPlan {
  let fold: StateFold
  let progress: StateFold.Progress
  let state: StateName
  let policy: DeskPolicy
  let facts: EvaluationFacts

  private var cycle: BriefCycle { fold.events.cycle }
  private var slug: Slug { cycle.slug }

  /// Whether the brief is in the state from which the service goes on by itself.
  private var isReady: Bool { policy.publication?.from.contains(state) ?? false }

  func blockers() -> [Blocker] {
    if fold.events.isOverLimit {
      return [
        Blocker(
          what: "more was said and changed in this cycle than the desk evaluates "
            + "(\(CycleEvents.limits.words) words, \(CycleEvents.limits.events) events)")
      ]
    }
    guard cycle.draft != nil else { return deleted() }
    guard cycle.isInFlight else { return [] }
    return foreign() + held() + missingWords() + failingChecks() + tooLate()
  }

  /// Returns when the service goes on by itself, or `nil` where something must happen first.
  func due() -> DueTransition? {
    guard let transition = policy.publication, isReady, cycle.isInFlight else { return nil }
    guard foreign().isEmpty, held().isEmpty, failingChecks().isEmpty, tooLate().isEmpty,
      !fold.events.isOverLimit, let at = opening(for: transition, notBefore: facts.now)
    else { return nil }
    return DueTransition(
      transition: transition, at: at, isNow: at <= facts.now, approvedBy: approvedBy())
  }
}

extension TransitionPlan {
  private func deleted() -> [Blocker] {
    guard let live = cycle.live else { return [] }
    return [
      Blocker(
        what: "the file is gone from the desk branch, but edition \(live.edition) stays live: "
          + "only a retraction takes words back",
        command: "copydesk retract \(slug)")
    ]
  }

  private func foreign() -> [Blocker] {
    fold.foreignTouches(in: fold.events.all).map { touch in
      Blocker(
        what: "\(fold.id(of: touch.event).abbreviated) changed it, and nobody of the desk vouches "
          + "for that: \(touch.refusal)",
        who: policy.definition.people.compactMap(\.addresses.first),
        command: "git commit -S (a change of the brief by somebody of the desk takes it over)")
    }
  }

  private func held() -> [Blocker] {
    fold.holds(in: fold.events.all).compactMap { hold in
      guard case .success(let holder) = fold.speakers[hold] else { return nil }
      let others = policy.definition.people.filter { $0 != holder && policy.isReviewer($0) }
      return Blocker(
        what: "held by \(holder.name) in \(fold.id(of: hold).abbreviated)",
        who: ([holder] + others).compactMap(\.addresses.first),
        command: "copydesk release \(slug)")
    }
  }

  private func missingWords() -> [Blocker] {
    fold.steps(from: state).map { transition in
      let given = progress.pending.filter { word in
        fold.events.events[word].word?.transitions { $0.name == transition.name }.isEmpty == false
      }
      let missing = max(1, transition.quorum ?? 1) - given.count
      let command = "copydesk \(transition.name) \(slug)"
      guard case .group(let group) = transition.by else {
        return Blocker(what: "'\(transition.name)' has not happened", command: command)
      }
      let who = candidates(for: transition, in: group, without: given)
      return Blocker(
        what: what(is: missing, for: transition, of: group, given: given.count, by: who.count),
        who: who.compactMap(\.addresses.first), command: command)
    }
  }

  private func what(
    is missing: Int, for transition: Transition, of group: String, given: Int, by available: Int
  ) -> String {
    guard transition.approvesWords else {
      return "nobody of the \(group) has said '\(transition.trailer ?? transition.name)'"
    }
    let kind =
      transition.name == "approve" ? "approval" : "'\(transition.trailer ?? transition.name)'"
    let plural = missing == 1 || kind != "approval" ? "" : "s"
    let verb = missing == 1 ? "is" : "are"
    let quorum = max(1, transition.quorum ?? 1)
    let sofar = quorum > 1 ? " (\(given) of \(quorum))" : ""
    let short =
      available < missing
      ? "; only \(available) can give it, since nobody approves their own words" : ""
    return "\(missing) \(kind)\(plural) of the \(group) \(verb) missing\(sofar)\(short)"
  }

  private func candidates(for transition: Transition, in group: String, without given: [Int])
    -> [Person]
  {
    let done = given.compactMap { word -> Person? in
      guard case .success(let person) = fold.speakers[word] else { return nil }
      return person
    }
    return policy.definition.people.filter { person in
      policy.people.isMember(person, of: group) && !done.contains(person)
        && !(transition.excludesContributors && fold.isContributor(person, in: fold.events.all))
    }
  }

  private func failingChecks() -> [Blocker] {
    guard let draft = cycle.draft else { return [] }
    let isChecked =
      isReady
      ? policy.publication?.requiresChecks ?? false
      : fold.steps(from: state).contains(where: \.requiresChecks)
    guard isChecked else { return [] }
    let command = "copydesk check \(draft.path)"
    guard let outcome = facts.outcomes[draft] else {
      return [Blocker(what: "the brief could not be checked", command: command)]
    }
    let failing = outcome.blocking(without: fold.waived(in: fold.events.all, draft: draft))
    guard let first = failing.first else { return [] }
    let count = failing.count == 1 ? "1 error" : "\(failing.count) errors"
    return [
      Blocker(what: "the checks have \(count): \(first.place): \(first.message)", command: command)
    ]
  }

  private func tooLate() -> [Blocker] {
    guard let transition = policy.publication, isReady, let limit = transition.maxLate,
      let at = opening(for: transition, notBefore: dueTime(of: transition))
    else { return [] }
    guard at.advanced(bySeconds: limit.components.seconds) < facts.now else { return [] }
    return [
      Blocker(
        what: "it was due at \(at), longer ago than the workflow lets the service be late: "
          + "a person decides, by a new 'publish_at' and a new approval",
        command: "copydesk request-changes \(slug)")
    ]
  }

  /// When everything that a transition waits for was there.
  private func dueTime(of transition: Transition) -> Timestamp {
    let arrivals = progress.steps.flatMap(\.words).map {
      fold.events.events[$0].commit.arrival ?? facts.now
    }
    let approved = arrivals.max() ?? facts.now
    guard transition.waitsForPublishAt, let draft = cycle.draft,
      let publishAt = facts.outcomes[draft]?.publishAt
    else { return approved }
    return max(publishAt, approved)
  }

  /// The first time, not before a given one, at which a transition may happen.
  private func opening(for transition: Transition, notBefore now: Timestamp) -> Timestamp? {
    let earliest = max(dueTime(of: transition), now).seconds
    return transition.windows.nextOpening(after: earliest, zones: facts.zones)
      .map(Timestamp.init(seconds:))
  }

  private func approvedBy() -> [String] {
    progress.steps.filter { $0.transition.approvesWords }.flatMap(\.words).compactMap {
      fold.events.events[$0].word?.address
    }
  }
}
