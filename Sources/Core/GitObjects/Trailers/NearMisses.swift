/// Finds the lines that a person may take for one of the desk's trailers, and that are none.
struct NearMisses {
  private let known: KnownTokens
  private let lines: MessageLines
  private let refusal: TrailerBlock.Refusal?

  init(known: KnownTokens, lines: MessageLines, refusal: TrailerBlock.Refusal?) {
    self.known = known
    self.lines = lines
    self.refusal = refusal
  }

  var warnings: [TrailerBlock.Warning] {
    lines.lines.indices.compactMap { index in
      guard let start = start(ofLine: index), let kind = kind(of: start, line: index)
      else { return nil }
      let text = String(decoding: lines.text(ofLine: index).prefix(400), as: UTF8.self)
      return TrailerBlock.Warning(kind, line: index + 1, written: text)
    }
  }

  /// Returns as much of a line as a token could take, or `nil` for a line that cannot hold one.
  private func start(ofLine index: Int) -> [Unicode.Scalar]? {
    let line = lines.text(ofLine: index)
    guard line.count > 1 else { return nil }
    let start = String(decoding: line.prefix(4 * (known.longest + 40)), as: UTF8.self)
    return Array(start.unicodeScalars)
  }

  private func kind(of line: [Unicode.Scalar], line index: Int) -> TrailerBlock.Warning.Kind? {
    let marks = line.prefix(while: Self.isMark)
    guard let colon = line.firstIndex(where: Self.isColon), colon >= marks.endIndex else {
      return kind(withoutColon: Array(line[marks.endIndex...]), of: line)
    }
    let word = Self.trimmed(line[marks.endIndex..<colon])
    if let token = known.token(like: word) {
      guard isToken(word, token), line[colon] == ":" else { return .misspelt(token: token) }
      if Self.isTrailer(line, token: word, colon: colon) {
        return kind(ofTrailer: token, line: index)
      }
      if marks.isEmpty { return .misspelt(token: token) }
      return marks.contains { $0 != " " && $0 != "\t" }
        ? .marked(token: token) : .indented(token: token)
    }
    if let token = known.token(near: word) { return .misspelt(token: token) }
    guard let last = word.split(whereSeparator: { $0 == " " || $0 == "\t" }).last,
      let token = known.token(like: last), token.contains("-")
    else { return nil }
    return .insideLine(token: token)
  }

  /// Says why a line that is a trailer by itself does not count, or `nil` where it does.
  private func kind(ofTrailer token: String, line index: Int) -> TrailerBlock.Warning.Kind? {
    switch refusal {
    case .scissors(let line): return .besideScissors(line: line, token: token)
    case _ where lines.title.contains(index): return .inTitle(token: token)
    case _ where !lines.lastParagraph.contains(index): return .outsideLastParagraph(token: token)
    case .mixed(let line): return .besideText(line: line, token: token)
    case .titleOnly, nil: return nil
    }
  }

  private func kind(withoutColon line: [Unicode.Scalar], of whole: [Unicode.Scalar])
    -> TrailerBlock.Warning.Kind?
  {
    guard let (token, length) = known.token(atStartOf: line), length < line.count,
      isToken(line.prefix(length), token) || whole.contains("@")
    else { return nil }
    return .withoutColon(token: token)
  }

  private func isToken(_ word: some Sequence<Unicode.Scalar>, _ token: String) -> Bool {
    var text = String.UnicodeScalarView()
    text.append(contentsOf: word)
    return text.allSatisfy(\.isASCII) && String(text).lowercased() == token.lowercased()
  }

  /// Whether nothing but the token and blanks stands before the colon.
  private static func isTrailer(
    _ line: [Unicode.Scalar], token: ArraySlice<Unicode.Scalar>, colon: Int
  ) -> Bool {
    token.startIndex == 0 && line[token.endIndex..<colon].allSatisfy { $0 == " " || $0 == "\t" }
  }

  private static func isColon(_ scalar: Unicode.Scalar) -> Bool {
    scalar == ":" || scalar == "\u{FF1A}" || scalar == "\u{FE55}" || scalar == "\u{2236}"
  }

  /// Whether a character may stand before a trailer in a quotation, a list or a patch.
  private static func isMark(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case " ", "\t", ">", "<", "*", "-", "+", "#", "|", "_", "`", "\"", "'", "\u{2022}", "\u{A0}",
      "\u{2018}"..."\u{201F}", "\u{FEFF}", "(", "[", "~", "=", "/", "\\", "!", ".", ",", ";":
      true
    default: scalar.value < 0x20
    }
  }

  private static func trimmed(_ word: ArraySlice<Unicode.Scalar>) -> ArraySlice<Unicode.Scalar> {
    let end = word.lastIndex { !isMark($0) }.map { $0 + 1 } ?? word.startIndex
    return word[..<end]
  }
}
