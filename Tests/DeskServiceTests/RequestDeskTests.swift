import Foundation
import GitObjects
import GitStore
import ServiceProtocol
import Synchronization
import TestSupport
import Testing

@testable import DaemonKit
@testable import DeskService

/// What the socket answers.
struct RequestDeskTests {
  /// The desk that answers, and what it has done.
  final class Answering: Sendable {
    let current: DeskInForce
    let wakes = Mutex(0)

    init(_ trial: TrialDesk) throws {
      current = DeskInForce(
        repository: try Repository(at: trial.content), policy: try PolicyInForce.read(trial.config))
    }

    func ask(_ bytes: [UInt8]) async throws -> ServiceReply {
      let desk = RequestDesk(
        current: current, clock: ScriptedTime(1_607_860_800), log: ServiceLog()
      ) {
        self.wakes.withLock { $0 += 1 }
      }
      var ends: [CInt] = [0, 0]
      #expect(socketpair(AF_UNIX, CInt(SOCK_STREAM.rawValue), 0, &ends) == 0)
      defer { for end in ends { close(end) } }
      let request = SocketRequest(bytes: bytes, peer: try PeerCredentials(of: ends[0]))
      return try #require(ServiceReply(decoding: await desk.answer(request)))
    }

    func ask(_ request: ServiceRequest) async throws -> ServiceReply {
      try await ask(request.encoded)
    }
  }

  @Test func `a ping wakes the service`() async throws {
    let trial = try TrialDesk()
    let answering = try Answering(trial)
    let reply = try await answering.ask(ServiceRequest(kind: .ping, repository: trial.content))
    #expect(reply.outcome == .done)
    #expect(answering.wakes.withLock { $0 } == 1)
  }

  @Test func `a push arrives when it was accepted, not when it is seen`() async throws {
    let room = try Newsroom()
    let answering = try Answering(room.desk)
    let old = try room.clone.head()
    let new = try room.draft("One.")
    try room.clone.land(on: "side")
    let reply = try await answering.ask(
      ServiceRequest(
        kind: .verdict, repository: room.desk.content,
        updates: ["\(old) \(new) refs/heads/main"]))
    #expect(reply.isAccepted == true)
    #expect(answering.wakes.withLock { $0 } == 0)
    let tip = try #require(ObjectID(hex: new))
    #expect(answering.current.takeArrival(of: tip)?.seconds == 1_607_860_800)
    #expect(answering.current.takeArrival(of: tip) == nil)
  }

  static let noRequests = [
    "", "{", "[]", "\u{0}", "2\u{0}ping\u{0}/\u{0}\u{0}", "1\u{0}shutdown\u{0}/\u{0}\u{0}",
    "1\u{0}ping\u{0}/", "1\u{0}ping\u{0}/\u{0}",
  ]

  @Test(arguments: noRequests)
  func `what is no request is an error and no verdict`(_ text: String) async throws {
    let reply = try await Answering(TrialDesk()).ask(Array(text.utf8))
    #expect(reply.outcome == .failed)
    #expect(reply.isAccepted == nil)
  }

  @Test func `another repository is not served`() async throws {
    let answering = try Answering(TrialDesk())
    let reply = try await answering.ask(ServiceRequest(kind: .ping, repository: "/elsewhere"))
    #expect(reply.lines.first?.contains("not '/elsewhere'") == true)
    #expect(answering.wakes.withLock { $0 } == 0)
  }

  @Test func `a ref that cannot be read gets no verdict`() async throws {
    let trial = try TrialDesk()
    let reply = try await Answering(trial).ask(
      ServiceRequest(kind: .verdict, repository: trial.content, updates: ["x y z"]))
    #expect(reply.isAccepted == nil)
  }

  @Test func `a push that the service cannot read gets no verdict`() async throws {
    let trial = try TrialDesk()
    let old = try #require(try trial.tip(of: "refs/heads/main"))
    let reply = try await Answering(trial).ask(
      ServiceRequest(
        kind: .verdict, repository: trial.content,
        updates: ["\(old) \(String(repeating: "1", count: 40)) refs/heads/main"]))
    #expect(reply.isAccepted == nil)
    #expect(reply.lines.first?.contains("cannot be judged") == true)
  }

  @Test(arguments: [(0o770, 0o750), (0o700, 0o700), (0o755, 0o750)])
  func `the hook lets the group of the objects read what is pushed`(_ objects: Int, _ then: Int)
    async throws
  {
    let trial = try TrialDesk()
    let folder = trial.content + "/objects"
    let quarantine = folder + "/tmp_objdir-incoming-1"
    try FileManager.default.createDirectory(atPath: quarantine, withIntermediateDirectories: false)
    for (path, mode) in [(folder, objects), (quarantine, 0o700)] {
      try FileManager.default.setAttributes([.posixPermissions: mode], ofItemAtPath: path)
    }
    let content = trial.content
    await #expect(processExitsWith: .success) {
      [content = content as String, quarantine = quarantine as String] in
      setenv("GIT_DIR", content, 1)
      setenv("GIT_QUARANTINE_PATH", quarantine, 1)
      #expect(HookEnquiry(socket: "/nonexistent/socket").verdict(on: []) == nil)
    }
    let found = try FileManager.default.attributesOfItem(atPath: quarantine)
    #expect(found[.posixPermissions] as? Int == then)
  }

  @Test func `objects from outside the repository are not read`() async throws {
    let trial = try TrialDesk()
    let other = try Newsroom()
    let new = try other.draft("One.")
    let old = try #require(try trial.tip(of: "refs/heads/main"))
    let reply = try await Answering(trial).ask(
      ServiceRequest(
        kind: .verdict, repository: trial.content,
        quarantine: other.clone.folder.appending(path: ".git/objects").path,
        updates: ["\(old) \(new) refs/heads/main"]))
    #expect(reply.lines.first?.contains("not a folder inside") == true)
  }
}
