internal import DaemonKit
internal import GitStore
internal import Journal
internal import Publishing
internal import Synchronization

/// Runs deliveries beside the desk's turns, one at a time, so that a slow hook delays no verdict and
/// no publication.
actor DeliveryDesk {
  private let current: DeskInForce
  private let journal: DeliveryJournal
  private let clock: any WallClock
  private let log: ServiceLog
  private let site: String
  private let siteMemory = SiteMemory()
  /// Called when the time of the next try has changed.
  private let wake: @Sendable () -> Void
  private let notices = HeldNotices()
  private let isStopping = Flag()
  private var running: Task<Void, Never>?
  private var isWanted = false
  private var retry: Int64?

  init(
    current: DeskInForce, journal: DeliveryJournal, clock: any WallClock, log: ServiceLog,
    site: String, wake: @escaping @Sendable () -> Void
  ) {
    self.current = current
    self.journal = journal
    self.clock = clock
    self.log = log
    self.site = site
    self.wake = wake
  }

  /// Sees to it that what is to be delivered is, and returns when something is to be tried again.
  func go() -> Int64? {
    isWanted = true
    if running == nil, !isStopping.isRaised {
      running = Task { await work() }
    }
    return retry
  }

  /// Lets no delivery begin; the one in hand goes on.
  nonisolated func beginNoMore() { isStopping.raise() }

  /// Returns when the delivery in hand is finished; none is begun after it.
  func stop() async {
    beginNoMore()
    await running?.value
  }

  private func work() async {
    let before = retry
    while isWanted, !isStopping.isRaised {
      isWanted = false
      let desk = current.desk
      let deliverer = Deliverer(
        desk: desk, shelf: HookShelf(desk: desk, siteFolder: site, siteMemory: siteMemory),
        journal: journal, clock: clock, log: log, notices: notices)
      do {
        retry = try await deliverer.deliver { [isStopping] in isStopping.isRaised }
      } catch {
        log.write(.error, "cannot deliver", ["reason": "\(error)"])
        retry = clock.now() + 30
      }
    }
    current.repository.rest()
    SystemMemory.giveBack()
    running = nil
    if retry != before { wake() }
  }
}

/// A flag that is raised once.
private final class Flag: Sendable {
  private let raised = Atomic(false)

  var isRaised: Bool { raised.load(ordering: .acquiring) }

  func raise() { raised.store(true, ordering: .releasing) }
}
