/// What policy says of a site.
public struct SiteSettings: Hashable, Sendable {
  public var address: SiteAddress
  /// The name of the site, on every page and in the feed.
  public var title: String
  /// The language of the site's own words, as a BCP 47 tag.
  public var lang: String

  public init(address: SiteAddress, title: String, lang: String) {
    self.address = address
    self.title = title
    self.lang = lang
  }
}
