internal import Workflow

/// All commands, in the order in which help shows them.
enum Commands {
  /// A group of commands under one heading.
  struct Group: Sendable {
    let heading: String
    let commands: [any Command]
  }

  static let groups = [
    Group(
      heading: "Write",
      commands: [
        NewCommand(), ImportCommand(), CheckCommand(), RulesCommand(), LexiconCommand(),
      ]),
    Group(
      heading: "Ask the desk",
      commands: [StatusCommand(), ExplainCommand(), LogCommand()]),
    Group(
      heading: "Say it to the desk, by a signed commit",
      commands: WordCommand.shipped),
    Group(
      heading: "Run a desk",
      commands: [
        InitCommand(), CheckWorkflowCommand(), ServeCommand(), HookCommand(),
      ]),
    Group(
      heading: "Know copydesk",
      commands: [HelpCommand(), VersionCommand(), CompletionCommand()]),
  ]

  static let all = groups.flatMap(\.commands)

  /// Returns the command of a name; a transition that the desk's own workflow adds is one too.
  static func named(_ name: String, _ places: Places) throws -> any Command {
    if let command = all.first(where: { $0.name == name }) { return command }
    let added = (try? DeskDefinition.read(places))?.wordCommands ?? []
    if let command = added.first(where: { $0.name == name }) { return command }
    let names = all.map(\.name) + added.map(\.name)
    throw CommandError.unknownCommand(name, nearest: NearestName.of(name, among: names))
  }
}
