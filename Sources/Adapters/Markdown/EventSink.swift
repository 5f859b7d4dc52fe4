internal import Cmd4c

/// Stands behind md4c's callbacks and turns their arguments into values.
final class EventSink {
  private let window: SourceWindow
  private let receive: (MarkdownEvent) -> Bool

  init(window: SourceWindow, _ receive: @escaping (MarkdownEvent) -> Bool) {
    self.window = window
    self.receive = receive
  }

  /// Returns the sink that was given to md4c as user data.
  static func of(_ user: UnsafeMutableRawPointer?) -> EventSink {
    guard let user = unsafe user else { preconditionFailure("md4c lost its user data") }
    return unsafe Unmanaged<EventSink>.fromOpaque(user).takeUnretainedValue()
  }

  func send(_ event: MarkdownEvent) -> CInt { receive(event) ? 0 : 1 }

  func text(_ type: MD_TEXTTYPE, _ text: UnsafePointer<MD_CHAR>?, _ size: MD_SIZE) -> CInt {
    send(.text(MarkdownEvent.TextKind(type), unsafe window.piece(text, Int(size))))
  }

  func enterBlock(_ type: MD_BLOCKTYPE, _ detail: UnsafeMutableRawPointer?) -> CInt {
    unsafe send(.enterBlock(block(type, detail)))
  }

  func enterSpan(_ type: MD_SPANTYPE, _ detail: UnsafeMutableRawPointer?) -> CInt {
    unsafe send(.enterSpan(span(type, detail)))
  }

  private func block(_ type: MD_BLOCKTYPE, _ detail: UnsafeMutableRawPointer?)
    -> MarkdownEvent.Block
  {
    switch type {
    case MD_BLOCK_QUOTE: .quotation
    case MD_BLOCK_UL: .bulletList
    case MD_BLOCK_OL:
      .numberedList(start: unsafe detail?.load(as: MD_BLOCK_OL_DETAIL.self).start ?? 1)
    case MD_BLOCK_LI: .item
    case MD_BLOCK_HR: .thematicBreak
    case MD_BLOCK_H:
      .heading(level: unsafe Int(detail?.load(as: MD_BLOCK_H_DETAIL.self).level ?? 1))
    case MD_BLOCK_CODE:
      .code(
        language: unsafe detail.flatMap {
          unsafe window.attribute($0.load(as: MD_BLOCK_CODE_DETAIL.self).lang)
        })
    case MD_BLOCK_HTML: .html
    case MD_BLOCK_P: .paragraph
    case MD_BLOCK_TABLE: .table
    case MD_BLOCK_THEAD: .tableHead
    case MD_BLOCK_TBODY: .tableBody
    case MD_BLOCK_TR: .tableRow
    case MD_BLOCK_TH: unsafe .headerCell(alignment(detail))
    case MD_BLOCK_TD: unsafe .cell(alignment(detail))
    default: .document
    }
  }

  private func alignment(_ detail: UnsafeMutableRawPointer?) -> MarkdownEvent.Alignment? {
    switch unsafe detail?.load(as: MD_BLOCK_TD_DETAIL.self).align {
    case MD_ALIGN_LEFT: .left
    case MD_ALIGN_CENTER: .center
    case MD_ALIGN_RIGHT: .right
    default: nil
    }
  }

  private func span(_ type: MD_SPANTYPE, _ detail: UnsafeMutableRawPointer?)
    -> MarkdownEvent.Span
  {
    let none = MarkdownEvent.Attribute(parts: [])
    switch type {
    case MD_SPAN_EM: return .emphasis
    case MD_SPAN_STRONG: return .strong
    case MD_SPAN_CODE: return .code
    case MD_SPAN_DEL: return .deleted
    case MD_SPAN_A:
      guard let link = unsafe detail?.load(as: MD_SPAN_A_DETAIL.self) else { return .other }
      return unsafe .link(
        destination: window.attribute(link.href) ?? none, title: window.attribute(link.title))
    case MD_SPAN_IMG:
      guard let image = unsafe detail?.load(as: MD_SPAN_IMG_DETAIL.self) else { return .other }
      return unsafe .image(
        source: window.attribute(image.src) ?? none, title: window.attribute(image.title))
    default: return .other
    }
  }
}
