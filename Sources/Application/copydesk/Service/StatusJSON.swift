internal import DeskService
internal import Diagnostics
internal import Editorial
internal import GitObjects
internal import Lint
internal import Workflow

/// The desk's status for machines, as `interfaces` fixes it.
enum StatusJSON {
  static func document(of evaluations: [BriefEvaluation], at tips: DeskTips) -> JSONText {
    .object([
      ("version", .number(1)), ("tip", id(tips.desk)), ("ledger", id(tips.ledger)),
      ("briefs", .array(evaluations.map(brief))),
    ])
  }

  private static func brief(_ evaluation: BriefEvaluation) -> JSONText {
    .object([
      ("slug", .string(evaluation.slug.text)), ("state", .string(evaluation.state.text)),
      ("blob", id(evaluation.draft?.blob)), ("edition", .number(evaluation.live?.edition ?? 0)),
      ("live", evaluation.live.map(live) ?? .null),
      ("contributors", .array(evaluation.contributors.map { .string($0) })),
      ("approvals", .array(evaluation.words.filter(\.isApproval).map(approval))),
      ("blockers", .array(evaluation.blockers.map(blocker))),
      ("due", evaluation.due.map(due) ?? .null),
      ("words", .array(evaluation.words.map(word))),
    ])
  }

  /// Everything that was said in this cycle, approvals included.
  private static func word(_ word: BriefEvaluation.SaidWord) -> JSONText {
    .object([
      ("commit", id(word.commit)), ("trailer", .string(word.trailer.token)),
      ("value", .string(word.trailer.value)), ("by", .string(word.by)),
      ("counts", .boolean(word.standing == .counts)), ("why", why(word)),
    ])
  }

  private static func live(_ live: LiveEdition) -> JSONText {
    .object([
      ("edition", .number(live.edition)), ("blob", id(live.draft.blob)),
      ("publication", id(live.publication)),
    ])
  }

  private static func approval(_ word: BriefEvaluation.SaidWord) -> JSONText {
    .object([
      ("by", .string(word.by)), ("commit", id(word.commit)), ("blob", id(word.blob)),
      ("counts", .boolean(word.standing == .counts)), ("why", why(word)),
    ])
  }

  private static func why(_ word: BriefEvaluation.SaidWord) -> JSONText {
    switch word.standing {
    case .counts: .null
    case .idle(let reason): .string(reason.description)
    case .refused(let refusal): .string(refusal.description)
    }
  }

  private static func blocker(_ blocker: Blocker) -> JSONText {
    .object([
      ("what", .string(blocker.what)), ("who", .array(blocker.who.map { .string($0) })),
      ("command", blocker.command.map { .string($0) } ?? .null),
    ])
  }

  private static func due(_ due: DueTransition) -> JSONText {
    .object([
      ("transition", .string(due.transition.name)), ("at", .string(due.at.rfc3339)),
    ])
  }

  private static func id(_ id: ObjectID?) -> JSONText { id.map { .string($0.hex) } ?? .null }
}
