internal import Cmd4c

/// Runs md4c over bytes and hands out what it says as values.
///
/// md4c 0.4.8 bounds neither what reference definitions nor what table rows multiply into, so the
/// receiver counts and stops the reading by returning `false`.
struct MarkdownReader {
  /// The extensions that the desk's Markdown has beside CommonMark.
  struct Extensions: OptionSet {
    let rawValue: UInt32

    static let tables = Extensions(rawValue: UInt32(MD_FLAG_TABLES))
    static let strikethrough = Extensions(rawValue: UInt32(MD_FLAG_STRIKETHROUGH))
    static let autolinks = Extensions(
      rawValue: UInt32(
        MD_FLAG_PERMISSIVEEMAILAUTOLINKS | MD_FLAG_PERMISSIVEURLAUTOLINKS
          | MD_FLAG_PERMISSIVEWWWAUTOLINKS))

    static let desk: Extensions = [.tables, .strikethrough, .autolinks]
  }

  /// The largest text that is read at all.
  static let sizeLimit = 64 << 20

  let extensions: Extensions

  /// Reads a part of the bytes; ranges in the events count from the start of `bytes`.
  ///
  /// Calls `md_parse`.
  func read(
    _ bytes: [UInt8], in range: Range<Int>, _ receive: @escaping (MarkdownEvent) -> Bool
  ) throws(MarkdownError) {
    let range = range.clamped(to: 0..<bytes.count)
    guard range.count <= Self.sizeLimit else {
      throw MarkdownError(.tooLarge, "it has \(range.count) bytes, and \(Self.sizeLimit) is most")
    }
    // md4c 0.4.8 reads on behind a text that ends without a line feed; what it finds is part of this.
    let padded = Array(bytes[range]) + Self.padding
    let status = unsafe padded.withUnsafeBufferPointer { all in
      unsafe Self.parse(
        UnsafeBufferPointer(rebasing: all.prefix(range.count)), at: range.lowerBound, extensions,
        receive)
    }
    switch status {
    case 0: return
    case Self.stopped: throw MarkdownError(.tooLarge, "it becomes too large when it is expanded")
    default: throw MarkdownError(.library, "md4c failed with status \(status)")
    }
  }

  /// What stands behind the text in memory, more than md4c was seen to look ahead.
  private static let padding = [UInt8](repeating: UInt8(ascii: "\n"), count: 64)

  /// What a callback returns to end the reading.
  private static let stopped: CInt = 1

  private static func parse(
    _ text: UnsafeBufferPointer<UInt8>, at offset: Int, _ extensions: Extensions,
    _ receive: @escaping (MarkdownEvent) -> Bool
  ) -> CInt {
    guard let start = text.baseAddress, !text.isEmpty else { return 0 }
    let sink = EventSink(
      window: SourceWindow(base: UInt(bitPattern: start), count: text.count, offset: offset),
      receive)
    var parser = MD_PARSER()
    parser.flags = extensions.rawValue
    unsafe parser.enter_block = { type, detail, user in
      unsafe EventSink.of(user).enterBlock(type, detail)
    }
    unsafe parser.leave_block = { _, _, user in unsafe EventSink.of(user).send(.leaveBlock) }
    unsafe parser.enter_span = { type, detail, user in
      unsafe EventSink.of(user).enterSpan(type, detail)
    }
    unsafe parser.leave_span = { type, _, user in
      unsafe EventSink.of(user).send(.leaveSpan(MarkdownEvent.SpanKind(type)))
    }
    unsafe parser.text = { type, text, size, user in
      unsafe EventSink.of(user).text(type, text, size)
    }
    return withExtendedLifetime(sink) {
      unsafe start.withMemoryRebound(to: CChar.self, capacity: text.count) { characters in
        unsafe md_parse(
          characters, MD_SIZE(text.count), &parser, Unmanaged.passUnretained(sink).toOpaque())
      }
    }
  }
}
