/// A point in time, in seconds since 1970 as git counts them.
public struct Timestamp: Hashable, Comparable, Sendable {
  public let seconds: Int64

  public init(seconds: Int64) {
    self.seconds = seconds
  }

  public static func < (a: Timestamp, b: Timestamp) -> Bool { a.seconds < b.seconds }

  /// Returns the time a number of seconds later.
  public func advanced(bySeconds seconds: Int64) -> Timestamp {
    let (sum, overflow) = self.seconds.addingReportingOverflow(seconds)
    return Timestamp(seconds: overflow ? (seconds < 0 ? .min : .max) : sum)
  }
}
