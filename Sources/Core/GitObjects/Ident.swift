/// A person and a time as a commit names them: git's "ident".
public struct Ident: Hashable, Sendable {
  public let name: String
  /// The mail address, without angle brackets.
  public let address: String
  public let time: Timestamp
  /// The zone's distance from UTC in minutes.
  public let offset: Int

  public init(name: String, address: String, time: Timestamp, offset: Int) {
    self.name = name
    self.address = address
    self.time = time
    self.offset = offset
  }
}
