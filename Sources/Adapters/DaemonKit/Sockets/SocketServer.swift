internal import Synchronization

/// Answers requests on a unix socket, one a connection.
///
/// A message is four bytes of length, the most significant first, and as many bytes; a request is
/// answered by one message, and the connection is closed. A client that breaks a limit, sends more
/// than its request or goes away is dropped without an answer. However many clients are slow or
/// silent, they hold no thread and nobody up. Without connections the server does not wake.
public final class SocketServer: Sendable {
  public typealias Answer = @Sendable (SocketRequest) async -> [UInt8]

  private let listener: Mutex<ListeningSocket?>
  private let limits: SocketLimits
  private let mailbox: ServerMailbox
  private let answer: Answer

  /// Prepares a server; connections are accepted when it runs.
  public init(
    _ listener: consuming ListeningSocket, limits: SocketLimits = SocketLimits(),
    answer: @escaping Answer
  ) throws(SystemError) {
    mailbox = try ServerMailbox()
    self.listener = Mutex(consume listener)
    self.limits = limits
    self.answer = answer
  }

  /// Serves until `stop()` is called or the task is cancelled; then what is in hand is answered.
  ///
  /// A server runs once: a second call returns at once.
  public func run() async throws(SystemError) {
    let work = BlockingWork(label: "copydesk.socket", isSerial: false)
    let result = await withTaskCancellationHandler {
      await work.perform { () throws(Never) in
        Result { () throws(SystemError) in try self.serve() }
      }
    } onCancel: {
      stop()
    }
    try result.get()
  }

  /// Asks the server to take no more requests and to return when those in hand are answered.
  public func stop() {
    mailbox.stop()
  }

  private func serve() throws(SystemError) {
    guard let listener = listener.withLock({ $0.take() }) else { return }
    let loop = ServerLoop(listener, limits: limits, mailbox: mailbox, answer: answer)
    try loop.run()
  }
}
