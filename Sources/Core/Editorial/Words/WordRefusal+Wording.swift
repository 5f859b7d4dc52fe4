internal import GitObjects
internal import Lint

extension WordRefusal: CustomStringConvertible {
  /// One line for the person who wrote the word: what is wrong, and what to do.
  public var description: String {
    switch self {
    case .noAddress(let value):
      "'\(value)' names nobody: write 'Name <address>'"
    case .waiverWithoutReason:
      "a waiver needs a rule and a reason: write 'Waived: <rule> <reason>'"
    case .noTarget(let candidates):
      Self.noTarget(candidates)
    case .unknownBrief(let slug, let nearest):
      "there is no brief '\(slug)'" + (nearest.map { "; did you mean '\($0)'?" } ?? "")
    case .briefNotInCommit(let slug):
      "this commit has no brief '\(slug)': fetch the desk branch and say it there"
    case .defectiveCommit(let defect):
      "the commit can carry no word: \(defect)"
    case .mergeChangesWords:
      "a merge that changes the brief can carry no word: say it in a commit of its own"
    default:
      personalWording
    }
  }

  private var personalWording: String {
    switch self {
    case .unknownPerson(let address):
      "'\(address)' is nobody of this desk: the operator adds people to workflow.yaml"
    case .notInGroup(let person, let group):
      "'\(person)' is not one of the \(group), who alone can say this"
    case .unsigned:
      "the commit is not signed: sign it with your key ('git commit --amend -S')"
    case .badSignature(let reason):
      "the signature proves nothing: \(reason)"
    case .signedByAnother(let address, let signers):
      "it names '\(address)', but the key that signed the commit is of "
        + signers.map { "'\($0)'" }.joined(separator: ", ")
    case .sharedKey(let addresses):
      "the key that signed the commit is of several persons ("
        + addresses.map { "'\($0)'" }.joined(separator: ", ") + "), so it proves none of them"
    case .committedByAnother(let address, let committer):
      "it names '\(address)', but the commit is by '\(committer)'"
    case .ownWords(let person):
      "'\(person)' wrote a part of these words, and nobody approves their own"
    case .pinMismatch(let pinned, let actual):
      "it is for blob \(pinned), but the brief in this commit is blob \(actual)"
    default:
      stateWording
    }
  }

  private var stateWording: String {
    switch self {
    case .noTransition(let token, let state, let possible):
      "the brief is in '\(state)', where '\(token)' means nothing; "
        + (possible.isEmpty
          ? "nothing can be said of it there"
          : "what can be said there: " + possible.joined(separator: ", "))
    case .nothingToSubmit(let edition):
      "nothing to submit: these are the words of edition \(edition), which is live"
    case .movesLiveWords(let edition, let state):
      "edition \(edition) is live, and this release cannot yet move a brief on from '\(state)'; "
        + "to correct it, change the brief and have it approved again"
    case .checksFailed(let findings):
      "the checks of the brief have "
        + (findings.count == 1 ? "an error" : "\(findings.count) errors")
    case .notChecked:
      "the brief could not be checked, so nothing moves"
    case .notHeld:
      "there is no hold to release"
    case .nothingToRevoke:
      "there is no approval of yours to take back"
    default:
      "it cannot count"
    }
  }

  private static func noTarget(_ candidates: [Slug]) -> String {
    candidates.isEmpty
      ? "it does not say which brief it is of: add 'Brief: <slug>'"
      : "the commit changes several briefs, so say which it is of: "
        + candidates.prefix(5).map { "'Brief: \($0)'" }.joined(separator: " or ")
  }
}
