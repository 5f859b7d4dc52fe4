internal import Lint

/// The feed of what was published or corrected last (RFC 4287).
struct AtomFeed {
  let settings: SiteSettings
  /// The newest change first.
  let entries: [SiteEntry]

  var document: String {
    let address = Markup.escaped(settings.address.text)
    let title = Markup.escaped(settings.title)
    let updated = UTCTime(seconds: entries.map(\.updated).max() ?? 0)
    return """
      <?xml version="1.0" encoding="utf-8"?>
      <feed xmlns="http://www.w3.org/2005/Atom" xml:lang="\(Language(settings.lang).tag)">
      <generator>copydesk</generator>
      <id>\(address)</id>
      <title>\(title)</title>
      <updated>\(updated?.description ?? "")</updated>
      <author><name>\(title)</name></author>
      <link rel="self" type="application/atom+xml" href="\(address)feed.xml"/>
      <link rel="alternate" type="text/html" href="\(address)"/>
      \(entries.map(item).joined())</feed>

      """
  }

  private func item(_ entry: SiteEntry) -> String {
    let address = Markup.escaped(settings.address.url(of: entry.slug))
    let summary =
      entry.summary.isEmpty ? "" : "<summary>\(Markup.escaped(entry.summary))</summary>\n"
    return """
      <entry xml:lang="\(Language(entry.lang).tag)">
      <id>\(Markup.escaped(name(of: entry)))</id>
      <title>\(Markup.escaped(entry.title))</title>
      <published>\(UTCTime(seconds: entry.firstPublished)?.description ?? "")</published>
      <updated>\(UTCTime(seconds: entry.updated)?.description ?? "")</updated>
      <link rel="alternate" type="text/html" href="\(address)"/>
      \(summary)</entry>

      """
  }

  /// The name of a brief for ever (RFC 4151): host, day of the first edition, slug.
  private func name(of entry: SiteEntry) -> String {
    let day = UTCTime(seconds: entry.firstPublished)?.date?.description ?? ""
    return "tag:\(settings.address.host),\(day):\(SiteAddress.escaped(entry.slug.text))"
  }
}
