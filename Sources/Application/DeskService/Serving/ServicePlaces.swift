/// Where a service finds its things.
public struct ServicePlaces: Hashable, Sendable {
  /// The configuration directory with the policy.
  public var config: String
  /// The content repository.
  public var repository: String
  /// Where the journal and the site are kept.
  public var state: String
  public var socket: String

  public init(config: String, repository: String, state: String, socket: String) {
    self.config = config
    self.repository = repository
    self.state = state
    self.socket = socket
  }

  var site: String { state + "/site" }
  var archive: String { state + "/archive" }
  var journal: String { state + "/journal.sqlite" }
}
