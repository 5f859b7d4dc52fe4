internal import Synchronization

/// The retry clock of deliveries.
///
/// Everything in it can be lost: then what is due is tried at once. So a database that is broken, or
/// of another version, is moved aside and a new one begun; that is never the end of the service. Every
/// call waits for the disk: make it off the cooperative pool.
public final class DeliveryJournal: Sendable {
  private struct State: ~Copyable {
    var database: JournalDatabase
    var replaced: String?
  }

  public let path: String
  private let state: Mutex<State>

  /// Opens the journal and makes it where there is none.
  ///
  /// - Throws: ``JournalError/Code/notWritable`` where the folder does not let us; then `inMemory()`
  ///   does for as long as the process lives.
  public init(_ path: String) throws(JournalError) {
    self.path = path
    state = Mutex(try Self.open(path))
  }

  /// Makes a journal that is gone with the process.
  public static func inMemory() throws(JournalError) -> DeliveryJournal {
    try DeliveryJournal(":memory:")
  }

  /// Where a broken database was moved to, once; then `nil` until it happens again.
  public func takeReplacement() -> String? {
    state.withLock { state in
      defer { state.replaced = nil }
      return state.replaced
    }
  }

  /// Writes down how a delivery stands, in the place of what was known of it.
  public func record(_ attempt: DeliveryAttempt) throws(JournalError) {
    let error = String(String.UnicodeScalarView(attempt.lastError.unicodeScalars.prefix(4096)))
    try use { database throws(JournalError) in
      _ = try database.record.rows(
        of: database.connection,
        [
          .text(attempt.publication), .text(attempt.hook), .integer(attempt.attemptedAt),
          .integer(attempt.attempts), .integer(attempt.nextAttemptAt), .text(error),
        ], read: { _ in })
    }
  }

  /// Returns how a delivery stands, or `nil` where nothing is known of it.
  public func attempt(
    of publication: String, hook: String
  ) throws(JournalError) -> DeliveryAttempt? {
    try use { database throws(JournalError) in
      try database.find.rows(
        of: database.connection, [.text(publication), .text(hook)], read: Self.attempt
      ).first
    }
  }

  /// Returns the deliveries to be tried at this time or before it, the oldest first.
  public func due(at time: Int64, limit: Int = 1000) throws(JournalError) -> [DeliveryAttempt] {
    try use { database throws(JournalError) in
      try database.due.rows(
        of: database.connection, [.integer(time), .integer(Int64(max(limit, 0)))],
        read: Self.attempt)
    }
  }

  /// Returns when the next delivery is to be tried, or `nil` where none waits.
  public func nextDue() throws(JournalError) -> Int64? {
    try use { database throws(JournalError) in
      try database.nextDue.rows(of: database.connection) { $0.optionalInteger(0) }.first ?? nil
    }
  }

  /// Forgets a delivery, because it is done or given up; one that is not known is fine.
  public func forget(_ publication: String, hook: String) throws(JournalError) {
    try use { database throws(JournalError) in
      _ = try database.forget.rows(
        of: database.connection, [.text(publication), .text(hook)], read: { _ in })
    }
  }

  /// Runs a call on the database; where it turns out to be broken, once more on a new one.
  ///
  /// Where a new one cannot be made, the journal goes on in memory.
  private func use<Value: Sendable>(
    _ call: (borrowing JournalDatabase) throws(JournalError) -> Value
  ) throws(JournalError) -> Value {
    try state.withLock { (state) throws(JournalError) -> Value in
      do throws(JournalError) {
        return try call(state.database)
      } catch {
        guard error.code == .corrupt else { throw error }
        // Closed before the new one is made, because closing removes the log by its name.
        state.database = try JournalDatabase(":memory:")
        state = try Self.replace(path)
        return try call(state.database)
      }
    }
  }

  private static func open(_ path: String) throws(JournalError) -> State {
    do throws(JournalError) {
      return State(database: try JournalDatabase(path), replaced: nil)
    } catch {
      // Tables of another shape are a plain error to SQLite; to us they are no journal.
      guard error.code == .corrupt || error.code == .other else { throw error }
      return try replace(path)
    }
  }

  private static func replace(_ path: String) throws(JournalError) -> State {
    let aside = try JournalDatabase.moveAside(path)
    return State(database: try JournalDatabase(path), replaced: aside)
  }

  private static func attempt(in row: JournalRow) -> DeliveryAttempt {
    DeliveryAttempt(
      publication: row.text(0), hook: row.text(1), attemptedAt: row.integer(2),
      attempts: row.integer(3), nextAttemptAt: row.optionalInteger(4), lastError: row.text(5))
  }
}
