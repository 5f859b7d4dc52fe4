internal import Csqlite3

/// Owns one connection to a SQLite database and closes it exactly once.
@safe
struct Connection: ~Copyable {
  let pointer: OpaquePointer
  let path: String

  /// Opens a database and makes it where there is none.
  ///
  /// Calls `sqlite3_open_v2`. Access is ours to serialize, so the connection has no lock of its own.
  init(_ path: String) throws(JournalError) {
    var opened: OpaquePointer?
    let flags =
      SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE | SQLITE_OPEN_NOMUTEX | SQLITE_OPEN_EXRESCODE
    let status = unsafe sqlite3_open_v2(path, &opened, flags, nil)
    guard status == SQLITE_OK, let pointer = unsafe opened else {
      let error = unsafe JournalError(
        status: status, operation: "open journal '\(path)'", connection: opened)
      unsafe sqlite3_close_v2(opened)
      throw error
    }
    unsafe self.pointer = pointer
    self.path = path
    unsafe sqlite3_busy_timeout(pointer, 5000)
  }

  /// Statements that still live keep the connection until they are gone.
  deinit { unsafe sqlite3_close_v2(pointer) }

  /// Runs statements that give no rows or whose rows are of no interest.
  ///
  /// Calls `sqlite3_exec`.
  func run(_ statements: String) throws(JournalError) {
    try check(unsafe sqlite3_exec(pointer, statements, nil, nil, nil), "set up")
  }

  /// Returns the first column of the first row.
  func text(_ query: String) throws(JournalError) -> String? {
    let statement = try Statement(query, on: self)
    return try statement.rows(of: self) { row in row.text(0) }.first
  }

  func check(_ status: CInt, _ operation: String) throws(JournalError) {
    guard status == SQLITE_OK || status == SQLITE_DONE || status == SQLITE_ROW else {
      throw unsafe JournalError(
        status: status, operation: "\(operation) journal '\(path)'", connection: pointer)
    }
  }
}
