/// Writes md4c's events as HTML, tag for tag as md4c's own renderer does.
final class PageWriter {
  /// A block or span that is open, and what ends it.
  struct Element {
    /// The kind of a span; a block has none.
    let span: MarkdownEvent.SpanKind?
    let end: (PageWriter) -> Void
  }

  let source: [UInt8]
  let mode: MarkdownRenderer.Mode
  let limit: Int

  var output = HTMLText()
  var references = CharacterReference()
  var names = HeadingNames()
  /// The blocks and spans that are open, the innermost last.
  var openElements: [Element] = []
  /// How many images are open: inside one, only text is written, for `alt`.
  var imageDepth = 0
  /// Raw HTML that has been read and not been written.
  var rawHTML: [UInt8] = []
  var isInHTMLBlock = false
  var headingText: [UInt8]?

  init(source: [UInt8], mode: MarkdownRenderer.Mode, limit: Int) {
    self.source = source
    self.mode = mode
    self.limit = limit
  }

  /// The page so far.
  var page: String {
    let text = String(decoding: output.bytes, as: UTF8.self)
    guard isFiltered else { return text }
    var clean = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      clean.append(Self.standsInMarkup(scalar) ? scalar : "\u{FFFD}")
    }
    return String(clean)
  }

  /// Writes one event and returns whether the page is still of a sane size.
  func write(_ event: MarkdownEvent) -> Bool {
    if case .text(let kind, let piece) = event, isFiltered, isRawHTML(kind) {
      rawHTML += plain(kind, piece)
      return rawHTML.count <= limit
    }
    if !isInHTMLBlock { flushRawHTML() }
    switch event {
    case .enterBlock(let block): enter(block)
    case .enterSpan(let span): enter(span)
    case .leaveBlock: closeBlock()
    case .leaveSpan(let kind): closeSpan(kind)
    case .text(let kind, let piece): write(kind, piece)
    }
    return output.count <= limit
  }

  /// Whether a text is raw HTML or a NUL within it.
  private func isRawHTML(_ kind: MarkdownEvent.TextKind) -> Bool {
    kind == .html || kind == .nul && (isInHTMLBlock || !rawHTML.isEmpty)
  }

  var isFiltered: Bool {
    if case .page = mode { true } else { false }
  }

  /// What XML can hold, so that the page can stand in a feed too.
  private static func standsInMarkup(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 9, 10, 13: true
    case 0..<32, 0x7F...0x9F, 0xFFFE, 0xFFFF: false
    default: true
    }
  }
}

// MARK: - Text

extension PageWriter {
  func bytes(of piece: MarkdownEvent.Piece) -> ArraySlice<UInt8> {
    switch piece {
    case .source(let range): source[range]
    case .made(let bytes): bytes[...]
    }
  }

  func write(_ kind: MarkdownEvent.TextKind, _ piece: MarkdownEvent.Piece) {
    switch kind {
    case .hardBreak where imageDepth == 0: output.add("<br />\n")
    case .softBreak where imageDepth == 0: output.add("\n")
    case .hardBreak, .softBreak: output.add(" ")
    case .html: output.add(verbatim: bytes(of: piece))
    default: output.add(escaping: plain(kind, piece))
    }
    if headingText != nil { headingText? += plain(kind, piece) }
  }

  /// Returns the text that a reader sees.
  func plain(_ kind: MarkdownEvent.TextKind, _ piece: MarkdownEvent.Piece) -> [UInt8] {
    switch kind {
    case .nul: Array("\u{FFFD}".utf8)
    case .entity: references.decode(bytes(of: piece)) ?? Array(bytes(of: piece))
    case .hardBreak, .softBreak: [UInt8(ascii: " ")]
    default: Array(bytes(of: piece))
    }
  }

  func plain(_ attribute: MarkdownEvent.Attribute) -> [UInt8] {
    attribute.parts.flatMap { plain($0.kind, $0.piece) }
  }

  /// Writes the raw HTML that has come together as text without its comments.
  func flushRawHTML() {
    guard !rawHTML.isEmpty else { return }
    output.add(escaping: CommentFilter.withoutComments(rawHTML))
    rawHTML = []
  }

  func leaveHTMLBlock() {
    isInHTMLBlock = false
    rawHTML = CommentFilter.withoutComments(rawHTML)
    let blanks = " \t\r\n".utf8
    while let last = rawHTML.last, blanks.contains(last) { rawHTML.removeLast() }
    guard rawHTML.contains(where: { !blanks.contains($0) }) else { return rawHTML = [] }
    output.add("<p>")
    flushRawHTML()
    output.add("</p>\n")
  }
}
