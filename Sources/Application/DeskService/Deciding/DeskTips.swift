public import GitObjects

/// Where the desk branch, the ledger and the arrival notes are at one moment.
public struct DeskTips: Hashable, Sendable {
  /// The tip of the desk branch, or `nil` where nothing was committed yet.
  public let desk: ObjectID?
  /// The tip of the ledger, or `nil` where nothing was published yet.
  public let ledger: ObjectID?
  /// The tip of the notes on arrivals, or `nil` where nothing has arrived yet.
  public let arrivals: ObjectID?

  public init(desk: ObjectID?, ledger: ObjectID?, arrivals: ObjectID?) {
    self.desk = desk
    self.ledger = ledger
    self.arrivals = arrivals
  }
}
