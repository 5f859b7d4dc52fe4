internal import GitObjects
internal import Lint
internal import Workflow

extension PushJudge {
  /// Says of each trailer whether it counts, and of each near miss that it does not.
  func wordFindings(on commit: PushedWork.Commit, in work: PushedWork) -> [PushFinding] {
    let said = commit.words
    var findings = said.warnings.map {
      PushFinding(.warning, at: place(of: commit, line: $0.line), $0.message)
    }
    guard !said.words.isEmpty || !said.malformed.isEmpty else { return findings }
    findings += said.malformed.map {
      PushFinding(.refusal, at: place(of: commit, $0.trailer), $0.refusal.description)
    }
    switch said.targets {
    case .failure(let refusal):
      findings += said.words.map {
        PushFinding(.refusal, at: place(of: commit, $0.trailer), refusal.description)
      }
    case .success(let targets):
      for target in targets {
        findings += said.words.flatMap { self.findings(on: $0, of: target, commit, in: work) }
      }
    }
    return findings
  }

  /// One finding, and one more for each diagnostic that keeps a brief from being submitted.
  private func findings(
    on word: Word, of target: Word.Target, _ commit: PushedWork.Commit, in work: PushedWork
  ) -> [PushFinding] {
    let place = place(of: commit, word.trailer)
    let record = work.evaluations[target.slug]?.words.first {
      $0.commit == word.commit && $0.trailer == word.trailer
    }
    let finding = finding(on: word, of: target, record, at: place, in: work)
    guard case .refused(.checksFailed(let failing)) = record?.standing else { return [finding] }
    return [finding] + failing.map { PushFinding(.refusal, at: $0.place, $0.message) }
  }

  private func finding(
    on word: Word, of target: Word.Target, _ record: BriefEvaluation.SaidWord?, at place: String,
    in work: PushedWork
  ) -> PushFinding {
    guard let evaluation = work.evaluations[target.slug],
      evaluation.draft != nil || evaluation.live != nil
    else {
      let nearest = Self.nearest(to: target.slug, among: work.slugs)
      return PushFinding(
        .refusal, at: place, WordRefusal.unknownBrief(target.slug, nearest: nearest).description)
    }
    guard let record else { return outside(word, evaluation, at: place) }
    switch record.standing {
    case .counts:
      return PushFinding(
        .news, at: place,
        "'\(target.slug)': \(word.trailer.token) counts; it is now in "
          + "'\(evaluation.state)'")
    case .idle(let reason):
      return PushFinding(.warning, at: place, "this has no effect: \(reason)")
    case .refused(let refusal):
      return PushFinding(.refusal, at: place, "'\(target.slug)': \(refusal)")
    }
  }

  /// A word that was said where the brief had the live words, or was not there.
  private func outside(_ word: Word, _ evaluation: BriefEvaluation, at place: String) -> PushFinding
  {
    if let live = evaluation.live, evaluation.draft == nil || evaluation.draft == live.draft {
      let refusal = refusal(of: word, whereLive: live)
      return PushFinding(.refusal, at: place, "'\(evaluation.slug)': \(refusal)")
    }
    return PushFinding(
      .refusal, at: place,
      "'\(evaluation.slug)': \(WordRefusal.briefNotInCommit(evaluation.slug))")
  }

  /// Why a word says nothing of a brief whose words are the live ones.
  private func refusal(of word: Word, whereLive live: LiveEdition) -> WordRefusal {
    let state = policy.publishedState
    if !word.transitions({ $0.from.contains(policy.initialState) }).isEmpty {
      return .nothingToSubmit(edition: live.edition)
    }
    if !word.transitions({ $0.from.contains(state) }).isEmpty {
      return .movesLiveWords(edition: live.edition, state: state)
    }
    return .noTransition(token: word.trailer.token, state: state, possible: [])
  }

  private func place(of commit: PushedWork.Commit, _ trailer: Trailer) -> String {
    "\(place(of: commit, line: trailer.line)) (\(trailer.token))"
  }

  private func place(of commit: PushedWork.Commit, line: Int) -> String {
    "commit \(commit.commit.id.abbreviated), message line \(line)"
  }

  private static func nearest(to slug: Slug, among slugs: [Slug]) -> Slug? {
    NearestName.of(slug.text, among: slugs.map(\.text)).map(Slug.init)
  }
}
