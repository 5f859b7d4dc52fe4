internal import DaemonKit
internal import Editorial
internal import GitObjects
internal import GitStore
internal import Glibc
internal import Journal
internal import Lint
internal import Synchronization
internal import Workflow

/// The daemon: it watches one repository and does what is due.
public struct Service: Sendable {
  /// How long refs stay unread where no event comes: the net below inotify.
  private static let poll: Duration = .seconds(30)

  private let places: ServicePlaces
  private let clock: any WallClock
  private let manager: ServiceManager
  private let environment: [String: String]
  private let log = ServiceLog()
  private let current: DeskInForce
  private let journal: DeliveryJournal

  /// Opens everything that the service needs.
  ///
  /// - Throws: `PolicyProblem`, `GitError` or another error with a sentence for the operator.
  public init(_ places: ServicePlaces, environment: [String: String]) throws {
    self.places = places
    self.environment = environment
    clock = SystemTime()
    manager = ServiceManager(environment: environment)
    let policy = try PolicyInForce.read(places.config)
    let repository = try Repository(at: places.repository)
    try Self.makeFolder(places.state)
    journal = try DeliveryJournal(places.journal)
    current = DeskInForce(
      repository: repository, policy: policy, archiveFile: places.archive)
  }

  /// Serves until SIGTERM or SIGINT.
  public func run() async throws {
    SystemMemory.shareOneHeap()
    ProcessSignal.ignoreBrokenPipes()
    let signals = await SignalStream([.terminate, .interrupt, .hangUp])
    let (wakes, wake) = AsyncStream<Void>.makeStream(bufferingPolicy: .bufferingNewest(1))
    let orders = Orders()
    let listener = try Self.listener(at: places.socket, environment)
    let requests = RequestDesk(current: current, clock: clock, log: log) { wake.yield() }
    let server = try SocketServer(listener) { await requests.answer($0) }
    let watch = watchRefs()
    warnOfTrial()
    let watcher = Task { if let watch { for await _ in watch.hints { wake.yield() } } }
    let listenerTask = Task { try await server.run() }
    let deliveries = DeliveryDesk(
      current: current, journal: journal, clock: clock, log: log, site: places.site
    ) { wake.yield() }
    let signalTask = Task { [log] in
      for await signal in signals {
        if signal != .hangUp {
          deliveries.beginNoMore()
          log.write(.notice, "stopping")
        }
        orders.give(signal == .hangUp ? .reload : .stop)
        wake.yield()
      }
    }
    let preparation = Task { await prepareHouse() }
    try? manager.ready(status: "looking at the desk")
    log.write(.notice, "ready", ["repository": current.repository.commonDirectory])
    await loop(wakes, wake: wake, orders: orders, deliveries: deliveries)
    try? manager.stopping(status: "finishing the delivery in hand")
    server.stop()
    await deliveries.stop()
    _ = try? await listenerTask.value
    await preparation.value
    for task in [watcher, signalTask] { task.cancel() }
    log.write(.notice, "stopped")
  }
}

extension Service {
  /// How long after a hint the desk is looked at, in milliseconds.
  private static let settling = 15

  private func loop(
    _ wakes: AsyncStream<Void>, wake: AsyncStream<Void>.Continuation, orders: Orders,
    deliveries: DeliveryDesk
  ) async {
    let work = BlockingWork(label: "copydesk.desk", isSerial: true)
    var iterator = wakes.makeAsyncIterator()
    while true {
      let given = orders.take()
      if given.contains(.stop) { return }
      if given.contains(.reload) { await reload(work) }
      let pause = await turn(on: work, deliveries: deliveries)
      try? manager.keepAlive()
      guard pause > .zero else { continue }
      let timer = Task {
        try await Task.sleep(for: pause, tolerance: .milliseconds(10))
        wake.yield()
      }
      let start = clock.now()
      await iterator.next()
      timer.cancel()
      if clock.now() - start >= Self.quiet { await rest(work) }
      // A push moves more than one ref, and git is still busy with it.
      await work.perform { SystemTime.wait(milliseconds: Self.settling) }
    }
  }

  /// After how many seconds without a push the dictionaries are let go.
  private static let quiet: Int64 = 12

  private func rest(_ work: BlockingWork) async {
    await work.perform { [current] in
      current.desk.policy.proofroom.rest()
      SystemMemory.giveBack()
    }
  }

  /// Takes one turn and returns how long nothing need be done.
  private func turn(on work: BlockingWork, deliveries: DeliveryDesk) async -> Duration {
    let desk = DeskLoop(current: current, clock: clock, log: log)
    do {
      let turn = try await work.perform { try desk.turn() }
      for (slug, reason) in turn.failures {
        log.write(.error, "cannot evaluate", ["slug": slug.text, "reason": reason])
      }
      let retry = await deliveries.go()
      report(turn)
      if turn.waiting > 0 { return .zero }
      return pause(until: [turn.next?.seconds, retry].compactMap { $0 }.min())
    } catch {
      log.write(.error, "cannot take a turn", ["reason": "\(error)"])
      try? manager.status("in trouble: \(error)")
      return .seconds(1)
    }
  }

  private func report(_ turn: DeskLoop.Turn) {
    if turn.waiting > 0 {
      try? manager.status("looking at the desk: \(turn.waiting) briefs are still to be evaluated")
      return
    }
    let next = turn.next.map { "; the next is due at \($0.rfc3339)" } ?? ""
    let trouble = turn.failing == 0 ? "" : "; \(turn.failing) cannot be evaluated"
    let briefs = turn.inFlight == 1 ? "1 brief" : "\(turn.inFlight) briefs"
    try? manager.status("\(briefs) in flight\(next)\(trouble)")
  }

  private func pause(until time: Int64?) -> Duration {
    let watchdog = manager.watchdogTimeout.map { $0 / 2 } ?? Self.poll
    let bound = min(Self.poll, watchdog)
    guard let time else { return bound }
    return min(bound, max(.milliseconds(20), .seconds(time - clock.now())))
  }

  private func reload(_ work: BlockingWork) async {
    try? manager.reloading()
    do {
      let policy = try await work.perform { [places] in try PolicyInForce.read(places.config) }
      current.replace(policy)
      log.write(.notice, "reloaded", ["policy": policy.digest])
      warnOfTrial()
      try? manager.ready(status: "policy reloaded")
    } catch {
      log.write(.error, "kept the running policy", ["reason": "\(error)"])
      try? manager.ready(status: "the new policy cannot be used; the running one stays")
    }
  }

  /// Has the first push wait for neither dictionaries nor the archive.
  private func prepareHouse() async {
    let work = BlockingWork(label: "copydesk.house", isSerial: true)
    do {
      let defects = try await work.perform { [current] in try current.desk.prepareHouse() }
      for defect in defects { log.write(.warning, "cannot read all of copy", ["reason": defect]) }
    } catch {
      log.write(.warning, "cannot prepare the house", ["reason": "\(error)"])
    }
  }

  private func warnOfTrial() {
    guard current.desk.policy.desk.definition.desk.identity == .unverified else { return }
    log.write(
      .warning,
      "identity: unverified is on: names are believed and nothing is proved; "
        + "this is for a trial on one machine")
  }

  /// Watches where refs move; what cannot be watched is read at pings and at every poll.
  private func watchRefs() -> PathWatch? {
    do {
      let watch = try PathWatch()
      follow(watch)
      return watch
    } catch {
      log.write(.warning, "cannot watch", ["reason": "\(error)"])
      return nil
    }
  }

  private func follow(_ watch: PathWatch) {
    let root = current.repository.commonDirectory
    let settings = current.desk.policy.desk.definition.desk
    let folders = [settings.branch, settings.ledger].map { branch in
      "\(root)refs/heads/" + branch.split(separator: "/").dropLast().joined(separator: "/")
    }
    for folder in Set([root, "\(root)refs/heads"] + folders) {
      do {
        try watch.add(folder)
      } catch {
        log.write(.warning, "cannot watch", ["folder": folder, "reason": "\(error)"])
      }
    }
  }

  private static func listener(at path: String, _ environment: [String: String]) throws(SystemError)
    -> ListeningSocket
  {
    if let passed = try ListeningSocket.passed(environment: environment) { return passed }
    return try ListeningSocket.bound(to: path, mode: 0o660)
  }

  private static func makeFolder(_ path: String) throws(SystemError) {
    guard unsafe mkdir(path, 0o750) != 0, errno != EEXIST else { return }
    throw SystemError("create folder '\(path)'", code: errno)
  }
}
