import DaemonKit
import Editorial
import GitObjects
import GitStore
import Lint
import TestSupport
import Testing

@testable import DeskService

/// What the desk knows of its language is a function of the repository.
struct HouseTests {
  private func desk(_ room: Newsroom) throws -> Desk {
    Desk(
      repository: try Repository(at: room.desk.content),
      policy: try PolicyInForce.read(room.desk.config))
  }

  /// Publishes briefs, each with words of its own.
  private func publish(_ words: [String], in room: Newsroom) throws {
    let policy = try PolicyInForce.read(room.desk.config)
    let current = DeskInForce(repository: try Repository(at: room.desk.content), policy: policy)
    for (index, words) in words.enumerated() {
      try room.approved(words, of: "brief-\(index)")
      try room.clone.land()
      let loop = DeskLoop(
        current: current, clock: SystemTime(), log: ServiceLog(), slice: 600_000_000)
      let turn = try loop.turn()
      #expect(turn.published.count == 1)
    }
  }

  @Test func `the archive has the words of what is live, however it came to it`() throws {
    let room = try Newsroom()
    try publish(["Zumrat met Berdimat.", "Berdimat spoke.", "Nobody came."], in: room)
    let desk = try desk(room)
    let tips = try desk.tips()
    let ledger = try #require(tips.ledger)
    let reader = CopyReader(desk.policy.desk.definition.desk)
    func archive(_ book: ArchiveBook, _ tip: ObjectID) throws -> Archive {
      try book.archive(at: tip, in: desk.repository, reader: reader)
    }
    let fresh = try archive(ArchiveBook(), ledger)
    #expect(fresh.count(of: "Berdimat") == 2)
    #expect(fresh.count(of: "Zumrat") == 1)

    let steps = ArchiveBook()
    var tip: ObjectID? = ledger
    var line: [ObjectID] = []
    while let id = tip {
      line.append(id)
      tip = try desk.source.commit(id).parents.first
    }
    // Forth and back again: what is taken back is unlearned.
    for id in line.reversed() + line + line.reversed() { _ = try archive(steps, id) }
    #expect(try archive(steps, ledger) == fresh)
    #expect(try archive(steps, try #require(line.last)).count(of: "Nobody") == 0)
  }

  @Test func `a saved archive is the one that was read, and a damaged one is as good as none`()
    throws
  {
    let room = try Newsroom()
    try publish(["Zumrat met Berdimat."], in: room)
    let desk = try desk(room)
    let ledger = try #require(try desk.tips().ledger)
    let reader = CopyReader(desk.policy.desk.definition.desk)
    let folder = try TemporaryFolder()
    let file = ArchiveFile(path: folder.path + "archive")
    let fresh = try ArchiveBook().archive(at: ledger, in: desk.repository, reader: reader)
    file.save(fresh, at: ledger, briefs: reader.briefs)
    let saved = try #require(file.load(briefs: reader.briefs))
    #expect(saved.tip == ledger && saved.archive == fresh)
    #expect(file.load(briefs: ["other/*.md"]) == nil)
    let bytes = try #require(try DurableFile.read(file.path, limit: 1 << 20))
    for length in stride(from: 0, to: bytes.count, by: 7) {
      try DurableFile.write(Array(bytes.prefix(length)) + [0xFF], to: file.path)
      let book = ArchiveBook(file: file.path)
      #expect(try book.archive(at: ledger, in: desk.repository, reader: reader) == fresh)
    }
  }

  @Test func `a word that the desk confirms frees the brief that it stopped`() throws {
    let room = try Newsroom()
    try room.draft("She recieved an answer.")
    try room.submit()
    try room.clone.land()
    var desk = try desk(room)
    func state() throws -> String {
      try desk.evaluation(of: Slug("a"), at: desk.tips(), now: .init(seconds: SystemTime().now()))
        .state.text
    }
    #expect(try state() == "draft")
    try room.clone.commit("Confirm\n", files: ["lexicon.txt": "recieved\n"])
    try room.clone.land()
    #expect(try state() == "review")
    desk = try self.desk(room)
    #expect(try state() == "review")
  }
}
