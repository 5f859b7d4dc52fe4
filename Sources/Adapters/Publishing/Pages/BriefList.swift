internal import Lint

/// A list of briefs with their days and summaries.
struct BriefList {
  let entries: [SiteEntry]
  /// The way from the page to the site's folder.
  let up: String
  /// The language of the page around it.
  let around: Language

  var html: String {
    var html = "<ol class=\"briefs\" role=\"list\">\n"
    for entry in entries { html += item(entry) }
    return html + "</ol>\n"
  }

  private func item(_ entry: SiteEntry) -> String {
    let language = Language(entry.lang)
    let turn = language == around ? "" : " lang=\"\(language.tag)\" dir=\"\(language.direction)\""
    let address = up + SiteAddress.escaped(entry.slug.text) + "/"
    let summary =
      entry.summary.isEmpty ? "" : "<p class=\"summary\">\(Markup.escaped(entry.summary))</p>\n"
    return """
      <li\(turn)>
      <p class="when">\(SiteDate(date: entry.date, language: language).html)</p>
      <h2><a href="\(Markup.escaped(address))">\(Markup.escaped(entry.title))</a></h2>
      \(summary)</li>

      """
  }
}
