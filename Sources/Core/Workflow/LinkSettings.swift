/// What `checks.links` says: how links are tried on the network.
///
/// This release checks the form of links only. The settings are read and kept, and whoever writes
/// them is told so.
public struct LinkSettings: Hashable, Sendable {
  /// What happens when nobody can tell whether a link works.
  public enum WhenUnknown: String, CaseIterable, Sendable {
    case ignore
    case warn
    case block
  }

  /// The first state in which links are tried, so that a draft's links stay private until then.
  public var liveFrom: StateName
  public var cannotTell: WhenUnknown
  /// How many requests one host gets at a time.
  public var perHost: Int
  public var timeout: Duration
  /// Private hosts and networks that may be asked all the same.
  public var allowPrivate: [String]
  /// What the desk calls itself to hosts, or `nil` for nothing that tells who asks.
  public var userAgent: String?

  public init(
    liveFrom: StateName = StateName("review"), cannotTell: WhenUnknown = .warn, perHost: Int = 2,
    timeout: Duration = .seconds(20), allowPrivate: [String] = [], userAgent: String? = nil
  ) {
    self.liveFrom = liveFrom
    self.cannotTell = cannotTell
    self.perHost = perHost
    self.timeout = timeout
    self.allowPrivate = allowPrivate
    self.userAgent = userAgent
  }
}
