/// The program: finds the command, runs it, says what went wrong.
struct Program: Sendable {
  let environment: Environment

  @MainActor
  func run(_ words: [String]) async -> ExitStatus {
    var console = Console(color: .auto, environment: environment)
    do {
      let front = try OptionScanner(
        options: Option.everywhere + [Self.versionOption], stopsAtOperand: true
      ).scan(words)
      console = try Console(front, environment)
      guard let name = front.operands.first else { return try bare(front, console) }
      let rest = Array(front.operands.dropFirst())
      let command = try Commands.named(name, places(front, rest))
      var back = try OptionScanner(
        options: command.options + Option.everywhere, stopsAtOperand: false
      ).scan(rest)
      back.putBehind(front)
      console = try Console(back, environment)
      return try await run(command, back, console)
    } catch {
      console.complain("copydesk: " + Complaint.text(of: error))
      return Complaint.status(of: error)
    }
  }

  static let versionOption = Option("version", "say which copydesk this is")

  /// Answers a command line without a command.
  @MainActor
  private func bare(_ front: Arguments, _ console: Console) throws -> ExitStatus {
    if front.has("version") {
      console.print(ProgramVersion.line)
      return .done
    }
    guard front.has("help") else { throw CommandError.noCommand }
    console.print(HelpText.overview)
    return .done
  }

  /// Where the desk's things are as far as can be told before the command is known.
  ///
  /// The policy may be named behind a command that only the policy knows, so the words behind it are
  /// read as those of a word to the desk.
  @MainActor
  private func places(_ front: Arguments, _ rest: [String]) -> Places {
    let scanner = OptionScanner(
      options: WordCommand.wordOptions + Option.everywhere, stopsAtOperand: false)
    var arguments = (try? scanner.scan(rest)) ?? Arguments()
    arguments.putBehind(front)
    return Places(arguments, environment)
  }

  @MainActor
  private func run(_ command: any Command, _ arguments: Arguments, _ console: Console) async throws
    -> ExitStatus
  {
    if arguments.has("help") {
      console.print(HelpText.of(command))
      return .done
    }
    let invocation = Invocation(
      arguments: arguments, places: Places(arguments, environment), console: console,
      environment: environment)
    return try await command.run(invocation)
  }
}
