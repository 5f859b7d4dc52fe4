/// Knows how far each zone of the tz database is from UTC, and when.
public protocol ZoneTable: Sendable {
  /// Returns the zone's distance from UTC in seconds at a point in time, counted in seconds since
  /// 1970, or `nil` where there is no such zone.
  func offset(of zone: String, at seconds: Int64) -> Int?
}
