internal import Cmd4c

/// What md4c's own renderer makes of a text.
///
/// The desk's pages come from ``MarkdownRenderer``, since this one lets every destination through;
/// it is the reference that tests hold ours against.
package enum Md4cPage {
  private final class Output {
    var bytes: [UInt8] = []
  }

  /// Renders with md4c's flags as in `md4c.h`.
  ///
  /// Calls `md_html`.
  package static func render(_ text: [UInt8], flags: UInt32) -> [UInt8] {
    let output = Output()
    let user = unsafe Unmanaged.passUnretained(output).toOpaque()
    // md4c 0.4.8 reads on behind a text that ends without a line feed.
    let padded = text + [UInt8](repeating: UInt8(ascii: "\n"), count: 64)
    unsafe padded.prefix(text.count).withUnsafeBytes { bytes in
      let characters = unsafe bytes.bindMemory(to: CChar.self)
      guard let start = characters.baseAddress else { return }
      _ = unsafe md_html(
        start, MD_SIZE(clamping: characters.count),
        { chunk, size, user in
          guard let chunk = unsafe chunk, let user = unsafe user else { return }
          let bytes = unsafe UnsafeRawBufferPointer(start: chunk, count: Int(size))
          unsafe Unmanaged<Output>.fromOpaque(user).takeUnretainedValue().bytes += bytes
        }, user, flags, UInt32(MD_HTML_FLAG_XHTML))
    }
    return output.bytes
  }
}
