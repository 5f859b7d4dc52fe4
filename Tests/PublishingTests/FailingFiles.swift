import Publishing
import Synchronization

/// A real folder in which the n-th step that changes something fails, and all after it: as if the
/// process had been killed there.
final class FailingFiles: SiteFiles {
  struct Killed: Error {}

  private let real: any SiteFiles
  private let stepsLeft: StepCount

  /// Steps that several folders share.
  final class StepCount: Sendable {
    private let left: Mutex<Int>

    init(_ count: Int) { left = Mutex(count) }

    func take() throws {
      try left.withLock { left in
        guard left > 0 else { throw Killed() }
        left -= 1
      }
    }
  }

  init(_ real: any SiteFiles, _ stepsLeft: StepCount) {
    self.real = real
    self.stepsLeft = stepsLeft
  }

  func read(_ path: String) throws -> [UInt8]? { try real.read(path) }

  func stamp(_ path: String) throws -> FileStamp? { try real.stamp(path) }

  func write(_ bytes: [UInt8], to path: String) throws {
    try stepsLeft.take()
    try real.write(bytes, to: path)
  }

  func append(_ bytes: [UInt8], to path: String) throws {
    do {
      try stepsLeft.take()
    } catch {
      // A kill in the middle of an addition leaves a part of a line.
      try real.append(Array(bytes.prefix(bytes.count / 2)), to: path)
      throw error
    }
    try real.append(bytes, to: path)
  }

  func remove(_ path: String) throws {
    try stepsLeft.take()
    try real.remove(path)
  }

  func sync() throws {
    try stepsLeft.take()
    try real.sync()
  }
}
