internal import GitObjects
public import Workflow

/// Which refs a push may move, whatever it carries.
public struct RefRules: Sendable {
  private let desk: String
  private let ledger: String

  public init(_ settings: DeskSettings) {
    desk = "refs/heads/\(settings.branch)"
    ledger = "refs/heads/\(settings.ledger)"
  }

  public func isDesk(_ update: RefUpdate) -> Bool { update.ref == desk }

  /// Returns why a ref may not be moved so, or `nil` where it may.
  ///
  /// `isDescendant` says whether the new tip comes after the old one.
  public func refusal(of update: RefUpdate, isDescendant: Bool) -> PushFinding? {
    if update.ref == ledger {
      return refuse(update, "only the service writes the ledger; push to '\(desk)' instead")
    }
    if update.ref.hasPrefix("refs/copydesk/") || update.ref.hasPrefix("refs/notes/copydesk/") {
      return refuse(update, "only the service writes the desk's own refs")
    }
    if update.ref.hasPrefix("refs/replace/") {
      return refuse(update, "the desk reads objects as they are and honours no replacements")
    }
    guard isDesk(update) else { return nil }
    guard update.new != nil else {
      return refuse(update, "the desk branch cannot be deleted")
    }
    if !isDescendant {
      return refuse(
        update,
        "the desk branch is never rewritten: fetch it, put your commits on top and push again")
    }
    return nil
  }

  private func refuse(_ update: RefUpdate, _ reason: String) -> PushFinding {
    PushFinding(.refusal, at: update.ref, reason)
  }
}
