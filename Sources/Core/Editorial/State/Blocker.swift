/// One thing that keeps a brief from moving on.
public struct Blocker: Hashable, Sendable {
  /// What is missing.
  public let what: String
  /// The addresses of those who can give it.
  public let who: [String]
  /// The command that gives it.
  public let command: String?

  public init(what: String, who: [String] = [], command: String? = nil) {
    self.what = what
    self.who = who
    self.command = command
  }
}
