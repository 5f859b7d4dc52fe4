internal import DaemonKit
internal import Editorial
internal import GitObjects
internal import GitStore
internal import Glibc
internal import ServiceProtocol
internal import Workflow

/// Answers the requests on the service's socket.
struct RequestDesk: Sendable {
  let current: DeskInForce
  let clock: any WallClock
  let log: ServiceLog
  /// Called when somebody says that a ref has moved.
  let wake: @Sendable () -> Void

  func answer(_ request: SocketRequest) async -> [UInt8] {
    await BlockingWork(label: "copydesk.request", isSerial: true).perform {
      reply(to: request).encoded
    }
  }

  private func reply(to request: SocketRequest) -> ServiceReply {
    guard isAllowed(request.peer) else {
      return ServiceReply(.failed, lines: ["user \(request.peer.user) may not ask this service"])
    }
    guard let message = ServiceRequest(decoding: request.bytes) else {
      return ServiceReply(
        .failed, lines: ["the request is not of the form that this service reads"])
    }
    guard isServed(message.repository) else {
      return ServiceReply(
        .failed,
        lines: [
          "the service serves '\(current.repository.commonDirectory)', not '\(message.repository)'"
        ])
    }
    switch message.kind {
    case .ping:
      wake()
      return ServiceReply(.done)
    case .verdict: return verdict(on: message)
    }
  }

  private func verdict(on message: ServiceRequest) -> ServiceReply {
    let updates = message.updates.compactMap { RefUpdate(line: $0) }
    guard updates.count == message.updates.count else {
      return ServiceReply(.failed, lines: ["a ref of the push cannot be read"])
    }
    let now = Timestamp(seconds: clock.now())
    do {
      let repository = try message.quarantine.map {
        (quarantine) throws(GitError) in
        try Repository(current.repository, quarantine: quarantine)
      }
      let desk = current.desk(over: repository ?? current.repository)
      let verdict = PushCourt(desk: desk, now: now).verdict(on: updates)
      guard verdict.isWhole else { return noVerdict(verdict) }
      if verdict.isAccepted { remember(updates, at: now, desk) }
      log.write(
        .info, verdict.isAccepted ? "accepted" : "refused",
        [
          "refs": updates.map(\.ref).joined(separator: ","),
          "findings": "\(verdict.findings.count)",
        ])
      return ServiceReply(verdict.isAccepted ? .accepted : .refused, lines: verdict.lines)
    } catch {
      return ServiceReply(.failed, lines: ["\(error)"])
    }
  }

  /// What the service may not read, its pusher may: the hook then judges in its place.
  private func noVerdict(_ verdict: PushVerdict) -> ServiceReply {
    log.write(.warning, "cannot judge", ["reason": verdict.findings.last?.message ?? ""])
    return ServiceReply(.failed, lines: verdict.lines)
  }

  private func remember(_ updates: [RefUpdate], at now: Timestamp, _ desk: Desk) {
    let rules = RefRules(desk.policy.desk.definition.desk)
    for update in updates where rules.isDesk(update) {
      if let tip = update.new { current.expect(tip, at: now) }
    }
  }

  /// Root, the service's own user, and whoever shares its group.
  private func isAllowed(_ peer: PeerCredentials) -> Bool {
    peer.user == 0 || peer.user == geteuid() || peer.isMember(of: getegid())
  }

  /// Whether a folder of git's is one of the repository that is served: its own, or that of a linked
  /// worktree.
  private func isServed(_ folder: String) -> Bool {
    func plain(_ path: String) -> Substring { path.hasSuffix("/") ? path.dropLast() : path[...] }
    let own = plain(current.repository.commonDirectory)
    return plain(folder) == own || Repository.commonDirectory(of: folder).map(plain) == own
  }
}
