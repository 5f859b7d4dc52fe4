/// The pages that lead to the briefs: the first page, the archive and its years.
struct ListPages {
  let settings: SiteSettings

  /// How many briefs the first page and the feed show.
  static let recentCount = 20

  private var language: Language { Language(settings.lang) }

  /// Returns the first page: the newest briefs and the years.
  func home(_ recent: [SiteEntry], years: [Int]) -> String {
    let none = recent.isEmpty ? "<p>Nothing has been published yet.</p>\n" : ""
    let list = recent.isEmpty ? "" : BriefList(entries: recent, up: "", around: language).html
    let archive =
      years.isEmpty
      ? ""
      : """
      <nav class="years" aria-labelledby="_years">
      <h2 id="_years">All briefs by year</h2>
      \(links(to: years, from: "archive/"))</nav>

      """
    return document(
      folder: "", title: settings.title,
      main: "<h1>\(Markup.escaped(settings.title))</h1>\n\(none)\(list)\(archive)")
  }

  /// Returns the page of the archive: its years.
  func archive(years: [Int]) -> String {
    let main = """
      <h1>Archive</h1>
      <nav class="years" aria-label="Years">
      \(links(to: years, from: ""))</nav>

      """
    return document(folder: "archive/", title: "Archive", main: main)
  }

  /// Returns the page of one year with all its briefs.
  func year(_ year: Int, _ entries: [SiteEntry]) -> String {
    let list = BriefList(entries: entries, up: "../../", around: language).html
    return document(
      folder: "archive/\(year)/", title: "Briefs of \(year)",
      main: "<h1>Briefs of \(year)</h1>\n\(list)")
  }

  private func document(folder: String, title: String, main: String) -> String {
    PageFrame(settings: settings, folder: folder)
      .document(PageFrame.Content(title: title, language: language, main: main))
  }

  private func links(to years: [Int], from folder: String) -> String {
    let items = years.map { "<li><a href=\"\(folder)\($0)/\">\($0)</a></li>\n" }
    return "<ul role=\"list\">\n\(items.joined())</ul>\n"
  }
}
