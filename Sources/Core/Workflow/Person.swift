/// One person of the desk, with all the addresses that are theirs.
public struct Person: Hashable, Sendable {
  /// The key in `people`, by which groups name the person.
  public let key: String
  public let name: String
  /// Mail addresses; each is a principal in `allowed_signers`.
  public let addresses: [String]

  public init(key: String, name: String, addresses: [String]) {
    self.key = key
    self.name = name
    self.addresses = addresses
  }
}
