/// What is known of one delivery: one line of the note on its publication.
///
/// Lines are only added, never changed, so two clones of the notes can be joined with git's own
/// `cat_sort_uniq`. The last line of a hook tells how its delivery stands.
public struct DeliveryRecord: Hashable, Sendable {
  /// The ref of the notes.
  public static let notesRef = "refs/notes/copydesk/deliveries"

  /// How a delivery ended.
  public enum Outcome: String, CaseIterable, Sendable {
    /// A hook that must not run twice was begun; without a later line nobody knows how it ended.
    case started
    case succeeded
    case failed
    case timedOut = "timed-out"
  }

  public let hook: String
  public let outcome: Outcome
  /// When it ended, in seconds since 1970.
  public let time: Int64
  /// How often it was tried, this time included.
  public let attempts: Int
  /// The idempotency key.
  public let id: String
  /// Why it failed, in one short line; empty where there is nothing to say.
  public let reason: String

  /// Makes a record, or `nil` where the hook's name, the key, the time or the count cannot stand in
  /// a line.
  ///
  /// The reason is made fit: one line, without control and direction characters, at most 200
  /// characters.
  public init?(
    hook: String, outcome: Outcome, time: Int64, attempts: Int, id: String, reason: String = ""
  ) {
    guard Self.isWord(hook), Self.isWord(id), attempts >= 1, UTCTime(seconds: time) != nil
    else { return nil }
    self.hook = hook
    self.outcome = outcome
    self.time = time
    self.attempts = attempts
    self.id = id
    self.reason = Self.oneLine(reason)
  }

  /// Makes the record of an attempt that ended now.
  public init?(_ result: DeliveryResult, hook: String, time: Int64, attempts: Int, id: String) {
    let (outcome, reason) =
      switch result {
      case .succeeded: (Outcome.succeeded, "")
      case .failed(let reason, _): (Outcome.failed, reason)
      case .timedOut: (Outcome.timedOut, "its time was up")
      }
    self.init(
      hook: hook, outcome: outcome, time: time, attempts: attempts, id: id, reason: reason)
  }

  /// Printable ASCII without a blank, not empty and not long.
  static func isWord(_ text: some StringProtocol) -> Bool {
    !text.isEmpty && text.utf8.count <= 200 && text.utf8.allSatisfy { (0x21...0x7E).contains($0) }
  }

  /// The text in one line that shows as it is stored.
  static func oneLine(_ text: String) -> String {
    var line = ""
    var wasBlank = true
    for scalar in text.unicodeScalars.prefix(10_000) {
      let isBlank = scalar.properties.isWhitespace || scalar.properties.generalCategory == .control
      if isBlank {
        if !wasBlank { line += " " }
      } else if scalar.properties.generalCategory != .format {
        line.unicodeScalars.append(scalar)
      } else {
        continue
      }
      wasBlank = isBlank
    }
    var kept = line.unicodeScalars.prefix(200)
    if kept.last == " " { kept.removeLast() }
    return String(String.UnicodeScalarView(kept))
  }
}
