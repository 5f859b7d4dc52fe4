/// What all pages of the site have in common: the head, the masthead and the foot.
struct PageFrame {
  let settings: SiteSettings
  /// The page's folder, such as `2020-12-13/` or, for the first page, nothing.
  let folder: String

  /// A page's own part.
  struct Content {
    var title: String
    var description: String?
    var language: Language
    /// Whether search engines are to keep it.
    var isIndexed = true
    /// The inside of the `main` element.
    var main: String
  }

  /// The way from the page's folder to the site's, so that pages also work on disk and in previews.
  private var up: String { String(repeating: "../", count: folder.utf8.count { $0 == 0x2F }) }

  /// Returns the whole document.
  ///
  /// The policy in its head forbids scripts, frames, forms and anything from elsewhere, whatever the
  /// copy holds.
  func document(_ content: Content) -> String {
    let language = content.language
    return """
      <!doctype html>
      <html lang="\(language.tag)" dir="\(language.direction)">
      <head>
      <meta charset="utf-8">
      <meta name="generator" content="copydesk">
      <meta http-equiv="Content-Security-Policy" content="\(Self.policy)">
      <meta name="viewport" content="width=device-width, initial-scale=1">
      <meta name="color-scheme" content="light dark">
      <meta name="referrer" content="no-referrer">
      \(head(content))
      </head>
      <body>
      <a class="skip" href="#_main"\(own(language))>Skip to the text</a>
      \(masthead(language))
      <main id="_main">
      \(content.main)</main>
      <footer class="site"\(own(language))>
      <span>\(Markup.escaped(settings.title))</span>
      <a class="again" href="\(home)">All briefs</a>
      </footer>
      </body>
      </html>

      """
  }

  static let policy =
    "default-src 'none'; style-src 'self'; img-src 'self'; base-uri 'none'; form-action 'none'"

  /// The address of the first page, as this page writes it.
  var home: String { up.isEmpty ? "./" : up }

  private func head(_ content: Content) -> String {
    let site = Markup.escaped(settings.title)
    let isHome = folder.isEmpty
    var lines = ["<title>\(Markup.escaped(content.title))\(isHome ? "" : " · \(site)")</title>"]
    if let description = content.description {
      lines.append("<meta name=\"description\" content=\"\(Markup.escaped(description))\">")
    }
    if !content.isIndexed { lines.append("<meta name=\"robots\" content=\"noindex\">") }
    let address = Markup.escaped(settings.address.url(ofPath: folder))
    lines += [
      "<link rel=\"canonical\" href=\"\(address)\">",
      "<link rel=\"alternate\" type=\"application/atom+xml\" title=\"\(site)\" "
        + "href=\"\(up)feed.xml\">",
      "<link rel=\"stylesheet\" href=\"\(up)\(StyleSheet.name)\">",
    ]
    return lines.joined(separator: "\n")
  }

  private func masthead(_ language: Language) -> String {
    // On the first page the name of the site is the title.
    let name =
      folder.isEmpty
      ? "" : "<a class=\"name\" href=\"\(home)\">\(Markup.escaped(settings.title))</a>\n"
    return """
      <header class="site"\(own(language))>
      \(name)<nav aria-label="Site">
      <a href="\(up)archive/">Archive</a>
      <a href="\(up)feed.xml" type="application/atom+xml">Feed</a>
      </nav>
      </header>
      """
  }

  /// The attribute that says that the site's own words are in another language than the page.
  func own(_ language: Language) -> String {
    let site = Language(settings.lang)
    return site == language ? "" : " lang=\"\(site.tag)\""
  }
}
