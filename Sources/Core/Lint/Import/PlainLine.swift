internal import Diagnostics

/// A line of plain text.
struct PlainLine: Hashable, Sendable {
  let text: String
  /// Its bytes in the file, without its end.
  let range: Range<Int>

  /// The text without the blanks around it.
  var trimmed: Substring {
    var rest = text[...]
    while rest.first?.isWhitespace == true { rest.removeFirst() }
    while rest.last?.isWhitespace == true { rest.removeLast() }
    return rest
  }

  var isBlank: Bool { !text.contains { !$0.isWhitespace } }

  /// How long it is, in characters.
  var width: Int { trimmed.count }

  /// Whether it is short enough for a title, and does not end as a sentence does.
  var isTitleLike: Bool {
    guard let last = trimmed.last, width <= Self.longestTitle else { return false }
    return !".,;:\u{2026}".contains(last) && trimmed.contains(where: \.isLetter)
  }

  /// Whether it has letters, and only capitals.
  var isInCapitals: Bool {
    let letters = trimmed.filter(\.isLetter)
    return letters.count > 1 && !letters.contains(where: \.isLowercase)
      && letters.contains(where: \.isUppercase)
  }

  /// Whether it is a line drawn with punctuation.
  var isRule: Bool {
    guard let mark = trimmed.first, "-_=*~\u{2014}\u{2013}".contains(mark) else { return false }
    return width >= 3 && trimmed.allSatisfy { $0 == mark || $0 == " " }
  }

  static let longestTitle = 120

  /// Splits a file into its lines, whatever ends them.
  static func all(in source: SourceText) throws(ImportError) -> [PlainLine] {
    func refuse(_ reason: String) -> ImportError { ImportError(path: source.path, reason: reason) }
    guard source.bytes.count <= 8 << 20 else { throw refuse("it is larger than 8 MiB") }
    guard String(validating: source.bytes, as: UTF8.self) != nil else {
      throw refuse("it is not UTF-8 text; save it as plain text in UTF-8")
    }
    let bytes = source.bytes
    guard !bytes.contains(where: { $0 < 32 && ![9, 10, 12, 13].contains($0) || $0 == 127 }) else {
      throw refuse("it has control characters, so it is not plain text")
    }
    let lines = split(bytes, in: source)
    guard let first = lines.first(where: { !$0.isBlank }) else {
      throw refuse("there is nothing in it")
    }
    if isHTML(first.trimmed) {
      throw refuse("it is HTML; copy the text from the page and import that")
    }
    return lines
  }

  private static func split(_ bytes: [UInt8], in source: SourceText) -> [PlainLine] {
    var lines: [PlainLine] = []
    var start = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    func end(at offset: Int) {
      lines.append(PlainLine(text: source.string(in: start..<offset), range: start..<offset))
    }
    for (offset, byte) in bytes.enumerated() where byte == 10 || byte == 13 || byte == 12 {
      // Of CR LF, the LF ends no second line.
      if byte == 10, offset > 0, bytes[offset - 1] == 13 {
        start = offset + 1
        continue
      }
      end(at: offset)
      start = offset + 1
    }
    end(at: bytes.count)
    return lines
  }

  private static func isHTML(_ line: Substring) -> Bool {
    let start = line.prefix(15).lowercased()
    return [
      "<!doctype", "<html", "<head", "<body", "<div", "<p>", "<?xml", "<table", "<span", "<meta",
    ]
    .contains { start.hasPrefix($0) }
  }
}
