public import Lint

/// All that the site shows of one brief.
public struct SiteBrief: Sendable {
  /// What stands at the brief's address.
  public enum Content: Sendable {
    /// The copy below the front matter, in Markdown, and the images that it shows.
    case copy([UInt8], images: [SiteImage])
    /// A notice that the brief was taken back, with a reason where one was given.
    case retracted(reason: String?)
  }

  public var slug: Slug
  public var title: String
  public var summary: String?
  public var date: CalendarDate
  /// The language of the copy, as a BCP 47 tag.
  public var lang: String
  /// When the first edition went out, in seconds since 1970.
  ///
  /// It never changes: the feed's names for briefs are made from it.
  public var firstPublished: Int64
  /// When this edition went out, or when the brief was taken back.
  public var updated: Int64
  /// Why the words changed since the first edition, or `nil` where they did not.
  public var correction: String?
  /// Older addresses that lead here.
  public var redirectFrom: [Slug]
  public var content: Content

  public init(
    slug: Slug, title: String, summary: String? = nil, date: CalendarDate, lang: String,
    firstPublished: Int64, updated: Int64, correction: String? = nil, redirectFrom: [Slug] = [],
    content: Content
  ) {
    self.slug = slug
    self.title = title
    self.summary = summary
    self.date = date
    self.lang = lang
    self.firstPublished = firstPublished
    self.updated = updated
    self.correction = correction
    self.redirectFrom = redirectFrom
    self.content = content
  }
}
