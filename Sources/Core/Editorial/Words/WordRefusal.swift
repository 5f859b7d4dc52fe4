public import GitObjects
public import Lint
public import Workflow

/// Why a word can never count.
public enum WordRefusal: Error, Hashable, Sendable {
  case noAddress(String)
  case waiverWithoutReason
  case noTarget(candidates: [Slug])
  case unknownBrief(Slug, nearest: Slug?)
  case briefNotInCommit(Slug)
  case defectiveCommit(String)
  case unknownPerson(String)
  case notInGroup(person: String, group: String)
  case unsigned
  case badSignature(String)
  case signedByAnother(address: String, signers: [String])
  case sharedKey([String])
  case committedByAnother(address: String, committer: String)
  case ownWords(person: String)
  case pinMismatch(pinned: String, actual: ObjectID)
  case mergeChangesWords
  case noTransition(token: String, state: StateName, possible: [String])
  case nothingToSubmit(edition: Int)
  case movesLiveWords(edition: Int, state: StateName)
  case checksFailed([CheckOutcome.Finding])
  case notChecked
  case notHeld
  case nothingToRevoke
}
