/// Texts in a row, as the service's socket carries them: each ends in a NUL.
///
/// None of them can hold one: they are paths, variables, names of refs and lines for a terminal. So
/// there is nothing to escape, and a hook that must be quick has next to nothing to load.
enum MessageFields {
  static func encode(_ fields: [String]) -> [UInt8] {
    var bytes: [UInt8] = []
    for field in fields {
      bytes += field.utf8.lazy.filter { $0 != 0 }
      bytes.append(0)
    }
    return bytes
  }

  /// Returns the texts, or `nil` where the last one is cut off or one is not UTF-8.
  static func decode(_ bytes: [UInt8]) -> [String]? {
    guard bytes.last == 0 else { return nil }
    var fields: [String] = []
    for field in bytes.dropLast().split(separator: 0, omittingEmptySubsequences: false) {
      guard let text = String(validating: field, as: UTF8.self) else { return nil }
      fields.append(text)
    }
    return fields
  }
}
