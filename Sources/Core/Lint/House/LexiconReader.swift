internal import Diagnostics

/// Reads the lines of a lexicon.
struct LexiconReader {
  private(set) var entries: [(line: Int, entry: Lexicon.Entry)] = []
  private(set) var diagnostics: [Diagnostic] = []

  /// How many defects are told.
  private static let patience = 100

  private let source: SourceText
  private var firsts: [String: Int] = [:]

  init(_ source: SourceText) {
    self.source = source
  }

  mutating func read() {
    let limits = LexiconFile.limits
    guard source.bytes.count <= limits.bytes else {
      let size = "the lexicon is longer than \(limits.bytes >> 10) KiB"
      return complain("\(size), so none of it is read; shorten it", at: 0..<0)
    }
    guard source.lineCount <= limits.lines else {
      let size = "the lexicon has more than \(limits.lines) lines"
      return complain("\(size), so none of it is read; shorten it", at: 0..<0)
    }
    for line in 1...source.lineCount { read(line) }
  }

  private mutating func read(_ line: Int) {
    let range = source.rangeOfLine(line)
    guard let text = String(validating: source.bytes[range], as: UTF8.self) else {
      return complain("this line is not UTF-8; save the lexicon as UTF-8", at: range)
    }
    let halves = text.split(separator: "#", maxSplits: 1, omittingEmptySubsequences: false)
    let marked = halves.first ?? ""
    let parts = marked.split(whereSeparator: \.isWhitespace).map(String.init)
    guard let first = parts.first else { return }
    let visible = range.lowerBound + marked.utf8.prefix { $0 == 0x20 || $0 == 0x09 }.count
    let place = visible..<max(visible, range.lowerBound + marked.utf8.count)
    let isPair = parts.count == 3 && parts[1] == "like"
    guard parts.count == 1 || isPair else {
      return complain(
        "'\(marked.prefix(60))' is more than a word; write one word a line, or 'WORD like EXAMPLE'",
        at: place)
    }
    for part in isPair ? [first, parts[2]] : [first] where !LexiconFile.isWord(part) {
      return complain("'\(part.prefix(60))' is no word: it has to begin with a letter", at: place)
    }
    let word = WordForm.plain(first)
    if let earlier = firsts[word] {
      return complain(
        "'\(word)' stands on line \(earlier) already; remove one of the two", at: place, .warning)
    }
    firsts[word] = line
    let note = halves.count > 1 ? WordForm.trimmed(halves[1]) : ""
    let example = isPair ? WordForm.plain(parts[2]) : nil
    entries.append((line, Lexicon.Entry(word, note: note.isEmpty ? nil : note, like: example)))
  }

  private mutating func complain(
    _ message: String, at range: Range<Int>, _ severity: Severity = .error
  ) {
    guard diagnostics.count < Self.patience else { return }
    diagnostics.append(
      Diagnostic(
        rule: LexiconFile.rule, severity: severity, message: message,
        place: Diagnostic.Place(range, in: source)))
  }
}
