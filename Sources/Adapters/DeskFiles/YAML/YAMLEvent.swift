internal import Clibfyaml

/// One step through a YAML document, with nothing of libfyaml left in it.
struct YAMLEvent {
  enum Kind {
    case documentStart
    case sequenceStart
    case mappingStart
    case end
    case scalar(YAMLScalar)
    case alias
    /// What says nothing of the content.
    case other
  }

  let kind: Kind
  /// The bytes it stands in, or `nil` where nothing is written; of what is decorated, where the
  /// decoration begins.
  let range: Range<Int>?
  /// Whether it has an anchor (`&name`) or a tag (`!name`).
  let isDecorated: Bool

  /// Copies an event.
  ///
  /// Calls `fy_event_get_token`, `fy_token_get_text`, `fy_event_start_mark`, `fy_event_end_mark`,
  /// `fy_event_get_tag_token` and `fy_event_get_anchor_token`.
  @safe
  init(copying event: UnsafeMutablePointer<fy_event>) {
    var hasContent = true
    switch unsafe event.pointee.type {
    case FYET_DOCUMENT_START:
      kind = .documentStart
      hasContent = false
    case FYET_SEQUENCE_START: kind = .sequenceStart
    case FYET_MAPPING_START: kind = .mappingStart
    case FYET_SEQUENCE_END, FYET_MAPPING_END:
      kind = .end
      hasContent = false
    case FYET_SCALAR: kind = unsafe .scalar(Self.scalar(of: event))
    case FYET_ALIAS: kind = .alias
    default:
      kind = .other
      hasContent = false
    }
    let tag = unsafe hasContent ? fy_event_get_tag_token(event) : nil
    let anchor = unsafe hasContent ? fy_event_get_anchor_token(event) : nil
    isDecorated = unsafe tag != nil || anchor != nil
    if let mark = unsafe (tag ?? anchor).flatMap({ unsafe fy_token_start_mark($0) }) {
      // libfyaml counts the '!' to the tag and the '&' not to the anchor.
      let start = unsafe Int(clamping: mark.pointee.input_pos) - (tag == nil ? 1 : 0)
      range = start..<start
    } else {
      range = unsafe Self.range(of: event)
    }
  }

  private static func range(of event: UnsafeMutablePointer<fy_event>) -> Range<Int>? {
    guard let start = unsafe fy_event_start_mark(event), let end = unsafe fy_event_end_mark(event)
    else { return nil }
    let lower = unsafe Int(clamping: start.pointee.input_pos)
    return unsafe lower..<max(lower, Int(clamping: end.pointee.input_pos))
  }

  private static func scalar(of event: UnsafeMutablePointer<fy_event>) -> YAMLScalar {
    let isPlain = unsafe fy_event_get_node_style(event) == FYNS_PLAIN
    guard let token = unsafe fy_event_get_token(event) else { return YAMLScalar("", isPlain: true) }
    var length = 0
    guard let text = unsafe fy_token_get_text(token, &length), length > 0 else {
      return YAMLScalar("", isPlain: isPlain)
    }
    let bytes = unsafe UnsafeRawBufferPointer(start: text, count: length)
    return unsafe YAMLScalar(String(decoding: bytes, as: UTF8.self), isPlain: isPlain)
  }
}
