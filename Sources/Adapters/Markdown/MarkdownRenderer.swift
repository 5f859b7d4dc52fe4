public import Diagnostics

/// Renders a brief's copy as HTML: the page that an editor previews is the page that goes out.
///
/// CommonMark 0.30 with tables, strikethrough and bare addresses as links. Raw HTML does not get
/// through: comments are left out, anything else is shown as the text that it is. Destinations other
/// than relative ones and `http`, `https`, `mailto` and `tel` lose their link, not their text.
public struct MarkdownRenderer: Sendable {
  /// What a destination is for.
  public enum Target: Hashable, Sendable {
    case link
    case image
  }

  /// Returns where a destination leads on the page, or `nil` to leave the link or image out.
  ///
  /// It is given the decoded destination. What it returns is held to the same schemes.
  public typealias Rewrite = @Sendable (_ destination: String, _ target: Target) -> String?

  enum Mode {
    case page(Rewrite)
    /// All that md4c's own renderer lets through, for tests only.
    case verbatim
  }

  private let mode: Mode
  private let extensions: MarkdownReader.Extensions

  /// Makes a renderer that rewrites each destination that is safe.
  public init(rewriting rewrite: @escaping Rewrite = { destination, _ in destination }) {
    self.mode = .page(rewrite)
    self.extensions = .desk
  }

  /// Makes a renderer that lets everything through, as CommonMark's own examples need.
  ///
  /// Nothing but a test has a reason to call this.
  package init(verbatimWithExtensions: Bool) {
    self.mode = .verbatim
    self.extensions = verbatimWithExtensions ? .desk : []
  }

  /// Renders a part of a text, which is all of it but the front matter.
  ///
  /// - Throws: `MarkdownError.Code.tooLarge` when the page would be absurdly larger than the copy.
  public func html(of source: SourceText, in body: Range<Int>) throws(MarkdownError) -> String {
    try html(of: source.bytes, in: body)
  }

  /// Renders a whole text.
  public func html(of copy: String) throws(MarkdownError) -> String {
    let bytes = Array(copy.utf8)
    return try html(of: bytes, in: 0..<bytes.count)
  }

  private func html(of bytes: [UInt8], in body: Range<Int>) throws(MarkdownError) -> String {
    let body = body.clamped(to: 0..<bytes.count)
    let writer = PageWriter(source: bytes, mode: mode, limit: (1 << 20) + 64 * body.count)
    try MarkdownReader(extensions: extensions).read(bytes, in: body) { writer.write($0) }
    return writer.page
  }
}
