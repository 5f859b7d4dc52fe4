internal import Diagnostics

/// Says which copydesk this is.
struct VersionCommand: Command {
  let name = "version"
  let summary = "say which copydesk this is"

  func run(_ invocation: Invocation) throws -> ExitStatus {
    try invocation.arguments.requireNoOperands()
    let document = JSONText.object([
      ("version", .number(1)), ("copydesk", .string(ProgramVersion.number)),
    ])
    invocation.console.print(invocation.isJSON ? document.text + "\n" : ProgramVersion.line)
    return .done
  }
}
