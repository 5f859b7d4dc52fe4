/// What `copydesk status --json` says.
public struct TrialStatus: Decodable, Sendable {
  public struct Brief: Decodable, Sendable {
    public let slug: String
    public let state: String
    public let blob: String?
    public let edition: Int
    public let live: Live?
    public let contributors: [String]
    public let approvals: [Approval]
    public let blockers: [Blocker]
    public let due: Due?
  }

  public struct Live: Decodable, Sendable {
    public let edition: Int
    public let blob: String
    public let publication: String
  }

  public struct Approval: Decodable, Sendable {
    public let by: String
    public let commit: String
    public let counts: Bool
    public let why: String?
  }

  public struct Blocker: Decodable, Sendable {
    public let what: String
    public let who: [String]
    public let command: String?
  }

  public struct Due: Decodable, Sendable {
    public let transition: String
    public let at: String
  }

  public let tip: String?
  public let ledger: String?
  public let briefs: [Brief]

  /// The first brief, where only one was asked for.
  public var brief: Brief? { briefs.first }
}
