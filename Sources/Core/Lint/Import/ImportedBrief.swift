public import Diagnostics

/// A draft made of a published text.
public struct ImportedBrief: Sendable {
  /// The slug that was given, or the date of the text.
  public let slug: String
  /// The draft: front matter and copy.
  public let markdown: String
  /// What was dropped (warnings) and guessed (notes), at its place in the text that was imported.
  public let notices: [Diagnostic]

  /// Makes a draft of the plain text of a brief.
  ///
  /// It goes by the text's structure: the first line with a date is the title, a line in capitals a
  /// section, a short line directly above a long one a headline. Paragraphs stay as they are, byte for
  /// byte; what Markdown would read as marks is escaped, and told. Nothing is corrected.
  ///
  /// - Throws: When it is no plain text, has nothing to import, or has no date and no slug is given.
  public init(importing source: SourceText, slug: String? = nil) throws(ImportError) {
    let lines = try PlainLine.all(in: source)
    var head = BriefHead(lines, in: source)
    guard let name = slug ?? head.date?.description else {
      throw ImportError(
        path: source.path,
        reason: "no line of it is a title with a date such as '13 December 2020'; "
          + "say what it is to be called with --slug, as in '--slug 2020-12-13'")
    }
    let slugDate = WrittenDate.all(in: name).first?.date
    if head.title == nil {
      head.complain("no line looks like a title, so '\(name)' stands for it; write one")
    }
    if head.date == nil, slugDate == nil {
      head.complain("there is no date, neither in the text nor in the slug; write one")
    }
    var writer = DraftWriter(source: source, notices: head.notices)
    writer.writeFrontMatter(title: head.title ?? name, date: head.date ?? slugDate)
    writer.write(TextStructure.elements(of: head.rest, width: lines.map(\.width).max() ?? 0))
    self.slug = name
    self.markdown = writer.text
    self.notices = writer.notices.sorted { $0.place.start < $1.place.start }
  }
}
