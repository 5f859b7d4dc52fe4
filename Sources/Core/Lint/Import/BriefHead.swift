internal import Diagnostics

/// What stands at the top of a brief: its title and date, and what the page had above them.
struct BriefHead {
  private(set) var title: String?
  private(set) var date: CalendarDate?
  /// The lines that are copy.
  private(set) var rest: [PlainLine]
  private(set) var notices: [Diagnostic] = []

  private let source: SourceText

  init(_ lines: [PlainLine], in source: SourceText) {
    self.source = source
    self.rest = lines
    guard let (titleIndex, lastIndex) = findTitle(in: lines) else { return }
    title = String(lines[titleIndex].trimmed)
    date = WrittenDate.all(in: lines[lastIndex].text).first?.date
    let above = lines[..<titleIndex].filter { !$0.isBlank }
    rest = above.filter { !$0.isTitleLike } + Self.gap(above)
    for line in above where line.isTitleLike { drop(line) }
    for line in above where !line.isTitleLike {
      note("kept as copy, though it stands above the title", at: line.range)
    }
    if lastIndex != titleIndex { note("taken for the date", at: lines[lastIndex].range) }
    rest += withoutRepeats(lines[(lastIndex + 1)...])
  }

  mutating func complain(_ message: String) {
    notices.append(
      Diagnostic(
        rule: "import", severity: .warning, message: message,
        place: Diagnostic.Place(0..<0, in: source)))
  }

  /// Finds the lines of title and date, which may be one.
  ///
  /// They stand above the first line that is copy and not just a line.
  private func findTitle(in lines: [PlainLine]) -> (title: Int, date: Int)? {
    let filled = lines.indices.filter { !lines[$0].isBlank }
    let head = filled.prefix { lines[$0].isTitleLike }
    guard let dated = head.first(where: { !WrittenDate.all(in: lines[$0].text).isEmpty }) else {
      return nil
    }
    guard Self.isOnlyDate(lines[dated]), let before = head.last(where: { $0 < dated }),
      !Placeholder.isLeftOver(String(lines[before].trimmed))
    else { return (dated, dated) }
    return (before, dated)
  }

  private static func isOnlyDate(_ line: PlainLine) -> Bool {
    guard let found = WrittenDate.all(in: line.text).first else { return false }
    var bytes = Array(line.text.utf8)
    bytes.removeSubrange(found.range)
    return String(decoding: bytes, as: UTF8.self).count(where: \.isLetter) <= 9
  }

  private static func gap(_ lines: [PlainLine]) -> [PlainLine] {
    lines.isEmpty ? [] : [PlainLine(text: "", range: lines[lines.count - 1].range)]
  }

  /// Leaves out the title where it stands again before the copy begins.
  private mutating func withoutRepeats(_ lines: ArraySlice<PlainLine>) -> [PlainLine] {
    var lines = lines
    while let index = lines.firstIndex(where: { !$0.isBlank }),
      lines[index].trimmed.lowercased() == title?.lowercased()
    {
      notices.append(
        Diagnostic(
          rule: DuplicateTitle.name, severity: .warning,
          message: "dropped: the title stands here again",
          place: Diagnostic.Place(lines[index].range, in: source)))
      lines = lines[(index + 1)...]
    }
    return Array(lines)
  }

  private mutating func drop(_ line: PlainLine) {
    let isPlaceholder = Placeholder.isLeftOver(String(line.trimmed))
    let why = isPlaceholder ? "it is left over from a web page" : "it stands above the title"
    notices.append(
      Diagnostic(
        rule: isPlaceholder ? Placeholder.name : "import", severity: .warning,
        message: "dropped: '\(line.trimmed)', since \(why)",
        place: Diagnostic.Place(line.range, in: source)))
  }

  private mutating func note(_ message: String, at range: Range<Int>) {
    notices.append(
      Diagnostic(
        rule: "import", severity: .note, message: message,
        place: Diagnostic.Place(range, in: source)))
  }
}
