/// Says what a command does.
struct HelpCommand: Command {
  let name = "help"
  let summary = "say what a command does"
  let usage = ["[COMMAND]"]

  func run(_ invocation: Invocation) throws -> ExitStatus {
    guard let first = invocation.operands.first else {
      invocation.console.print(HelpText.overview)
      return .done
    }
    if invocation.operands.count > 1 {
      throw CommandError.unexpectedOperand(invocation.operands[1])
    }
    invocation.console.print(HelpText.of(try Commands.named(first, invocation.places)))
    return .done
  }
}
