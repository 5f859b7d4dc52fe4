import DaemonKit
import Foundation
import Testing

@Suite(.serialized)
struct SignalStreamTests {
  @Test func `a signal to the process becomes an element`() async throws {
    let signals = await SignalStream([.hangUp, .terminate])
    var iterator = signals.makeAsyncIterator()
    kill(getpid(), SIGHUP)
    #expect(await iterator.next() == .hangUp)
    kill(getpid(), SIGTERM)
    #expect(await iterator.next() == .terminate)
    kill(getpid(), SIGHUP)
    #expect(await iterator.next() == .hangUp)
  }

  @Test func `a write to a closed pipe is an error and not the end`() throws {
    ProcessSignal.ignoreBrokenPipes()
    var ends: [CInt] = [0, 0]
    try #require(pipe(&ends) == 0)
    close(ends[0])
    #expect(write(ends[1], "x", 1) == -1)
    #expect(errno == EPIPE)
    close(ends[1])
  }
}
