/// One thing that md4c says of a document, with its values copied out of C.
enum MarkdownEvent {
  case enterBlock(Block)
  case leaveBlock
  case enterSpan(Span)
  /// The end of a span; md4c 0.4.8 leaves some out where a bare address overlaps other marks.
  case leaveSpan(SpanKind)
  case text(TextKind, Piece)

  /// Bytes that stand in the source, or bytes that md4c made up.
  enum Piece {
    case source(Range<Int>)
    case made([UInt8])
  }

  enum TextKind {
    case normal
    case nul
    case hardBreak
    case softBreak
    case entity
    case code
    case html
  }

  /// A text beside the flow of the copy, such as a destination or a title.
  struct Attribute {
    var parts: [(kind: TextKind, piece: Piece)]

    /// Where the whole attribute stands in the source, if it stands there in one piece.
    var range: Range<Int>? {
      guard let first = parts.first, let last = parts.last,
        case .source(let start) = first.piece, case .source(let end) = last.piece,
        start.lowerBound <= end.upperBound
      else { return nil }
      return start.lowerBound..<end.upperBound
    }
  }

  enum Alignment: String {
    case left
    case center
    case right
  }

  enum Block {
    case document
    case quotation
    case bulletList
    /// A list of numbers that starts at a number.
    case numberedList(start: UInt32)
    case item
    case thematicBreak
    case heading(level: Int)
    case code(language: Attribute?)
    case html
    case paragraph
    case table
    case tableHead
    case tableBody
    case tableRow
    case headerCell(Alignment?)
    case cell(Alignment?)
  }

  enum SpanKind {
    case emphasis
    case strong
    case code
    case deleted
    case link
    case image
    case other
  }

  enum Span {
    case emphasis
    case strong
    case code
    case deleted
    case link(destination: Attribute, title: Attribute?)
    case image(source: Attribute, title: Attribute?)
    /// A span of an extension that is never switched on.
    case other

    var kind: SpanKind {
      switch self {
      case .emphasis: .emphasis
      case .strong: .strong
      case .code: .code
      case .deleted: .deleted
      case .link: .link
      case .image: .image
      case .other: .other
      }
    }
  }
}
