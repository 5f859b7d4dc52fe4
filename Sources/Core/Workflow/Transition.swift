/// One way from state to state, and what it takes.
public struct Transition: Hashable, Sendable {
  /// Who can make a transition happen.
  public enum Actor: Hashable, Sendable {
    /// The service, by itself, when the requirements hold.
    case service
    /// A person of this group, by a trailer.
    case group(String)
  }

  public var name: String
  public var from: [StateName]
  public var to: StateName
  /// The token of the trailer that speaks for it, or `nil` where it happens by itself.
  public var trailer: String?
  public var by: Actor
  /// How many different persons it takes.
  ///
  /// A transition with a quorum approves words: it is outdated by a later touch. One without is
  /// said of the brief, whatever its words become.
  public var quorum: Int?
  /// Whether contributors' words do not count (`not-by: contributors`).
  public var excludesContributors: Bool
  /// Whether the checks must be clean.
  public var requiresChecks: Bool
  /// Whether it waits for the brief's `publish_at` (`not-before: publish_at`).
  public var waitsForPublishAt: Bool
  /// When it may happen; empty: always.
  public var windows: [PublishingWindow]
  /// How long after it was due it may still happen by itself.
  public var maxLate: Duration?
  /// How long an approval counts, from its arrival.
  public var expiresAfter: Duration?
  /// The names of the hooks that run after it.
  public var hooks: [String]

  public init(
    name: String, from: [StateName], to: StateName, trailer: String? = nil, by: Actor,
    quorum: Int? = nil, excludesContributors: Bool = false, requiresChecks: Bool = false,
    waitsForPublishAt: Bool = false, windows: [PublishingWindow] = [], maxLate: Duration? = nil,
    expiresAfter: Duration? = nil, hooks: [String] = []
  ) {
    self.name = name
    self.from = from
    self.to = to
    self.trailer = trailer
    self.by = by
    self.quorum = quorum
    self.excludesContributors = excludesContributors
    self.requiresChecks = requiresChecks
    self.waitsForPublishAt = waitsForPublishAt
    self.windows = windows
    self.maxLate = maxLate
    self.expiresAfter = expiresAfter
    self.hooks = hooks
  }
}
