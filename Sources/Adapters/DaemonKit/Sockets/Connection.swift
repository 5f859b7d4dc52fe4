internal import Glibc

/// One client of a server, from its first byte to the last of the reply.
///
/// It knows what it waits for; the loop, on whose thread it lives, does the waiting.
final class Connection {
  enum Phase: Equatable { case receiving, answering, sending, over }

  let number: Int
  private(set) var phase = Phase.receiving
  /// When it is closed if nothing happens.
  private(set) var deadline: Deadline
  /// When it may be closed because others wait for its place.
  let endOfPatience: Deadline
  /// The task that works on the answer.
  var answer: Task<Void, Never>?

  private let descriptor: FileDescriptor
  private let peer: PeerCredentials
  private let limits: SocketLimits
  private var received: [UInt8] = []
  private var rest: ArraySlice<UInt8> = []

  init(
    _ descriptor: consuming FileDescriptor, number: Int, limits: SocketLimits
  ) throws(SystemError) {
    peer = try PeerCredentials(of: descriptor.number)
    self.number = number
    self.descriptor = descriptor
    self.limits = limits
    deadline = Deadline(after: limits.transfer)
    endOfPatience = Deadline(after: limits.patience)
  }

  /// What to poll for; nothing while it is answered.
  var interest: pollfd {
    switch phase {
    case .receiving: pollfd(fd: descriptor.number, events: Int16(POLLIN), revents: 0)
    case .sending: pollfd(fd: descriptor.number, events: Int16(POLLOUT), revents: 0)
    case .answering, .over: pollfd(fd: -1, events: 0, revents: 0)
    }
  }

  /// Reads what has come, and returns the request when it is whole.
  func receive() -> SocketRequest? {
    while phase == .receiving {
      do throws(SystemError) {
        let count = try descriptor.read(into: &received, operation: "receive a request")
        if count == 0 { phase = .over }
      } catch {
        if error.code != EAGAIN { phase = .over }
        return nil
      }
      guard let length = MessageFrame.length(of: received) else { continue }
      let whole = MessageFrame.headerLength + length
      if length > limits.request || received.count > whole { phase = .over }
      if phase == .receiving && received.count == whole { return takeRequest() }
    }
    return nil
  }

  /// Begins to send the reply.
  func reply(_ bytes: [UInt8]) {
    answer = nil
    guard phase == .answering, let frame = MessageFrame.encode(bytes) else {
      phase = .over
      return
    }
    phase = .sending
    deadline = Deadline(after: limits.transfer)
    rest = frame[...]
    send()
  }

  /// Sends what the client takes now.
  func send() {
    while phase == .sending {
      let count = retryingInterrupted {
        unsafe rest.withUnsafeBytes { bytes in
          unsafe Glibc.send(
            descriptor.number, bytes.baseAddress, bytes.count, CInt(MSG_NOSIGNAL))
        }
      }
      guard count >= 0 else {
        if errno != EAGAIN { phase = .over }
        return
      }
      rest = rest.dropFirst(count)
      if rest.isEmpty { phase = .over }
    }
  }

  /// Gives up, whatever it waited for.
  func abandon() {
    answer?.cancel()
    answer = nil
    phase = .over
  }

  private func takeRequest() -> SocketRequest {
    phase = .answering
    deadline = Deadline(after: limits.answer)
    let bytes = Array(received.dropFirst(MessageFrame.headerLength))
    received = []
    return SocketRequest(bytes: bytes, peer: peer)
  }
}
