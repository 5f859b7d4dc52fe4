/// Tells the time of day, so that tests can say what time it is.
public protocol WallClock: Sendable {
  /// The seconds since 1970.
  func now() -> Int64
}
