internal import Csqlite3

/// The row a statement stands at; values are copied out of it before the statement goes on.
@safe
struct JournalRow {
  private let pointer: OpaquePointer

  init(_ pointer: OpaquePointer) {
    unsafe self.pointer = pointer
  }

  /// Calls `sqlite3_column_text`; what is not UTF-8 is repaired.
  func text(_ column: CInt) -> String {
    guard let bytes = unsafe sqlite3_column_text(pointer, column) else { return "" }
    let count = Int(unsafe sqlite3_column_bytes(pointer, column))
    return unsafe String(decoding: UnsafeBufferPointer(start: bytes, count: count), as: UTF8.self)
  }

  /// Calls `sqlite3_column_int64`.
  func integer(_ column: CInt) -> Int64 {
    unsafe sqlite3_column_int64(pointer, column)
  }

  func optionalInteger(_ column: CInt) -> Int64? {
    unsafe sqlite3_column_type(pointer, column) == SQLITE_NULL ? nil : integer(column)
  }
}
