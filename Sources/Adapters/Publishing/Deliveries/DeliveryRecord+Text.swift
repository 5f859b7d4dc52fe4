extension DeliveryRecord {
  /// Says which line of a note is no delivery, and why.
  public struct ParseError: Error, Hashable, Sendable, CustomStringConvertible {
    /// The line, from 1.
    public let line: Int
    public let reason: String

    public var description: String { "cannot read line \(line) of a delivery note: \(reason)" }
  }

  /// The record as a line, with its line feed.
  public var line: String {
    let time = UTCTime(seconds: time)?.description ?? ""
    let told = reason.isEmpty ? "" : " reason=\(reason)"
    return
      "hook=\(hook) result=\(outcome.rawValue) at=\(time) attempts=\(attempts) id=\(id)\(told)\n"
  }

  /// Reads a note: every line must be a delivery, in the form that ``line`` has.
  public static func parse(note: String) throws(ParseError) -> [DeliveryRecord] {
    var lines = note.utf8.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
    if lines.last?.isEmpty == true { lines.removeLast() }
    var records: [DeliveryRecord] = []
    for (index, line) in lines.enumerated() {
      switch read(line: String(Substring(line))) {
      case .success(let record): records.append(record)
      case .failure(let problem): throw ParseError(line: index + 1, reason: problem.text)
      }
    }
    return records
  }

  private struct Problem: Error { let text: String }

  private static func read(line: String) -> Result<DeliveryRecord, Problem> {
    let names = ["hook", "result", "at", "attempts", "id", "reason"]
    // By bytes: a combining mark would hide the blank or the sign that it stands on.
    let parts = line.utf8.split(
      separator: UInt8(ascii: " "), maxSplits: 5, omittingEmptySubsequences: false)
    guard parts.count >= 5 else { return .failure(Problem(text: "it has too few fields")) }
    var values: [String] = []
    for (part, name) in zip(parts, names) {
      guard part.starts(with: "\(name)=".utf8) else {
        return .failure(Problem(text: "'\(name)=' is not where it must be"))
      }
      values.append(String(Substring(part.dropFirst(name.utf8.count + 1))))
    }
    guard let outcome = Outcome(rawValue: values[1]) else {
      return .failure(Problem(text: "'\(oneLine(values[1]))' is no result"))
    }
    guard let time = UTCTime(values[2]) else {
      return .failure(Problem(text: "'\(oneLine(values[2]))' is no time"))
    }
    guard let attempts = Int(values[3]), attempts >= 1 else {
      return .failure(Problem(text: "'\(oneLine(values[3]))' is no number of attempts"))
    }
    let record = DeliveryRecord(
      hook: values[0], outcome: outcome, time: time.seconds, attempts: attempts, id: values[4],
      reason: values.count > 5 ? values[5] : "")
    // What reads well and would be written otherwise was not written by the desk.
    guard let record, record.line == line + "\n" else {
      return .failure(Problem(text: "it is not as the desk writes it"))
    }
    return .success(record)
  }
}
