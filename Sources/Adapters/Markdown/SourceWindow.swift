internal import Cmd4c

/// The memory that md4c reads, to tell its own words from the source's.
struct SourceWindow {
  /// The address of the first byte that md4c sees.
  let base: UInt
  let count: Int
  /// Where that byte stands in the file.
  let offset: Int

  /// Returns a text of md4c's as a range of the source, or as a copy where it lies elsewhere.
  func piece(_ text: UnsafePointer<MD_CHAR>?, _ size: Int) -> MarkdownEvent.Piece {
    guard let text = unsafe text, size > 0 else { return .made([]) }
    let address = UInt(bitPattern: text)
    if address >= base, address - base <= UInt(count) {
      let start = Int(address - base)
      if size <= count - start { return .source(offset + start..<offset + start + size) }
    }
    let copy = unsafe UnsafeRawBufferPointer(start: text, count: size)
    return .made(unsafe Array(copy))
  }

  /// Copies an attribute; one without text is `nil`.
  func attribute(_ attribute: MD_ATTRIBUTE) -> MarkdownEvent.Attribute? {
    guard let text = unsafe attribute.text else { return nil }
    let size = unsafe Int(attribute.size)
    var parts: [(kind: MarkdownEvent.TextKind, piece: MarkdownEvent.Piece)] = []
    var index = 0
    while size > 0, unsafe Int(attribute.substr_offsets[index]) < size {
      let start = unsafe Int(attribute.substr_offsets[index])
      let end = unsafe min(Int(attribute.substr_offsets[index + 1]), size)
      let kind = unsafe MarkdownEvent.TextKind(attribute.substr_types[index])
      unsafe parts.append((kind, piece(text + start, end - start)))
      index += 1
    }
    return MarkdownEvent.Attribute(parts: parts)
  }
}

extension MarkdownEvent.TextKind {
  init(_ type: MD_TEXTTYPE) {
    self =
      switch type {
      case MD_TEXT_NULLCHAR: .nul
      case MD_TEXT_BR: .hardBreak
      case MD_TEXT_SOFTBR: .softBreak
      case MD_TEXT_ENTITY: .entity
      case MD_TEXT_CODE: .code
      case MD_TEXT_HTML: .html
      default: .normal
      }
  }
}

extension MarkdownEvent.SpanKind {
  init(_ type: MD_SPANTYPE) {
    self =
      switch type {
      case MD_SPAN_EM: .emphasis
      case MD_SPAN_STRONG: .strong
      case MD_SPAN_CODE: .code
      case MD_SPAN_DEL: .deleted
      case MD_SPAN_A: .link
      case MD_SPAN_IMG: .image
      default: .other
      }
  }
}
