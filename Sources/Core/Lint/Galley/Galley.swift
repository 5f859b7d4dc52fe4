public import Diagnostics

/// A draft parsed for reading: its blocks, runs of text and links, with exact byte ranges.
///
/// All ranges count bytes of the whole file, front matter included.
public struct Galley: Sendable {
  public let source: SourceText
  /// The brief's identity, where the text is a brief's.
  public let slug: Slug?
  public let frontMatter: FrontMatter?
  /// The leaf blocks in order; the front matter's title and summary come first.
  public let blocks: [Block]
  /// The blocks that a reader reads as prose.
  public let copyBlocks: [Block]
  /// The links and images in order of their beginnings.
  public let links: [Link]

  /// Makes a galley of what a parser found in the copy below the front matter.
  public init(
    source: SourceText, slug: Slug? = nil, frontMatter: FrontMatter? = nil, blocks: [Block],
    links: [Link]
  ) {
    self.source = source
    self.slug = slug
    self.frontMatter = frontMatter
    self.blocks = Self.headBlocks(of: frontMatter, in: source) + blocks
    copyBlocks = self.blocks.filter(\.kind.isCopy)
    self.links = links
  }

  public var path: String { source.path }

  /// Returns the block whose text begins last at or before a byte of the file.
  public func block(atOrBefore offset: Int) -> Block? {
    var low = 0
    var high = blocks.count
    while low < high {
      let middle = (low + high) / 2
      if blocks[middle].range.lowerBound <= offset { low = middle + 1 } else { high = middle }
    }
    return low > 0 ? blocks[low - 1] : nil
  }

  /// Returns a diagnostic's place for a range of the file.
  public func place(_ range: Range<Int>) -> Diagnostic.Place { Diagnostic.Place(range, in: source) }

  /// Returns the whole lines on which a range stands, without the last line feed.
  public func lines(of range: Range<Int>) -> Range<Int> {
    let first = source.line(ofByte: range.lowerBound)
    let last = source.line(ofByte: max(range.lowerBound, range.upperBound - 1))
    return source.rangeOfLine(first).lowerBound..<source.rangeOfLine(last).upperBound
  }

  /// Returns the whole lines of a range and the lines of nothing but blanks that follow.
  func linesAndBlankLines(behind range: Range<Int>) -> Range<Int> {
    let lines = lines(of: range)
    let rest = source.bytes[lines.upperBound...].prefix { " \t\r\n".utf8.contains($0) }
    let end = rest.lastIndex(of: UInt8(ascii: "\n")) ?? lines.upperBound
    return lines.lowerBound..<max(lines.upperBound, end)
  }

  private static func headBlocks(of frontMatter: FrontMatter?, in source: SourceText) -> [Block] {
    var blocks: [Block] = []
    func add(_ kind: Block.Kind, _ entry: FrontMatter.Entry<String>?) {
      guard let entry else { return }
      let range = entry.range.clamped(to: 0..<source.bytes.count)
      blocks.append(
        Block(kind: kind, range: range, runs: [run(of: entry.value, in: source, range)]))
    }
    add(.title, frontMatter?.title)
    add(.summary, frontMatter?.summary)
    return blocks.sorted { $0.range.lowerBound < $1.range.lowerBound }
  }

  /// Finds a value in its YAML: quotes around it are left out, and other forms are not literal.
  private static func run(of value: String, in source: SourceText, _ range: Range<Int>) -> Run {
    let wanted = Array(value.utf8)
    for skip in 0...1 where range.count >= wanted.count + 2 * skip {
      let inner = range.lowerBound + skip..<range.lowerBound + skip + wanted.count
      if source.bytes[inner].elementsEqual(wanted) {
        return Run(kind: .text, range: inner, text: value, isLiteral: true)
      }
    }
    return Run(kind: .text, range: range, text: value, isLiteral: false)
  }
}
