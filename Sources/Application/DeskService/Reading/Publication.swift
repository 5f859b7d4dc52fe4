public import GitObjects
public import Lint

/// One commit of the ledger: an edition of a brief.
public struct Publication: Hashable, Sendable {
  public let id: ObjectID
  public let slug: Slug
  public let edition: Int
  public let source: ObjectID
  public let blob: ObjectID
  /// The digest of the policy in force.
  public let policy: String
  public let approvedBy: [String]
  public let publishedAt: Timestamp
}
