/// What `desk:` says: where the desk works and whom it believes.
public struct DeskSettings: Hashable, Sendable {
  /// Whose word counts.
  public enum Identity: String, CaseIterable, Sendable {
    /// Only a verified signature says who somebody is.
    case signed
    /// Names are believed. For a trial on one machine.
    case unverified
  }

  public var name: String
  /// The branch that editors and reviewers commit to, without `refs/heads/`.
  public var branch: String
  /// The branch that only the service writes, without `refs/heads/`.
  public var ledger: String
  /// Patterns of the briefs' paths, each `folder/**/*.md` or `folder/*.md`.
  public var briefs: [String]
  public var lang: String
  /// The English that the house writes; `nil` where each brief's own majority decides.
  public var spelling: String?
  public var identity: Identity
  /// The key revocation list beside `workflow.yaml`, or `nil` for `none`.
  public var revocations: String?
  /// In bytes.
  public var maxFileSize: Int
  /// The sections that a brief may have, in their order; empty: any.
  public var sections: [String]

  public init(
    name: String = "Weekly Brief", branch: String = "main", ledger: String = "published",
    briefs: [String] = ["briefs/**/*.md"], lang: String = "en",
    spelling: String? = "en-GB-oxford", identity: Identity = .signed,
    revocations: String? = "revoked_keys", maxFileSize: Int = 1 << 20, sections: [String] = []
  ) {
    self.name = name
    self.branch = branch
    self.ledger = ledger
    self.briefs = briefs
    self.lang = lang
    self.spelling = spelling
    self.identity = identity
    self.revocations = revocations
    self.maxFileSize = maxFileSize
    self.sections = sections
  }
}
