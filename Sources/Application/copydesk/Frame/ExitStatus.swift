/// How copydesk ends, as scripts may rely on it.
enum ExitStatus: Int32, CaseIterable, Sendable {
  /// Done and clean.
  case done = 0
  /// The copy or the desk has errors, or something is blocked.
  case blocked = 1
  /// The command was written wrongly.
  case usage = 64
  /// A file cannot be read as what it should be.
  case badFile = 65
  /// A fault of copydesk or of the system below it.
  case fault = 70
  /// Locked or busy: the same command may succeed later.
  case tryAgain = 75
  /// Not allowed.
  case notAllowed = 77
  /// The policy is invalid.
  case badPolicy = 78
}
