extension PublishingWindow {
  private static let dayNames = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"]

  /// Reads a window such as `Mon-Fri 09:00-17:00 Europe/Berlin`.
  ///
  /// Days are one (`Sun`), a range (`Fri-Mon` goes over the week's end) or a list of both with
  /// commas. A window that closes before it opens closes the next day; `24:00` is midnight. Whether
  /// there is such a zone is for a ``ZoneTable`` to say.
  public init(text: String) throws(WorkflowTextError) {
    let parts = text.split(separator: " ", omittingEmptySubsequences: true)
    guard parts.count == 3 else {
      throw WorkflowTextError(
        "'\(text)' is no window; write days, hours and a zone, such as "
          + "Mon-Fri 09:00-17:00 Europe/Berlin")
    }
    let days = try Self.days(parts[0])
    let (opens, closes) = try Self.hours(parts[1])
    self.init(days: days, opens: opens, closes: closes, zone: String(parts[2]))
  }

  /// The window as the desk writes it.
  public var text: String {
    let names = days.sorted().compactMap { (1...7).contains($0) ? Self.dayNames[$0 - 1] : nil }
    let isRun = days.count > 2 && (days.max() ?? 0) - (days.min() ?? 0) == days.count - 1
    let dayText =
      isRun
      ? [names.first, names.last].compactMap(\.self).joined(separator: "-")
      : names.joined(separator: ",")
    let end = closes > 1440 ? closes - 1440 : closes
    return "\(dayText) \(Self.clock(opens))-\(Self.clock(end)) \(zone)"
  }

  private static func days(_ text: Substring) throws(WorkflowTextError) -> Set<Int> {
    var days: Set<Int> = []
    for part in text.split(separator: ",", omittingEmptySubsequences: false) {
      let ends = part.split(separator: "-", omittingEmptySubsequences: false)
      let numbers = ends.compactMap { dayNames.firstIndex(of: String($0)) }
      guard numbers.count == ends.count, (1...2).contains(numbers.count) else {
        throw WorkflowTextError(
          "'\(part)' is no day of the week; write Mon, Tue, Wed, Thu, Fri, Sat or Sun, or a range")
      }
      var day = numbers[0]
      days.insert(day + 1)
      while day != numbers[numbers.count - 1] {
        day = (day + 1) % 7
        days.insert(day + 1)
      }
    }
    return days
  }

  private static func hours(_ text: Substring) throws(WorkflowTextError) -> (Int, Int) {
    let ends = text.split(separator: "-", omittingEmptySubsequences: false)
    guard ends.count == 2, let opens = minutes(ends[0]), let closes = minutes(ends[1]),
      opens < 1440
    else {
      throw WorkflowTextError("'\(text)' are no hours; write such as 09:00-17:00")
    }
    guard opens != closes else {
      throw WorkflowTextError(
        "'\(text)' opens and closes at the same minute; write 00:00-24:00 for the whole day")
    }
    return (opens, closes < opens ? closes + 1440 : closes)
  }

  private static func minutes(_ text: Substring) -> Int? {
    let parts = text.split(separator: ":", omittingEmptySubsequences: false)
    guard parts.count == 2, parts.allSatisfy({ $0.utf8.count == 2 }),
      let hour = WholeNumber.read(parts[0]), let minute = WholeNumber.read(parts[1]),
      minute < 60, hour < 24 || (hour == 24 && minute == 0)
    else { return nil }
    return hour * 60 + minute
  }

  private static func clock(_ minutes: Int) -> String {
    func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
    return "\(two(minutes / 60)):\(two(minutes % 60))"
  }
}
