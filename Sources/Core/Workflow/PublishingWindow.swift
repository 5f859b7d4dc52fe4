/// A part of the week in which a transition may happen, such as `Mon-Fri 09:00-17:00 Europe/Berlin`.
public struct PublishingWindow: Hashable, Sendable {
  /// The days, 1 for Monday to 7 for Sunday, on which it opens.
  public let days: Set<Int>
  /// When it opens, in minutes from midnight in its zone.
  public let opens: Int
  /// When it closes, in minutes from midnight; more than 1440 where it closes the next day.
  public let closes: Int
  /// The zone's name in the tz database, or `UTC`.
  public let zone: String

  public init(days: Set<Int>, opens: Int, closes: Int, zone: String) {
    self.days = days
    self.opens = opens
    self.closes = closes
    self.zone = zone
  }
}
