internal import Lint

/// The files that belong to no single brief: lists, feed and what a machine asks for.
struct SiteLists {
  /// The shared files with names that never change.
  static let fixedPaths = ["index.html", "archive/index.html", "feed.xml", "robots.txt"]
  static let robots = SiteFile("robots.txt", "User-agent: *\nAllow: /\n")

  let settings: SiteSettings
  /// The briefs that are listed, in any order.
  let entries: [SiteEntry]

  static func path(ofYear year: Int) -> String { "archive/\(year)/index.html" }

  var years: Set<Int> { Set(entries.map(\.date.year)) }

  /// Makes the lists one by one, the deepest first: what the first page leads to stands before it does.
  ///
  /// `changed` are the years that may be other than they were.
  func forEachFile(changed: Set<Int>, _ body: (SiteFile) throws -> Void) rethrows {
    let pages = ListPages(settings: settings)
    let years = years.sorted(by: >)
    let briefs = Dictionary(grouping: entries.indices) { entries[$0].date.year }
    for year in years where changed.contains(year) {
      let listed = (briefs[year] ?? []).map { entries[$0] }.sorted { $0.isNewer(than: $1) }
      try body(SiteFile(Self.path(ofYear: year), pages.year(year, listed)))
    }
    try body(SiteFile("archive/index.html", pages.archive(years: years)))
    let recent = newest(ListPages.recentCount) { $0.isNewer(than: $1) }
    try body(SiteFile("index.html", pages.home(recent, years: years)))
    let changes = newest(ListPages.recentCount) { $0.changedLater(than: $1) }
    try body(SiteFile("feed.xml", AtomFeed(settings: settings, entries: changes).document))
  }

  /// Returns the first entries of an order, without sorting all of them.
  private func newest(_ count: Int, by isBefore: (SiteEntry, SiteEntry) -> Bool) -> [SiteEntry] {
    var first: [SiteEntry] = []
    for entry in entries {
      if first.count == count, let last = first.last, !isBefore(entry, last) { continue }
      let place = first.firstIndex { isBefore(entry, $0) } ?? first.endIndex
      first.insert(entry, at: place)
      if first.count > count { first.removeLast() }
    }
    return first
  }

  /// Returns a text that is another whenever pages would look otherwise, for the same briefs.
  ///
  /// It is taken from sample pages, so that nobody has to remember to count a version up.
  static func generator(of settings: SiteSettings) throws -> String {
    guard let date = CalendarDate(year: 2000, month: 1, day: 2) else { return "" }
    let copy = "## A\n\n[b](c.md) *d* ![e](f.png)\n\n| g |\n|---|\n| h |\n"
    let image = SiteImage(destination: "f.png", blob: "0123456789ab", bytes: [])
    var brief = SiteBrief(
      slug: Slug("sample"), title: "T", summary: "S", date: date, lang: "en", firstPublished: 0,
      updated: 0, correction: "C", redirectFrom: [Slug("old")],
      content: .copy(Array(copy.utf8), images: [image]))
    let page = try SitePage(brief, version: "1", settings: settings) { _ in false }
    brief.content = .retracted(reason: "R")
    let notice = try SitePage(brief, version: "1", settings: settings) { _ in false }
    var files = page.files + notice.files
    SiteLists(settings: settings, entries: [page.entry]).forEachFile(changed: [2000]) {
      files.append($0)
    }
    files.append(robots)
    let text = files.map { "\($0.path)\n\(String(decoding: $0.bytes, as: UTF8.self))" }
    return StyleSheet.fingerprint(of: text.joined())
  }
}
