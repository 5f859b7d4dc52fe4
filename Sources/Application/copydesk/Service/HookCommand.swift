internal import DeskService
internal import Editorial
internal import GitObjects
internal import GitStore
internal import Glibc
internal import ServiceProtocol

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

  func run(_ invocation: Invocation) throws -> ExitStatus {
    let hook = try invocation.arguments.onlyOperand("HOOK")
    let enquiry = HookEnquiry(socket: invocation.places.socket)
    switch hook {
    case "pre-receive": return try preReceive(enquiry, invocation)
    case "post-receive":
      enquiry.ping()
      return .done
    default: throw CommandError.unknownHook(hook)
    }
  }

  private func preReceive(_ enquiry: HookEnquiry, _ invocation: Invocation) throws -> ExitStatus {
    let input = try StandardInput.read(limit: HookEnquiry.limit)
    let lines: [String]
    let isAccepted: Bool
    if let reply = enquiry.verdict(on: input), let said = reply.isAccepted {
      (lines, isAccepted) = (reply.lines, said)
    } else {
      let verdict = try ownVerdict(on: input, invocation.places)
      (lines, isAccepted) = (verdict.lines, verdict.isAccepted)
    }
    for line in lines { invocation.console.complain(line) }
    return isAccepted ? .done : .blocked
  }

  /// Judges by the same function, in this process.
  private func ownVerdict(on input: [UInt8], _ places: Places) throws -> PushVerdict {
    let lines = String(decoding: input, as: UTF8.self).split(separator: "\n").map(String.init)
    let repository = try Repository.fromEnvironment()
    let updates = try lines.map { line in
      guard let update = RefUpdate(line: line) else {
        throw CommandError.cannotUse("standard input", why: "'\(line)' is no ref that moves")
      }
      return update
    }
    let policy = try PolicyInForce.read(places.config)
    let desk = Desk(
      repository: repository, policy: policy, archiveFile: "\(places.state)/archive")
    return PushCourt(desk: desk, now: Timestamp(seconds: Int64(time(nil)))).verdict(on: updates)
  }
}
