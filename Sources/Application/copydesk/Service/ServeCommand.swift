internal import DeskService
internal import GitStore

/// Runs the service.
struct ServeCommand: Command {
  let name = "serve"
  let summary = "run the desk: watch the repository and publish what is due"
  let discussion = """
    It stays in the foreground, as systemd wants it, and logs to standard error. SIGTERM
    finishes the delivery in hand and stops; SIGHUP reads the policy again. An invalid
    policy changes nothing while it runs, and keeps it from starting.
    """

  func run(_ invocation: Invocation) async throws -> ExitStatus {
    try invocation.arguments.requireNoOperands()
    let places = invocation.places
    let repository = try places.repo ?? Repository(around: ".").gitDirectory
    let service = try Service(
      ServicePlaces(
        config: places.config, repository: repository, state: places.state, socket: places.socket),
      environment: invocation.environment.variables)
    try await service.run()
    return .done
  }
}
