public import Diagnostics
public import Lint

/// Reads a brief's copy into a galley, with the same Markdown as ``MarkdownRenderer``.
public struct MarkdownParser: Sendable {
  public init() {}

  /// Reads a file whose copy is `body`, which is all of it but the front matter.
  ///
  /// - Throws: `MarkdownError.Code.tooLarge` when the copy would be absurdly larger than its file.
  public func galley(
    of source: SourceText, body: Range<Int>, slug: Slug? = nil, frontMatter: FrontMatter? = nil
  ) throws(MarkdownError) -> Galley {
    let body = body.clamped(to: 0..<source.bytes.count)
    let builder = GalleyBuilder(source: source, body: body)
    try MarkdownReader(extensions: .desk).read(source.bytes, in: body) { builder.add($0) }
    return Galley(
      source: source, slug: slug, frontMatter: frontMatter, blocks: builder.blocks,
      links: builder.links.sorted { $0.range.lowerBound < $1.range.lowerBound })
  }
}
