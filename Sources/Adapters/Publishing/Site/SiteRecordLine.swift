internal import Lint

/// One line of the site's journal.
enum SiteRecordLine: Hashable {
  case writing(Slug, [String])
  case page(SiteEntry)
  case gone(Slug)
  case writingShared([String])
  case shared(String, [String])

  /// The line, with its line feed: fields divided by tabs, which no field holds.
  var text: String {
    let fields =
      switch self {
      case .writing(let slug, let files): ["writing", slug.text] + files
      case .page(let entry): Self.fields(of: entry)
      case .gone(let slug): ["gone", slug.text]
      case .writingShared(let files): ["writing-shared"] + files
      case .shared(let generator, let files): ["shared", generator] + files
      }
    return fields.map(Self.escaped).joined(separator: "\t") + "\n"
  }

  /// Makes the line of these fields, or `nil` for anything that `text` would not give.
  init?(_ fields: [String]) {
    switch (fields[0], fields.count) {
    case ("writing", 2...): self = .writing(Slug(fields[1]), Array(fields[2...]))
    case ("gone", 2): self = .gone(Slug(fields[1]))
    case ("writing-shared", _): self = .writingShared(Array(fields[1...]))
    case ("shared", 2...): self = .shared(fields[1], Array(fields[2...]))
    case ("page", 11...):
      guard let entry = Self.entry(fields) else { return nil }
      self = .page(entry)
    default: return nil
    }
  }

  /// Reads lines, each with its line feed; a line that is none of the above is `nil`.
  ///
  /// A site of ten thousand briefs is read at each publication, so this is one pass over the bytes.
  static func read(_ bytes: ArraySlice<UInt8>) -> [SiteRecordLine?] {
    var lines: [SiteRecordLine?] = []
    var fields: [String] = []
    var start = bytes.startIndex
    var isEscaped = false
    for index in bytes.indices {
      let byte = bytes[index]
      guard byte < 0x0B || byte == 0x5C else { continue }
      switch byte {
      case 0x5C: isEscaped = true
      case 0x09, 0x0A:
        let field = bytes[start..<index]
        fields.append(isEscaped ? unescaped(field) : String(decoding: field, as: UTF8.self))
        start = index + 1
        isEscaped = false
        if byte == 0x0A {
          lines.append(SiteRecordLine(fields))
          fields.removeAll(keepingCapacity: true)
        }
      default: break
      }
    }
    return lines
  }

  private static func fields(of entry: SiteEntry) -> [String] {
    [
      "page", entry.slug.text, entry.version, entry.isListed ? "listed" : "notice", entry.title,
      entry.summary, entry.date.description, entry.lang, String(entry.firstPublished),
      String(entry.updated), String(entry.redirectFrom.count),
    ] + entry.redirectFrom.map(\.text) + entry.files
  }

  private static func entry(_ fields: [String]) -> SiteEntry? {
    guard let date = CalendarDate(iso: fields[6]), let first = Int64(fields[8]),
      let updated = Int64(fields[9]), UTCTime(seconds: first) != nil,
      UTCTime(seconds: updated) != nil,
      let redirects = Int(fields[10]), (0...fields.count - 11).contains(redirects)
    else { return nil }
    return SiteEntry(
      slug: Slug(fields[1]), version: fields[2], isListed: fields[3] == "listed", title: fields[4],
      summary: fields[5], date: date, lang: fields[7], firstPublished: first, updated: updated,
      redirectFrom: fields[11..<11 + redirects].map { Slug($0) },
      files: Array(fields[(11 + redirects)...]))
  }

  private static func escaped(_ field: String) -> String {
    guard field.utf8.contains(where: { $0 == 0x09 || $0 == 0x0A || $0 == 0x5C }) else {
      return field
    }
    let bytes = field.utf8.flatMap { byte -> [UInt8] in
      switch byte {
      case 0x09: Array("\\t".utf8)
      case 0x0A: Array("\\n".utf8)
      case 0x5C: Array("\\\\".utf8)
      default: [byte]
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  private static func unescaped(_ field: ArraySlice<UInt8>) -> String {
    var bytes: [UInt8] = []
    var isEscape = false
    for byte in field {
      if isEscape {
        bytes.append(byte == UInt8(ascii: "t") ? 0x09 : byte == UInt8(ascii: "n") ? 0x0A : byte)
        isEscape = false
      } else if byte == 0x5C {
        isEscape = true
      } else {
        bytes.append(byte)
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}
