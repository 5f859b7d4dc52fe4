import DaemonKit
import GitStore
import TestSupport
import Testing

@testable import DeskService

extension Newsroom {
  /// One turn of the service.
  @discardableResult
  func turn() throws -> DeskLoop.Turn {
    let current = DeskInForce(
      repository: try Repository(at: desk.content), policy: try PolicyInForce.read(desk.config))
    return try DeskLoop(current: current, clock: SystemTime(), log: ServiceLog()).turn()
  }

  /// Publishes edition 1 of a brief.
  func publish(_ slug: String = "a") throws {
    try approved(of: slug)
    try push()
    try turn()
    try #require(brief(slug)?.live?.edition == 1)
  }

  /// Pushes what must be refused with these words, and then brings it in around the hook.
  func pushRefused(_ words: String, _ location: SourceLocation = #_sourceLocation) throws {
    let before = try desk.tip(of: "refs/heads/main")
    let result = try clone.push()
    #expect(!result.isAccepted, sourceLocation: location)
    #expect(
      result.errors.contains { $0.contains(words) }, "\(result.text)", sourceLocation: location)
    #expect(try desk.tip(of: "refs/heads/main") == before, sourceLocation: location)
    try clone.land()
  }
}
