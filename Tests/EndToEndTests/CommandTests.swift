import Foundation
import TestSupport
import Testing

struct CommandTests {
  @Test(arguments: CommandCase.all)
  func `the program does what its cases say`(_ c: CommandCase) throws {
    let isRecording = ProcessInfo.processInfo.environment["RECORD_SNAPSHOTS"] == "1"
    for (name, text) in try c.outcome() {
      guard text != c.expected(name) else { continue }
      if isRecording { try c.record(name, text) }
      #expect(text == c.expected(name), "\(name) of '\(c.testDescription)'")
      if isRecording { Issue.record("recorded \(name) of '\(c.testDescription)'") }
    }
  }

  @Test func `there are cases`() {
    #expect(CommandCase.all.count >= 30)
  }
}
