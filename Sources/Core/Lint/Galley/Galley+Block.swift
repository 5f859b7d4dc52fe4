extension Galley {
  /// A piece of the draft that holds text and no other blocks.
  public struct Block: Sendable {
    public enum Kind: Hashable, Sendable {
      /// The front matter's title.
      case title
      /// The front matter's summary.
      case summary
      case heading(level: Int)
      case paragraph
      /// The text of a list's item, or one paragraph of it.
      case listItem
      case quotation
      case tableCell
      case code
      case html
      /// A rule across the page; it has no text.
      case thematicBreak

      /// Whether it is prose.
      public var isCopy: Bool {
        switch self {
        case .code, .html, .thematicBreak: false
        default: true
        }
      }
    }

    public let kind: Kind
    /// From the first byte of its text to the last, marks of emphasis at the ends left out.
    public let range: Range<Int>
    public let runs: [Run]

    /// The text as a reader sees it, with its places; it is empty where the block is no prose.
    public let copy: CopyText

    public init(kind: Kind, range: Range<Int>, runs: [Run]) {
      self.kind = kind
      self.range = range
      self.runs = runs
      copy = CopyText(kind.isCopy ? runs : [], isQuotation: kind == .quotation)
    }

    /// Where raw HTML stands, each stretch in one piece.
    public var htmlRanges: [Range<Int>] {
      var ranges: [Range<Int>] = []
      var isInside = false
      for run in runs {
        if run.kind != .html {
          isInside = false
        } else if isInside, let last = ranges.popLast() {
          ranges.append(last.lowerBound..<max(last.upperBound, run.range.upperBound))
        } else {
          ranges.append(run.range)
          isInside = true
        }
      }
      return ranges
    }

    /// The text as one string, breaks as blanks.
    public var text: String {
      runs.map { $0.kind.isBreak ? " " : $0.text }.joined()
    }
  }

  /// A stretch of a block's text that is of one kind.
  public struct Run: Hashable, Sendable {
    public enum Kind: Hashable, Sendable {
      case text
      case code
      case html
      /// An address that stands for itself as a link.
      case address
      case softBreak
      case hardBreak

      /// Whether it is the end of a line within a block.
      public var isBreak: Bool { self == .softBreak || self == .hardBreak }
    }

    public let kind: Kind
    /// Where it stands; a break stands in no bytes, at the end of the run before it.
    public let range: Range<Int>
    /// The text that a reader sees.
    public let text: String
    /// Whether the file has these very bytes, which a character reference has not.
    public let isLiteral: Bool

    public init(kind: Kind, range: Range<Int>, text: String, isLiteral: Bool) {
      self.kind = kind
      self.range = range
      self.text = text
      self.isLiteral = isLiteral
    }
  }
}
