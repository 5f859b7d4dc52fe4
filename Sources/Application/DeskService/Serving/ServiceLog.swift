internal import Editorial
internal import GitObjects
internal import Glibc
internal import Lint
internal import Publishing

/// The service's log: one event a line on standard error, its priority first for the journal.
struct ServiceLog: Sendable {
  enum Priority: Int {
    case error = 3
    case warning = 4
    case notice = 5
    case info = 6
  }

  func write(_ priority: Priority, _ event: String, _ fields: KeyValuePairs<String, String> = [:]) {
    let values = fields.map { " \($0.key)=\(Self.quoted($0.value))" }.joined()
    let line = Array("<\(priority.rawValue)>\(event)\(values)\n".utf8)
    _ = unsafe line.withUnsafeBytes { unsafe Glibc.write(2, $0.baseAddress, $0.count) }
  }

  /// An attempt of a hook that ended; what the hook said is kept here and nowhere else.
  func ended(_ record: DeliveryRecord, _ publication: Publication, output: String) {
    let isDone = record.outcome == .succeeded
    write(
      isDone ? .info : .warning, isDone ? "delivered" : "not delivered",
      [
        "slug": publication.slug.text, "edition": "\(publication.edition)", "hook": record.hook,
        "result": record.outcome.rawValue, "attempts": "\(record.attempts)",
        "reason": record.reason, "output": output,
      ])
  }

  /// A delivery that is not repeated, because nobody knows that it was not done.
  func held(_ record: DeliveryRecord, _ publication: Publication) {
    write(
      .warning, "held",
      [
        "slug": publication.slug.text, "edition": "\(publication.edition)", "hook": record.hook,
        "result": record.outcome.rawValue,
        "reason": "it may have been done and is not repeatable; a person must look",
      ])
  }

  private static func quoted(_ value: String) -> String {
    let isPlain =
      !value.isEmpty && value.utf8.allSatisfy { $0 > 0x20 && $0 < 0x7F && $0 != UInt8(ascii: "\"") }
    guard !isPlain else { return value }
    var quoted = "\""
    for scalar in value.unicodeScalars {
      switch scalar.properties.generalCategory {
      case .control where scalar == "\n": quoted += "\\n"
      case .control, .format, .lineSeparator, .paragraphSeparator: quoted += " "
      default:
        if scalar == "\"" || scalar == "\\" { quoted += "\\" }
        quoted.unicodeScalars.append(scalar)
      }
    }
    return quoted + "\""
  }
}
