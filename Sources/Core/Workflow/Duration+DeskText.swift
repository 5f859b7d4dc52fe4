extension Duration {
  private static let units: [(letter: Character, seconds: Int)] = [
    ("w", 604_800), ("d", 86400), ("h", 3600), ("m", 60), ("s", 1),
  ]

  /// Reads a time span as the desk writes it: a whole number and one of `s`, `m`, `h`, `d`, `w`.
  ///
  /// A day has 24 hours and a week seven days. At most ten years.
  public init(deskText text: String) throws(WorkflowTextError) {
    let wrong = WorkflowTextError(
      "'\(text)' is no time span; write a number and a unit, such as 20s, 15m, 48h, 2d or 1w")
    guard let unit = Self.units.first(where: { $0.letter == text.last }) else { throw wrong }
    guard let number = WholeNumber.read(text.dropLast()) else { throw wrong }
    let (seconds, overflow) = number.multipliedReportingOverflow(by: unit.seconds)
    guard !overflow, seconds <= 315_360_000 else {
      throw WorkflowTextError("'\(text)' is longer than ten years")
    }
    self = .seconds(seconds)
  }

  /// The span as the desk writes it, in the largest unit that divides it.
  public var deskText: String {
    let seconds = Int(components.seconds)
    guard seconds > 0 else { return "0s" }
    // Hours up to two days: that is how people say it.
    if seconds <= 172_800, seconds.isMultiple(of: 3600) { return "\(seconds / 3600)h" }
    for unit in Self.units where seconds.isMultiple(of: unit.seconds) {
      return "\(seconds / unit.seconds)\(unit.letter)"
    }
    return "\(seconds)s"
  }
}
