internal import Csqlite3

/// Says what could not be done with the journal, and why.
public struct JournalError: Error, Hashable, Sendable {
  /// What callers must tell apart; more may come, so always have a default.
  public struct Code: Hashable, Sendable {
    let name: String

    private init(_ name: String) { self.name = name }

    /// Another process holds the database for longer than we wait.
    public static let busy = Code("busy")
    /// The file is no database of ours, or a broken one.
    public static let corrupt = Code("corrupt")
    /// The file or its folder cannot be read or written.
    public static let notWritable = Code("notWritable")
    /// Anything else.
    public static let other = Code("other")
  }

  public let code: Code
  /// What was to be done, with the thing in single quotes.
  public let operation: String
  /// SQLite's own words.
  public let reason: String

  init(_ code: Code, operation: String, reason: String) {
    self.code = code
    self.operation = operation
    self.reason = reason
  }

  /// Makes the error of a result code; the words are those of the connection where there is one.
  init(status: CInt, operation: String, connection: OpaquePointer?) {
    self.operation = operation
    let general = unsafe String(cString: sqlite3_errstr(status))
    if let connection = unsafe connection {
      let words = unsafe String(cString: sqlite3_errmsg(connection))
      reason = words == "not an error" ? general : words
    } else {
      reason = general
    }
    // The low byte is the kind, what stands above it a detail.
    code =
      switch status & 0xFF {
      case SQLITE_BUSY, SQLITE_LOCKED: .busy
      case SQLITE_CORRUPT, SQLITE_NOTADB: .corrupt
      case SQLITE_READONLY, SQLITE_CANTOPEN, SQLITE_PERM, SQLITE_FULL, SQLITE_IOERR: .notWritable
      default: .other
      }
  }
}

extension JournalError: CustomStringConvertible {
  public var description: String { "cannot \(operation): \(reason)" }
}
