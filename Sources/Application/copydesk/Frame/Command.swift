/// One command of copydesk.
///
/// A new one is a file with a type of this protocol and a line in ``Commands/all``; help, the check
/// of the manual and the completion follow from what it says of itself.
protocol Command: Sendable {
  var name: String { get }
  /// What it does, in one line without a full stop.
  var summary: String { get }
  /// What stands behind the name, one text for each way to write it.
  var usage: [String] { get }
  /// What would surprise, for `copydesk help NAME`: paragraphs of lines.
  var discussion: String { get }
  /// The options beside ``Option/everywhere``.
  var options: [Option] { get }

  /// Does it.
  ///
  /// It begins on the main thread. What it throws is said on standard error and gives the status.
  @MainActor func run(_ invocation: Invocation) async throws -> ExitStatus
}

extension Command {
  var usage: [String] { [""] }
  var discussion: String { "" }
  var options: [Option] { [] }
}
