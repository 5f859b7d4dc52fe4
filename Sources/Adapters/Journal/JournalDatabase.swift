internal import Csqlite3
internal import Glibc

/// The open database with its statements, each prepared once.
struct JournalDatabase: ~Copyable {
  /// The number that stands in the database; another one is a database of another copydesk.
  private static let schemaVersion = "1"

  private static let schema = """
    CREATE TABLE IF NOT EXISTS attempt (
      publication TEXT NOT NULL,
      hook TEXT NOT NULL,
      attempted_at INTEGER NOT NULL,
      attempts INTEGER NOT NULL,
      next_attempt_at INTEGER,
      last_error TEXT NOT NULL,
      PRIMARY KEY (publication, hook)
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX IF NOT EXISTS attempt_due ON attempt (next_attempt_at)
      WHERE next_attempt_at IS NOT NULL;
    """

  private static let columns =
    "publication, hook, attempted_at, attempts, next_attempt_at, last_error"

  let connection: Connection
  let record: Statement
  let find: Statement
  let due: Statement
  let nextDue: Statement
  let forget: Statement

  /// Opens a database, checks it and makes what is missing.
  ///
  /// - Throws: ``JournalError/Code/corrupt`` where it is not a sound journal of this version.
  init(_ path: String) throws(JournalError) {
    let connection = try Connection(path)
    try Self.prepare(connection)
    let columns = Self.columns
    let record = try Statement(
      "INSERT OR REPLACE INTO attempt (\(columns)) VALUES (?, ?, ?, ?, ?, ?)", on: connection)
    let find = try Statement(
      "SELECT \(columns) FROM attempt WHERE publication = ? AND hook = ?", on: connection)
    let due = try Statement(
      """
      SELECT \(columns) FROM attempt WHERE next_attempt_at <= ?
      ORDER BY next_attempt_at, publication, hook LIMIT ?
      """, on: connection)
    let nextDue = try Statement(
      "SELECT min(next_attempt_at) FROM attempt WHERE next_attempt_at IS NOT NULL", on: connection)
    let forget = try Statement(
      "DELETE FROM attempt WHERE publication = ? AND hook = ?", on: connection)
    self.connection = connection
    self.record = record
    self.find = find
    self.due = due
    self.nextDue = nextDue
    self.forget = forget
  }

  /// Moves a broken database out of the way and returns where it is now.
  ///
  /// Only the last one is kept, so that a disk that breaks every one is not filled with them.
  static func moveAside(_ path: String) throws(JournalError) -> String {
    let aside = path + ".broken"
    guard unsafe rename(path, aside) == 0 else {
      let reason = unsafe String(cString: strerror(errno))
      throw JournalError(
        .notWritable, operation: "move journal '\(path)' to '\(aside)'", reason: reason)
    }
    for suffix in ["-wal", "-shm"] { _ = unsafe unlink(path + suffix) }
    return aside
  }

  private static func prepare(_ connection: borrowing Connection) throws(JournalError) {
    let version = try connection.text("PRAGMA user_version") ?? ""
    guard version == "0" || version == schemaVersion else {
      throw JournalError(
        .corrupt, operation: "open journal '\(connection.path)'",
        reason: "it has version \(version), and this copydesk knows version \(schemaVersion)")
    }
    try connection.run(
      """
      PRAGMA trusted_schema = OFF; PRAGMA cell_size_check = ON;
      PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL;
      """)
    let verdict = try connection.text("PRAGMA quick_check(1)") ?? ""
    guard verdict == "ok" else {
      throw JournalError(
        .corrupt, operation: "open journal '\(connection.path)'", reason: verdict)
    }
    try connection.run(
      "BEGIN IMMEDIATE; \(schema) PRAGMA user_version = \(schemaVersion); COMMIT")
  }
}
