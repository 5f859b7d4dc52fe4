internal import DaemonKit
internal import DeskService
internal import Editorial
internal import GitObjects
internal import GitStore
internal import Glibc

/// What git runs when somebody pushes.
struct HookCommand: Command {
  let name = "hook"
  let summary = "judge a push, or tell the service of it; git runs this"
  let usage = ["pre-receive", "post-receive"]
  let discussion = """
    'pre-receive' asks the service for its verdict and says it to the pusher; where no
    service runs it judges by itself, in the same way. 'post-receive' tells the service
    that a ref has moved. Both read standard input as git gives it to hooks.
    """

  /// More than any push has; each line is a ref.
  private static let limit = 16 << 20

  func run(_ invocation: Invocation) throws -> ExitStatus {
    let hook = try invocation.arguments.onlyOperand("HOOK")
    let input = try StandardInput.read(limit: Self.limit)
    let lines = String(decoding: input, as: UTF8.self).split(separator: "\n").map(String.init)
    switch hook {
    case "pre-receive": return try preReceive(lines, invocation)
    case "post-receive":
      postReceive(invocation)
      return .done
    default: throw CommandError.unexpectedOperand(hook)
    }
  }

  private func preReceive(_ lines: [String], _ invocation: Invocation) throws -> ExitStatus {
    let verdict =
      try serviceVerdict(on: lines, invocation) ?? ownVerdict(on: lines, invocation.places)
    for line in verdict.lines { invocation.console.complain(line) }
    return verdict.isAccepted ? .done : .blocked
  }

  /// Returns what the service says, or `nil` where none answers.
  private func serviceVerdict(
    on lines: [String], _ invocation: Invocation
  ) throws -> PushVerdict? {
    guard let directory = Repository.commonDirectoryFromEnvironment else { return nil }
    let request = ServiceRequest(
      kind: .verdict, repository: directory,
      quarantine: invocation.environment["GIT_QUARANTINE_PATH"], updates: lines)
    let client = SocketClient(path: invocation.places.socket, timeout: .seconds(60))
    guard let bytes = try? client.ask(try request.encoded()),
      let reply = try? ServiceReply(decoding: bytes)
    else { return nil }
    return reply.verdict
  }

  /// Judges by the same function, in this process.
  private func ownVerdict(on lines: [String], _ places: Places) throws -> PushVerdict {
    let repository = try Repository.fromEnvironment()
    let updates = try lines.map { line in
      guard let update = RefUpdate(line: line) else {
        throw CommandError.cannotUse("standard input", why: "'\(line)' is no ref that moves")
      }
      return update
    }
    let policy = try PolicyInForce.read(places.config)
    let desk = Desk(repository: repository, policy: policy)
    return PushCourt(desk: desk, now: Timestamp(seconds: Int64(time(nil)))).verdict(on: updates)
  }

  /// The service looks by itself too, so nobody need hear of it where none answers.
  private func postReceive(_ invocation: Invocation) {
    guard let directory = Repository.commonDirectoryFromEnvironment else { return }
    let request = ServiceRequest(kind: .ping, repository: directory)
    let client = SocketClient(path: invocation.places.socket, timeout: .seconds(2))
    guard let bytes = try? request.encoded() else { return }
    _ = try? client.ask(bytes)
  }
}
