public import GitObjects

/// The edition of a brief that is public now.
public struct LiveEdition: Hashable, Sendable {
  /// The number of the edition, from 1.
  public let edition: Int
  /// The words that are public.
  public let draft: Draft
  /// The commit on the ledger.
  public let publication: ObjectID
  /// The desk's tip when it was published: the cycle of the next edition begins after it.
  public let source: ObjectID

  public init(edition: Int, draft: Draft, publication: ObjectID, source: ObjectID) {
    self.edition = edition
    self.draft = draft
    self.publication = publication
    self.source = source
  }
}
