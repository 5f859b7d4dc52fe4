internal import Glibc

/// The one thread of a server: it waits for all connections at once and never for one of them.
final class ServerLoop {
  private var listener: ListeningSocket?
  private let limits: SocketLimits
  private let mailbox: ServerMailbox
  private let answer: SocketServer.Answer
  /// In the order in which they came.
  private var connections: [Connection] = []
  private var nextNumber = 0
  /// When connections are accepted again, after the system had no more to give.
  private var pause: Deadline?

  init(
    _ listener: consuming ListeningSocket, limits: SocketLimits, mailbox: ServerMailbox,
    answer: @escaping SocketServer.Answer
  ) {
    self.listener = consume listener
    self.limits = limits
    self.mailbox = mailbox
    self.answer = answer
  }

  deinit {
    for connection in connections { connection.abandon() }
  }

  /// Serves until the mailbox says to stop and the last request in hand is answered.
  func run() throws(SystemError) {
    while true {
      takeMail()
      for connection in connections where connection.deadline.hasPassed { connection.abandon() }
      connections.removeAll { $0.phase == .over }
      if isStopped && connections.isEmpty { return }
      try waitOnce()
    }
  }

  private var isStopped = false

  private func takeMail() {
    let mail = mailbox.take()
    for reply in mail.replies {
      connections.first { $0.number == reply.connection }?.reply(reply.bytes)
    }
    guard mail.isStopping, !isStopped else { return }
    isStopped = true
    listener = nil
    for connection in connections where connection.phase == .receiving { connection.abandon() }
  }

  /// Waits until something can be done and does it; returns at the next deadline at the latest.
  private func waitOnce() throws(SystemError) {
    let known = connections
    var watched = [mailbox.interest, listenerInterest] + known.map(\.interest)
    let ready = unsafe poll(&watched, nfds_t(watched.count), timeout)
    if ready < 0 && errno == EINTR { return }
    _ = try SystemError.check(ready, "wait for connections")
    for (connection, watched) in zip(known, watched.dropFirst(2)) where watched.revents != 0 {
      if connection.phase == .sending { connection.send() } else { receive(from: connection) }
    }
    if watched[1].revents != 0 { accept() }
  }

  private func receive(from connection: Connection) {
    guard let request = connection.receive() else { return }
    let number = connection.number
    connection.answer = Task { [mailbox, answer] in
      mailbox.deliver(await answer(request), to: number)
    }
  }

  private func accept() {
    if isFull { connections.first(where: isOutOfPatience)?.abandon() }
    connections.removeAll { $0.phase == .over }
    do throws(SystemError) {
      while !isFull, let descriptor = try listener?.accept() {
        nextNumber += 1
        // Who connected and was gone before we asked is no concern of the others.
        guard let new = try? Connection(descriptor, number: nextNumber, limits: limits)
        else { continue }
        connections.append(new)
        receive(from: new)
      }
      pause = nil
    } catch {
      // No descriptor or no memory is left: what is in hand goes on, and frees some.
      pause = Deadline(after: .milliseconds(100))
    }
  }

  private var isFull: Bool { connections.count >= max(limits.connections, 1) }

  private func isOutOfPatience(_ connection: Connection) -> Bool {
    connection.phase == .receiving && connection.endOfPatience.hasPassed
  }

  /// The listener is asked only when a new connection would have a place.
  private var listenerInterest: pollfd {
    var number = listenerNumber
    if let pause, !pause.hasPassed { number = -1 }
    if isFull && !connections.contains(where: isOutOfPatience) { number = -1 }
    return pollfd(fd: number, events: Int16(POLLIN), revents: 0)
  }

  private var listenerNumber: CInt { listener?.descriptor.number ?? -1 }

  /// The milliseconds to the next deadline, or -1 where there is none.
  private var timeout: CInt {
    var deadlines = connections.map(\.deadline)
    if isFull {
      deadlines += connections.filter { $0.phase == .receiving }.map(\.endOfPatience)
        .filter { !$0.hasPassed }
    }
    if let pause, !pause.hasPassed { deadlines.append(pause) }
    return deadlines.map(\.milliseconds).min() ?? -1
  }
}
