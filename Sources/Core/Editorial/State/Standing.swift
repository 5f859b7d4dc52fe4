public import GitObjects

/// What became of a word.
public enum Standing: Hashable, Sendable {
  /// It has its effect.
  case counts
  /// It can never count.
  case refused(WordRefusal)
  /// It was good, and has no effect now.
  case idle(Reason)

  /// Why a good word has no effect.
  public enum Reason: Hashable, Sendable {
    /// It approved words that are no longer the draft.
    case outdated(by: ObjectID)
    /// It approved these words, but a merge chose others.
    case otherWords(ObjectID)
    /// It was said on a line of history on which the brief was given up again.
    case givenUp
    /// Its author had not seen a change of the brief.
    case unseenChange(ObjectID)
    /// Its author had not seen a word that moves the brief elsewhere.
    case unseenMove(ObjectID)
    /// An objection stands against it.
    case objected(by: String, in: ObjectID)
    /// Its author took it back.
    case takenBack(in: ObjectID)
    /// It is older than the workflow lets an approval be.
    case expired
    /// It was said again, or its step was made without it.
    case superseded
  }
}

extension Standing.Reason: CustomStringConvertible {
  public var description: String {
    switch self {
    case .outdated(let commit): "outdated: the brief changed in \(commit.abbreviated)"
    case .otherWords(let blob):
      "it is for blob \(blob.abbreviated), and a merge chose other words"
    case .givenUp:
      "it was said on a branch on which the brief was deleted or taken back to its live words"
    case .unseenChange(let commit):
      "its author had not seen the change of the brief in \(commit.abbreviated): "
        + "fetch, read it and say it again"
    case .unseenMove(let commit):
      "its author had not seen what \(commit.abbreviated) says of the brief: "
        + "fetch, read it and say it again"
    case .objected(let person, let commit):
      "'\(person)' objected in \(commit.abbreviated)"
    case .takenBack(let commit): "taken back in \(commit.abbreviated)"
    case .expired: "expired: the workflow lets an approval count only for a time"
    case .superseded: "said already"
    }
  }
}
