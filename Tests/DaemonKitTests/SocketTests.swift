import DaemonKit
import Foundation
import Synchronization
import TestSupport
import Testing

@Suite(.timeLimit(.minutes(2)))
struct SocketTests {
  /// Runs a server that answers with the request turned round, while `body` speaks to it.
  private static func serving<Value>(
    limits: SocketLimits = SocketLimits(),
    answer: @escaping SocketServer.Answer = { Array($0.bytes.reversed()) },
    _ body: (String) async throws -> Value
  ) async throws -> Value {
    let folder = try TemporaryFolder()
    let path = folder.path + "/desk.sock"
    let server = try SocketServer(
      .bound(to: path, mode: 0o660), limits: limits, answer: answer)
    let running = Task { try await server.run() }
    let result: Result<Value, any Error>
    do { result = .success(try await body(path)) } catch { result = .failure(error) }
    server.stop()
    try await running.value
    #expect(!FileManager.default.fileExists(atPath: path))
    return try result.get()
  }

  private static func ask(
    _ path: String, _ bytes: [UInt8], timeout: Duration = .seconds(60), limit: Int = 1 << 24
  ) async throws -> [UInt8] {
    let client = SocketClient(path: path, timeout: timeout, replyLimit: limit)
    let work = BlockingWork(label: "client", isSerial: false)
    return try await work.perform { () throws(SocketClient.Failure) in try client.ask(bytes) }
  }

  static let sizes = [0, 1, 3, 65_536, 1 << 20]

  @Test(arguments: sizes)
  func `a request of any size is answered`(_ size: Int) async throws {
    let request = (0..<size).map { UInt8(truncatingIfNeeded: $0 &* 7) }
    let reply = try await Self.serving { try await Self.ask($0, request) }
    #expect(reply == request.reversed())
  }

  @Test func `fifty clients at once each get their own answer`() async throws {
    let limits = SocketLimits(connections: 8)
    let count = try await Self.serving(limits: limits) { path in
      try await withThrowingTaskGroup(of: Bool.self) { group in
        for number in 0..<50 {
          let request = [UInt8](repeating: UInt8(number), count: 10_000) + [255]
          group.addTask { try await Self.ask(path, request) == request.reversed() }
        }
        return try await group.reduce(0) { $0 + ($1 ? 1 : 0) }
      }
    }
    #expect(count == 50)
  }

  @Test func `the server knows who asks`() async throws {
    let reply = try await Self.serving(
      answer: { Array("\($0.peer.user) \($0.peer.group) \($0.peer.process)".utf8) },
      { try await Self.ask($0, []) })
    #expect(String(decoding: reply, as: UTF8.self) == "\(getuid()) \(getgid()) \(getpid())")
  }

  /// Connects as a member of many groups, and prints what it is told.
  static let memberOfMany = """
    import os, socket, sys
    os.setgroups(range(4000, 4100)); os.setgid(3999)
    s = socket.socket(socket.AF_UNIX); s.connect(sys.argv[1])
    s.sendall(bytes(4)); s.shutdown(socket.SHUT_WR)
    print(s.recv(100)[4:].decode())
    """

  @Test(.enabled(if: geteuid() == 0, "only root can join groups"))
  func `the server knows all groups of who asks`() async throws {
    let said = try await Self.serving(
      answer: { request in
        let asked: [UInt32] = [3999, 4000, 4099, 4100]
        return Array(asked.map { request.peer.isMember(of: $0) ? "y" : "n" }.joined().utf8)
      },
      { path in
        let work = BlockingWork(label: "client", isSerial: false)
        return try await work.perform { () throws in
          try run("python3", ["-c", Self.memberOfMany, path]).text
        }
      })
    #expect(said == "yyyn\n")
  }

  @Test func `the socket has its mode and no other file is left`() async throws {
    try await Self.serving { path in
      let attributes = try FileManager.default.attributesOfItem(atPath: path)
      #expect(attributes[.posixPermissions] as? Int == 0o660)
      let folder = (path as NSString).deletingLastPathComponent
      let names = try FileManager.default.contentsOfDirectory(atPath: folder)
      #expect(Set(names) == ["desk.sock", "desk.sock.lock"])
    }
  }

  struct Nonsense: Sendable, CustomTestStringConvertible {
    var testDescription: String
    var bytes: [UInt8]
  }

  static let nonsense = [
    Nonsense(testDescription: "a request over the limit", bytes: [0, 0, 4, 1]),
    Nonsense(testDescription: "the greatest length", bytes: [255, 255, 255, 255, 1]),
    Nonsense(testDescription: "another protocol", bytes: Array("GET / HTTP/1.1\r\n\r\n".utf8)),
    Nonsense(testDescription: "more than the request", bytes: [0, 0, 0, 1, 65, 66]),
    Nonsense(testDescription: "half a request", bytes: [0, 0, 0, 9, 65]),
    Nonsense(testDescription: "half a length", bytes: [0, 0]),
    Nonsense(testDescription: "nothing", bytes: []),
  ]

  @Test(arguments: nonsense)
  func `a client that breaks the rules is dropped and others are served`(
    _ nonsense: Nonsense
  ) async throws {
    let limits = SocketLimits(request: 1024, transfer: .milliseconds(200))
    try await Self.serving(limits: limits) { path in
      let client = try RawClient(path)
      client.send(nonsense.bytes)
      #expect(try await Self.ask(path, [1, 2]) == [2, 1])
      #expect(client.readToEnd() == [])
      #expect(try await Self.ask(path, [3, 4]) == [4, 3])
    }
  }

  @Test func `silent clients in all places do not keep others out`() async throws {
    let limits = SocketLimits(
      connections: 4, transfer: .seconds(1000), patience: .milliseconds(50))
    try await Self.serving(limits: limits) { path in
      let silent = try (0..<12).map { _ in try RawClient(path) }
      #expect(try await Self.ask(path, [1, 2]) == [2, 1])
      #expect(silent.count == 12)
    }
  }

  @Test func `a client that leaves early disturbs nobody`() async throws {
    try await Self.serving { path in
      for _ in 0..<20 {
        let client = try RawClient(path)
        client.send([0, 0, 0, 2, 1, 2])
      }
      #expect(try await Self.ask(path, [1, 2]) == [2, 1])
    }
  }

  @Test func `an answer that takes too long is given up`() async throws {
    let wasCancelled = Mutex(false)
    let limits = SocketLimits(answer: .milliseconds(50))
    let error = await #expect(throws: SocketClient.Failure.self) {
      try await Self.serving(
        limits: limits,
        answer: { _ in
          await withTaskCancellationHandler {
            let (stream, continuation) = AsyncStream.makeStream(of: Void.self)
            for await _ in stream {}
            continuation.finish()
          } onCancel: {
            wasCancelled.withLock { $0 = true }
          }
          return []
        }, { try await Self.ask($0, []) })
    }
    if case .broken = error {} else { Issue.record("\(String(describing: error))") }
    #expect(wasCancelled.withLock { $0 })
  }

  @Test func `a server that stops answers what it has in hand`() async throws {
    let folder = try TemporaryFolder()
    let path = folder.path + "/desk.sock"
    let (started, startedContinuation) = AsyncStream.makeStream(of: Void.self)
    let (go, goContinuation) = AsyncStream.makeStream(of: Void.self)
    let server = try SocketServer(.bound(to: path, mode: 0o660)) { request in
      startedContinuation.yield()
      for await _ in go { break }
      return request.bytes
    }
    let running = Task { try await server.run() }
    let reply = Task { try await Self.ask(path, [7]) }
    for await _ in started { break }
    running.cancel()
    goContinuation.yield()
    #expect(try await reply.value == [7])
    try await running.value
  }

  @Test func `a reply over the limit is an error`() async throws {
    let error = await #expect(throws: SocketClient.Failure.self) {
      try await Self.serving(
        answer: { _ in [1, 2, 3] }, { try await Self.ask($0, [], limit: 2) })
    }
    let text = try #require(error?.description)
    #expect(text.hasSuffix("the reply is too long"))
  }

  @Test func `nobody at the path is told apart from one who does not listen`() async throws {
    let folder = try TemporaryFolder()
    let path = folder.path + "/desk.sock"
    await #expect(throws: SocketClient.Failure.notThere(path: path)) {
      try await Self.ask(path, [])
    }
    try Self.leaveStaleSocket(at: path)
    let refusal = SystemError("connect to '\(path)'", code: ECONNREFUSED)
    await #expect(throws: SocketClient.Failure.refused(refusal)) { try await Self.ask(path, []) }
  }

  @Test func `a server that does not answer in time is a time-out`() async throws {
    let folder = try TemporaryFolder()
    let path = folder.path + "/desk.sock"
    // Bound and listening, but nobody serves.
    let listener = try ListeningSocket.bound(to: path, mode: 0o600)
    await #expect(throws: SocketClient.Failure.timedOut(path: path)) {
      try await Self.ask(path, [1], timeout: .milliseconds(20))
    }
    _ = consume listener
  }

  @Test func `a stale socket is replaced, a served one and a file are not`() throws {
    let folder = try TemporaryFolder()
    let path = folder.path + "/desk.sock"
    try Self.leaveStaleSocket(at: path)
    try Self.useOnce(path)
    let first = try SocketServer(.bound(to: path, mode: 0o600)) { $0.bytes }
    let busy = #expect(throws: SystemError.self) { try Self.useOnce(path) }
    #expect(busy?.description == "cannot listen at '\(path)': Address already in use")
    _ = first
    let file = folder.path + "/file"
    try DurableFile.write([1], to: file)
    let other = #expect(throws: SystemError.self) { try Self.useOnce(file) }
    #expect(other?.code == EEXIST)
    #expect(try DurableFile.read(file, limit: 1) == [1])
  }

  private static func useOnce(_ path: String) throws {
    _ = try SocketServer(.bound(to: path, mode: 0o600)) { $0.bytes }
  }

  /// Leaves what a killed server leaves.
  private static func leaveStaleSocket(at path: String) throws {
    let script = """
      import socket, sys
      s = socket.socket(socket.AF_UNIX); s.bind(sys.argv[1]); s.listen()
      """
    let result = try run("python3", ["-c", script, path])
    try #require(result.status == 0)
  }

  @Test func `without a word from systemd no socket is taken over`() throws {
    let isAbsent = try ListeningSocket.passed(environment: [:]) == nil
    #expect(isAbsent)
    let isForOther =
      try ListeningSocket.passed(environment: ["LISTEN_FDS": "1", "LISTEN_PID": "1"]) == nil
    #expect(isForOther)
    #expect(throws: SystemError.self) {
      _ =
        try ListeningSocket.passed(
          environment: ["LISTEN_FDS": "2", "LISTEN_PID": "\(getpid())"]) == nil
    }
  }
}
