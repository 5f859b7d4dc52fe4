public import GitObjects

/// Where the desk branch and the ledger are at one moment.
public struct DeskTips: Hashable, Sendable {
  /// The tip of the desk branch, or `nil` where nothing was committed yet.
  public let desk: ObjectID?
  /// The tip of the ledger, or `nil` where nothing was published yet.
  public let ledger: ObjectID?

  public init(desk: ObjectID?, ledger: ObjectID?) {
    self.desk = desk
    self.ledger = ledger
  }
}
