internal import DaemonKit
internal import GitObjects
internal import Lint

/// The archive's words on disk, for the next start.
///
/// What cannot be read is as good as not there: it is made again from the ledger.
struct ArchiveFile: Sendable {
  let path: String

  /// The most bytes that are read: a million words and more.
  private static let limit = 64 << 20
  private static let format = "copydesk archive 1"

  func load(briefs: [String]) -> (tip: ObjectID, archive: Archive)? {
    guard let bytes = try? DurableFile.read(path, limit: Self.limit) else { return nil }
    let lines = bytes.split(separator: UInt8(ascii: "\n"), maxSplits: 2)
    guard lines.count == 3, lines[0].elementsEqual(Self.head(briefs).utf8),
      let tip = ObjectID(hex: String(decoding: lines[1], as: UTF8.self)),
      let archive = Archive(saved: Array(lines[2]))
    else { return nil }
    return (tip, archive)
  }

  /// Writes the words; where that fails, the next start reads the ledger again.
  func save(_ archive: Archive, at tip: ObjectID, briefs: [String]) {
    let head = "\(Self.head(briefs))\n\(tip.hex)\n"
    try? DurableFile.write(Array(head.utf8) + archive.saved, to: path, mode: 0o640)
  }

  /// The first line: another form of the file, or other briefs, make it another archive.
  private static func head(_ briefs: [String]) -> String {
    "\(format) \(briefs.map(\.debugDescription).joined(separator: " "))"
  }
}
