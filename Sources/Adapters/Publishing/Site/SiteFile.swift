/// A file of the site, ready to be written.
struct SiteFile {
  let path: String
  let bytes: [UInt8]

  init(_ path: String, _ bytes: [UInt8]) {
    self.path = path
    self.bytes = bytes
  }

  init(_ path: String, _ text: String) {
    self.init(path, Array(text.utf8))
  }

  /// Whether a document was written by this program, by the mark near its beginning.
  static func isOurs(_ bytes: [UInt8]) -> Bool {
    let start = String(decoding: bytes.prefix(400), as: UTF8.self)
    return start.contains("<meta name=\"generator\" content=\"copydesk\">")
      || start.contains("<generator>copydesk</generator>")
  }
}
