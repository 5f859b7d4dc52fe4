import Foundation
import Journal
import TestSupport
import Testing

struct DeliveryJournalTests {
  private static let publication = String(repeating: "ab", count: 20)

  private static func attempt(
    _ hook: String = "site", next: Int64? = 200, error: String = "refused"
  ) -> DeliveryAttempt {
    DeliveryAttempt(
      publication: publication, hook: hook, attemptedAt: 100, attempts: 1, nextAttemptAt: next,
      lastError: error)
  }

  @Test func `what is recorded is there after the journal is opened again`() throws {
    let folder = try TemporaryFolder()
    let path = folder.path + "/journal.db"
    try DeliveryJournal(path).record(Self.attempt(error: "näme\0with all \u{1F4F0} 'quotes' ; --"))
    let again = try DeliveryJournal(path)
    let found = try again.attempt(of: Self.publication, hook: "site")
    #expect(found == Self.attempt(error: "näme\0with all \u{1F4F0} 'quotes' ; --"))
    #expect(try again.attempt(of: Self.publication, hook: "mail") == nil)
    #expect(again.takeReplacement() == nil)
  }

  @Test func `the latest attempt takes the place of the one before`() throws {
    let journal = try DeliveryJournal.inMemory()
    try journal.record(Self.attempt())
    var second = Self.attempt(next: nil, error: "in doubt")
    second.attempts = 2
    try journal.record(second)
    #expect(try journal.attempt(of: Self.publication, hook: "site") == second)
    #expect(try journal.due(at: .max).isEmpty)
    #expect(try journal.nextDue() == nil)
  }

  @Test func `what is due comes oldest first and only when its time has come`() throws {
    let journal = try DeliveryJournal.inMemory()
    for (hook, next) in [("c", 300), ("a", 200), ("b", 200), ("never", nil)] as [(String, Int64?)] {
      try journal.record(Self.attempt(hook, next: next))
    }
    #expect(try journal.nextDue() == 200)
    #expect(try journal.due(at: 199).isEmpty)
    #expect(try journal.due(at: 200).map(\.hook) == ["a", "b"])
    #expect(try journal.due(at: 300).map(\.hook) == ["a", "b", "c"])
    #expect(try journal.due(at: 300, limit: 1).map(\.hook) == ["a"])
    #expect(try journal.due(at: 300, limit: -1).isEmpty)
    try journal.forget(Self.publication, hook: "a")
    try journal.forget(Self.publication, hook: "nothing")
    #expect(try journal.due(at: 300).map(\.hook) == ["b", "c"])
  }

  @Test func `an endless error is cut`() throws {
    let journal = try DeliveryJournal.inMemory()
    try journal.record(Self.attempt(error: String(repeating: "ä", count: 100_000)))
    let found = try journal.attempt(of: Self.publication, hook: "site")
    #expect(found?.lastError == String(repeating: "ä", count: 4096))
  }

  struct Damage: Sendable, CustomTestStringConvertible {
    var testDescription: String
    /// Python, with `path` set.
    var script: String
  }

  static let damages = [
    Damage(
      testDescription: "a text file", script: "open(path, 'w').write('not a database ' * 999)"),
    Damage(testDescription: "noise", script: "open(path, 'wb').write(bytes(range(256)) * 64)"),
    Damage(testDescription: "cut in the middle of a page", script: "os.truncate(path, 5000)"),
    Damage(testDescription: "cut after the first page", script: "os.truncate(path, 4096)"),
    Damage(
      testDescription: "a page overwritten",
      script: "f = open(path, 'r+b'); f.seek(4096); f.write(b'\\xff' * 4096)"),
    Damage(
      testDescription: "a newer version",
      script: "c = sqlite3.connect(path); c.execute('PRAGMA user_version = 99'); c.commit()"),
    Damage(
      testDescription: "a table of another shape",
      script: """
        os.remove(path); c = sqlite3.connect(path)
        c.execute('CREATE TABLE attempt (x)'); c.commit()
        """),
  ]

  @Test(arguments: damages)
  func `a broken database is moved aside and a new one begun`(_ damage: Damage) throws {
    let folder = try TemporaryFolder()
    let path = folder.path + "/journal.db"
    try DeliveryJournal(path).record(Self.attempt())
    try Self.python(damage.script, path)
    let journal = try DeliveryJournal(path)
    #expect(journal.takeReplacement() == path + ".broken")
    #expect(journal.takeReplacement() == nil)
    #expect(FileManager.default.fileExists(atPath: path + ".broken"))
    #expect(try journal.due(at: .max).isEmpty)
    try journal.record(Self.attempt())
    #expect(try DeliveryJournal(path).due(at: .max) == [Self.attempt()])
  }

  @Test func `a database that breaks while it is open is replaced at the next call`() throws {
    let folder = try TemporaryFolder()
    let path = folder.path + "/journal.db"
    let journal = try DeliveryJournal(path)
    for number in 0..<500 { try journal.record(Self.attempt("hook-\(number)")) }
    try Self.python(
      """
      c = sqlite3.connect(path); c.execute('PRAGMA wal_checkpoint(TRUNCATE)'); c.close()
      f = open(path, 'r+b'); n = os.path.getsize(path)
      f.seek(4096); f.write(b'\\xff' * (n - 4096)); f.close()
      c = sqlite3.connect(path); c.execute('PRAGMA user_version = 1'); c.commit()
      """, path)
    try journal.record(Self.attempt("after"))
    #expect(journal.takeReplacement() == path + ".broken")
    #expect(try journal.due(at: .max).map(\.hook) == ["after"])
  }

  @Test func `an empty file is a new journal`() throws {
    let folder = try TemporaryFolder()
    let path = folder.path + "/journal.db"
    try Data().write(to: URL(fileURLWithPath: path))
    let journal = try DeliveryJournal(path)
    #expect(journal.takeReplacement() == nil)
    try journal.record(Self.attempt())
  }

  @Test(arguments: ["/nowhere/journal.db", "/proc/journal.db"])
  func `a folder that cannot be written is an error that names the file`(_ path: String) {
    let error = #expect(throws: JournalError.self) { try DeliveryJournal(path) }
    #expect(error?.code == .notWritable)
    #expect(error?.description == "cannot open journal '\(path)': unable to open database file")
  }

  @Test func `another process reads and writes the same journal`() throws {
    let folder = try TemporaryFolder()
    let path = folder.path + "/journal.db"
    let journal = try DeliveryJournal(path)
    try journal.record(Self.attempt("first"))
    try Self.python(
      """
      c = sqlite3.connect(path)
      assert c.execute('SELECT hook FROM attempt').fetchall() == [('first',)]
      c.execute("UPDATE attempt SET hook = 'second'"); c.commit()
      """, path)
    #expect(try journal.due(at: .max).map(\.hook) == ["second"])
    let other = try DeliveryJournal(path)
    try other.record(Self.attempt("third"))
    #expect(try journal.due(at: .max).map(\.hook) == ["second", "third"])
  }

  @Test func `many processes that begin at once share one journal`() async throws {
    let folder = try TemporaryFolder()
    let path = folder.path + "/journal.db"
    try await withThrowingTaskGroup(of: Void.self) { group in
      for number in 0..<8 {
        group.addTask { try DeliveryJournal(path).record(Self.attempt("hook-\(number)")) }
      }
      try await group.waitForAll()
    }
    #expect(try DeliveryJournal(path).due(at: .max).count == 8)
    #expect(!FileManager.default.fileExists(atPath: path + ".broken"))
  }

  @Test func `the database writes ahead, so that a reader never waits for a writer`() throws {
    let folder = try TemporaryFolder()
    let path = folder.path + "/journal.db"
    let journal = try DeliveryJournal(path)
    try journal.record(Self.attempt())
    try Self.python(
      "assert sqlite3.connect(path).execute('PRAGMA journal_mode').fetchone()[0] == 'wal'", path)
  }

  private static func python(_ script: String, _ path: String) throws {
    let result = try run(
      "python3", ["-c", "import os, sqlite3, sys\npath = sys.argv[1]\n" + script, path])
    try #require(result.status == 0, "\(result.errorText)")
  }
}
