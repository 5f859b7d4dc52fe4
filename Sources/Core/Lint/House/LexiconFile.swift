public import Diagnostics

/// The file of a house lexicon: a word a line, with what it is inflected like and a note.
///
///     Uyghur                      # of East Turkistan
///     deplatform like perform     # deplatforms, deplatformed, …
///
/// What is wrong with a line is said at its place, and the other lines count.
public struct LexiconFile: Sendable {
  public static let rule = "lexicon"
  /// The most that is read of a file, and of a word in it.
  public static let limits = (bytes: 1 << 20, lines: 50_000, word: 100)

  public let source: SourceText
  public let lexicon: Lexicon
  public let diagnostics: [Diagnostic]

  /// The word of each line that has one, in order.
  private let words: [(line: Int, word: String)]

  public init(_ source: SourceText) {
    self.source = source
    var reader = LexiconReader(source)
    reader.read()
    lexicon = Lexicon(reader.entries.map(\.entry))
    words = reader.entries.map { ($0.line, $0.entry.word) }
    diagnostics = reader.diagnostics
  }

  /// Whether a word can stand in a lexicon: letters, with marks, digits, hyphens, apostrophes and
  /// full stops between them.
  public static func isWord(_ text: String) -> Bool {
    guard !text.isEmpty, text.utf8.count <= limits.word,
      let first = text.unicodeScalars.first, CopyText.isLetter(first)
    else { return false }
    var hasLetter = false
    return text.unicodeScalars.allSatisfy { scalar in
      hasLetter = hasLetter || scalar.properties.isAlphabetic
      return CopyText.isLetter(scalar) || WordForm.isJoiner(scalar) || scalar == "."
    } && hasLetter
  }

  /// Returns the file with more words, each in its place of the alphabet; what it has stays as it
  /// is.
  ///
  /// Words that it has, and texts that are no words, are left out. With an example, the new words
  /// are inflected like it.
  public func adding(_ additions: [String], like example: String? = nil) -> String {
    var known = Set(words.map(\.word))
    let new = additions.map(WordForm.plain).filter { Self.isWord($0) && known.insert($0).inserted }
    var lines = (1...source.lineCount).map { source.string(in: source.rangeOfLine($0)) }
    if lines == [""] { lines = [] }
    let sorted = new.sorted { !Self.isBefore($0, $1) }
    let ending = example.map { " like \($0)" } ?? ""
    for word in sorted { lines.insert(word + ending, at: place(of: word)) }
    return lines.isEmpty ? "" : lines.joined(separator: "\n") + "\n"
  }

  /// Returns before which line a word belongs, counted from 0: remarks stay with the word below.
  private func place(of word: String) -> Int {
    guard let next = words.first(where: { Self.isBefore(word, $0.word) }) else {
      return source.bytes.isEmpty ? 0 : source.lineCount
    }
    var line = next.line
    while line > 1, isRemark(line - 1), line > 2 || !opensFile(line) { line -= 1 }
    return line - 1
  }

  private func isRemark(_ line: Int) -> Bool {
    let text = source.string(in: source.rangeOfLine(line))
    return text.drop { $0.isWhitespace }.first == "#"
  }

  /// Whether the remarks above a line begin at the top: they speak of the whole file.
  private func opensFile(_ line: Int) -> Bool {
    (1..<line).allSatisfy(isRemark)
  }

  private static func isBefore(_ a: String, _ b: String) -> Bool {
    (a.lowercased(), a) < (b.lowercased(), b)
  }
}
