internal import Csqlite3

/// Owns one prepared statement.
@safe
struct Statement: ~Copyable {
  /// What a statement's `?` stands for.
  enum Value {
    case text(String)
    case integer(Int64?)
  }

  private let pointer: OpaquePointer

  /// Calls `sqlite3_prepare_v3`.
  init(_ text: String, on connection: borrowing Connection) throws(JournalError) {
    var prepared: OpaquePointer?
    let flags = UInt32(SQLITE_PREPARE_PERSISTENT)
    let status = unsafe sqlite3_prepare_v3(connection.pointer, text, -1, flags, &prepared, nil)
    guard status == SQLITE_OK, let pointer = unsafe prepared else {
      throw unsafe JournalError(
        status: status, operation: "prepare journal '\(connection.path)'",
        connection: connection.pointer)
    }
    unsafe self.pointer = pointer
  }

  deinit { unsafe sqlite3_finalize(pointer) }

  /// Runs the statement and returns what `read` makes of each row.
  ///
  /// Calls `sqlite3_step`.
  func rows<Row>(
    of connection: borrowing Connection, _ values: [Value] = [], read: (JournalRow) -> Row
  ) throws(JournalError) -> [Row] {
    defer {
      unsafe sqlite3_reset(pointer)
      unsafe sqlite3_clear_bindings(pointer)
    }
    for (index, value) in values.enumerated() {
      try connection.check(bind(value, at: CInt(index + 1)), "write")
    }
    var rows: [Row] = []
    while true {
      let status = unsafe sqlite3_step(pointer)
      try connection.check(status, "use")
      guard status == SQLITE_ROW else { return rows }
      rows.append(unsafe read(JournalRow(pointer)))
    }
  }

  private func bind(_ value: Value, at index: CInt) -> CInt {
    switch value {
    case .integer(let number?): return unsafe sqlite3_bind_int64(pointer, index, number)
    case .integer(nil): return unsafe sqlite3_bind_null(pointer, index)
    case .text(let text):
      // SQLITE_TRANSIENT: SQLite copies the bytes before the call returns.
      let copied = unsafe unsafeBitCast(-1, to: sqlite3_destructor_type.self)
      var text = text
      return text.withUTF8 { bytes in
        unsafe bytes.withMemoryRebound(to: CChar.self) { bytes in
          unsafe sqlite3_bind_text64(
            pointer, index, bytes.baseAddress, UInt64(bytes.count), copied, UInt8(SQLITE_UTF8))
        }
      }
    }
  }
}
