import DaemonKit
import Foundation
import Synchronization
import TestSupport
import Testing

@Suite(.timeLimit(.minutes(2)))
struct WorkTests {
  struct Stop: Error, Equatable {}

  @Test func `a blocking call returns its value or throws its error`() async throws {
    let work = BlockingWork(label: "test", isSerial: false)
    #expect(await work.perform { () throws(Never) in 7 } == 7)
    await #expect(throws: Stop()) {
      try await work.perform { () throws(Stop) -> Int in throw Stop() }
    }
  }

  @Test func `blocked calls hold up no other call`() async throws {
    let work = BlockingWork(label: "test", isSerial: false)
    var ends: [CInt] = [0, 0]
    try #require(pipe(&ends) == 0)
    let (reading, writing) = (ends[0], ends[1])
    await withTaskGroup(of: Void.self) { group in
      for _ in 0..<16 {
        group.addTask {
          await work.perform { () throws(Never) in
            var byte: UInt8 = 0
            _ = read(reading, &byte, 1)
          }
        }
      }
      // All readers wait for this one.
      group.addTask {
        await work.perform { () throws(Never) in
          _ = write(writing, [UInt8](repeating: 0, count: 16), 16)
        }
      }
    }
    close(reading)
    close(writing)
  }

  @Test func `serial work is done in order, one at a time`() async throws {
    let work = BlockingWork(label: "test", isSerial: true)
    let counter = Counter()
    await withTaskGroup(of: Void.self) { group in
      for _ in 0..<50 {
        group.addTask { await work.perform { () throws(Never) in counter.enterAndLeave() } }
      }
    }
    #expect(counter.most == 1)
  }

  private final class Counter: Sendable {
    private let state = Mutex((inside: 0, most: 0))

    var most: Int { state.withLock { $0.most } }

    func enterAndLeave() {
      state.withLock { state in
        state.inside += 1
        state.most = max(state.most, state.inside)
      }
      sched_yield()
      state.withLock { $0.inside -= 1 }
    }
  }

  private actor Desk {
    private let work = SerialWork(label: "desk")
    nonisolated var unownedExecutor: UnownedSerialExecutor { work.asUnownedSerialExecutor() }
    private var count = 0

    func add() -> Int {
      work.checkIsolated()
      preconditionIsolated()
      count += 1
      return count
    }
  }

  @Test func `an actor runs on its own queue`() async {
    let desk = Desk()
    await withTaskGroup(of: Void.self) { group in
      for _ in 0..<100 { group.addTask { _ = await desk.add() } }
    }
    #expect(await desk.add() == 101)
  }

  @Test func `time is the system's or the test's`() {
    let before = Int64(time(nil))
    let said = SystemTime().now()
    #expect((before...Int64(time(nil))).contains(said))
    let scripted = ScriptedTime(100)
    scripted.advance(bySeconds: 50)
    #expect(scripted.now() == 150)
  }
}
