internal import Lint

/// What the site remembers of a page: all that lists and the feed show of it.
struct SiteEntry: Hashable {
  var slug: Slug
  /// The version that stands on disk, or an empty text where that is in doubt.
  var version: String
  /// Whether lists and the feed show it; a notice is not listed.
  var isListed: Bool
  var title: String
  var summary: String
  var date: CalendarDate
  var lang: String
  var firstPublished: Int64
  var updated: Int64
  /// Older addresses that lead here, where no page stands at them.
  var redirectFrom: [Slug]
  /// The files of the page: itself, its images and its redirects, as paths in the site's folder.
  var files: [String]

  /// Whether it stands before another: the newest first.
  func isNewer(than other: SiteEntry) -> Bool {
    if date != other.date { return date > other.date }
    if firstPublished != other.firstPublished { return firstPublished > other.firstPublished }
    return slug < other.slug
  }

  /// Whether its last change stands before another's in the feed.
  func changedLater(than other: SiteEntry) -> Bool {
    updated != other.updated ? updated > other.updated : isNewer(than: other)
  }
}

extension SiteEntry {
  /// Makes the entry of a brief; a time that no calendar has is an error.
  init(_ brief: SiteBrief, version: String, files: [String]) throws(PublishingError) {
    guard UTCTime(seconds: brief.firstPublished) != nil, UTCTime(seconds: brief.updated) != nil
    else {
      throw PublishingError(
        "publish brief '\(brief.slug)'", reason: "its time of publication is out of range")
    }
    let isListed = if case .copy = brief.content { true } else { false }
    self.init(
      slug: brief.slug, version: version, isListed: isListed, title: brief.title,
      summary: brief.summary ?? "", date: brief.date, lang: brief.lang,
      firstPublished: brief.firstPublished, updated: brief.updated,
      redirectFrom: brief.redirectFrom, files: files)
  }
}
