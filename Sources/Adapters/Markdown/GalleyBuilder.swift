internal import Diagnostics
internal import Lint

/// Collects md4c's events as blocks, runs and links.
final class GalleyBuilder {
  /// A link that has begun, with all that is known of it.
  private struct OpenLink {
    let kind: MarkdownEvent.SpanKind
    let destination: String
    let destinationRange: Range<Int>?
    /// Where the link's first mark stands, as well as it can be known.
    let start: Int
    /// The runs of the block that came before it.
    let firstRun: Int
  }

  private(set) var blocks: [Galley.Block] = []
  private(set) var links: [Galley.Link] = []

  private let source: SourceText
  private let limit: Int
  private var size = 0
  private var references = CharacterReference()
  private var containers: [MarkdownEvent.Block] = []
  private var kind: Galley.Block.Kind?
  private var runs: [Galley.Run] = []
  private var openLinks: [OpenLink] = []
  /// Where the last text ended: what comes next in the document stands behind it.
  private var cursor: Int

  init(source: SourceText, body: Range<Int>) {
    self.source = source
    self.limit = (1 << 20) + 64 * body.count
    self.cursor = body.lowerBound
  }

  /// Takes one event and returns whether the galley is still of a sane size.
  func add(_ event: MarkdownEvent) -> Bool {
    switch event {
    case .enterBlock(let block): enter(block)
    case .leaveBlock: leaveBlock()
    case .enterSpan(.link(let destination, _)): openLink(.link, destination)
    case .enterSpan(.image(let source, _)): openLink(.image, source)
    case .leaveSpan(.link): closeLink(.link)
    case .leaveSpan(.image): closeLink(.image)
    case .enterSpan, .leaveSpan: break
    case .text(let kind, let piece): add(kind, piece)
    }
    size += 1
    return size <= limit
  }

  // MARK: Blocks

  private func enter(_ block: MarkdownEvent.Block) {
    // A tight item's text stands in the item itself, and its inner list ends it.
    finishBlock()
    containers.append(block)
    kind = kind(of: block)
  }

  private func leaveBlock() {
    finishBlock()
    containers.removeLast()
    // After an inner list a tight item may have no more text of its own; if it has, it is an item's.
    if case .item = containers.last { kind = .listItem }
  }

  private func kind(of block: MarkdownEvent.Block) -> Galley.Block.Kind? {
    switch block {
    case .paragraph:
      switch containers.dropLast().last {
      case .item: .listItem
      case .quotation: .quotation
      default: .paragraph
      }
    case .item: .listItem
    case .heading(let level): .heading(level: level)
    case .headerCell, .cell: .tableCell
    case .code: .code
    case .html: .html
    case .thematicBreak: .thematicBreak
    default: nil
    }
  }

  private func finishBlock() {
    while let link = openLinks.last { closeLink(link.kind) }
    guard let kind, !(kind == .listItem && runs.isEmpty) else { return kind = nil }
    let start = runs.first?.range.lowerBound ?? cursor
    let end = runs.last?.range.upperBound ?? cursor
    blocks.append(Galley.Block(kind: kind, range: start..<max(start, end), runs: runs))
    runs = []
    self.kind = nil
  }

  // MARK: Text

  private func add(_ kind: MarkdownEvent.TextKind, _ piece: MarkdownEvent.Piece) {
    let inHTMLBlock = self.kind == .html
    let (text, range, isLiteral) = read(kind, piece)
    let runKind: Galley.Run.Kind =
      switch kind {
      case .hardBreak: .hardBreak
      case .softBreak: .softBreak
      case .code: .code
      case .html: .html
      default: inHTMLBlock ? .html : .text
      }
    size += text.utf8.count
    cursor = range.upperBound
    runs.append(Galley.Run(kind: runKind, range: range, text: text, isLiteral: isLiteral))
  }

  /// Returns a text as readers see it, where it stands, and whether it stands there byte for byte.
  private func read(_ kind: MarkdownEvent.TextKind, _ piece: MarkdownEvent.Piece)
    -> (text: String, range: Range<Int>, isLiteral: Bool)
  {
    var range = cursor..<cursor
    if case .source(let found) = piece {
      if found.lowerBound >= cursor { range = found }
      if kind != .nul, kind != .entity {
        return (String(decoding: source.bytes[found], as: UTF8.self), range, !range.isEmpty)
      }
    }
    let bytes = plain(kind, piece)
    let isLiteral = !range.isEmpty && source.bytes[range].elementsEqual(bytes)
    return (String(decoding: bytes, as: UTF8.self), range, isLiteral)
  }

  private func plain(_ kind: MarkdownEvent.TextKind, _ piece: MarkdownEvent.Piece) -> [UInt8] {
    let bytes =
      switch piece {
      case .source(let range): source.bytes[range]
      case .made(let bytes): bytes[...]
      }
    switch kind {
    case .nul: return Array("\u{FFFD}".utf8)
    case .entity: return references.decode(bytes) ?? Array(bytes)
    default: return Array(bytes)
    }
  }

  // MARK: Links

  private func openLink(_ kind: MarkdownEvent.SpanKind, _ attribute: MarkdownEvent.Attribute) {
    let destination = attribute.parts.flatMap { plain($0.kind, $0.piece) }
    size += destination.count
    openLinks.append(
      OpenLink(
        kind: kind, destination: String(decoding: destination, as: UTF8.self),
        destinationRange: attribute.range, start: nextBracket(), firstRun: runs.count))
  }

  /// Returns where the next `[` stands: between two texts there are only marks.
  private func nextBracket() -> Int {
    let rest = source.bytes[cursor...].prefix(1 << 12)
    return rest.firstIndex(of: UInt8(ascii: "[")) ?? cursor
  }

  private func closeLink(_ kind: MarkdownEvent.SpanKind) {
    guard let link = openLinks.last, link.kind == kind else { return }
    openLinks.removeLast()
    let inner = runs[min(link.firstRun, runs.count)...]
    let text = inner.map { $0.kind.isBreak ? " " : $0.text }.joined()
    var range = link.start..<link.start
    if let first = inner.first, let last = inner.last {
      range = first.range.lowerBound..<max(first.range.lowerBound, last.range.upperBound)
    }
    pass(link, textEnd: inner.isEmpty ? link.start + 1 : range.upperBound)
    let isAddress = kind == .link && standsForItself(link, text, range)
    if isAddress { markAddress(from: link.firstRun) }
    links.append(
      Galley.Link(
        kind: kind == .image ? .image : isAddress ? .address : .link,
        destination: link.destination, destinationRange: link.destinationRange, text: text,
        range: range))
  }

  /// Moves behind a link's destination, if it stands beside the text.
  private func pass(_ link: OpenLink, textEnd: Int) {
    guard source.bytes[min(textEnd, source.bytes.count)...].starts(with: "](".utf8) else { return }
    cursor = max(cursor, textEnd)
    guard let destination = link.destinationRange, destination.lowerBound >= textEnd + 2 else {
      return
    }
    let between = source.bytes[textEnd + 2..<destination.lowerBound]
    if between.allSatisfy({ "< \t\r\n>".utf8.contains($0) }) { cursor = destination.upperBound }
  }

  private func standsForItself(_ link: OpenLink, _ text: String, _ range: Range<Int>) -> Bool {
    if let destination = link.destinationRange, !text.isEmpty { return destination == range }
    guard !text.isEmpty else { return false }
    let isInBrackets =
      range.lowerBound > 0 && source.bytes[range.lowerBound - 1] == UInt8(ascii: "[")
      && ["](", "]["].contains { source.bytes[range.upperBound...].starts(with: $0.utf8) }
    guard !isInBrackets else { return false }
    return ["", "mailto:", "http://"].contains { $0 + text == link.destination }
  }

  private func markAddress(from first: Int) {
    for index in runs.indices.dropFirst(first) {
      let run = runs[index]
      runs[index] = Galley.Run(
        kind: .address, range: run.range, text: run.text, isLiteral: run.isLiteral)
    }
  }
}
