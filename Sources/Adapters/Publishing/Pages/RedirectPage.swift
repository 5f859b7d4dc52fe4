internal import Lint

/// A page at an old address that leads to the new one, without a script.
struct RedirectPage {
  let target: Slug
  let settings: SiteSettings

  var document: String {
    let address = Markup.escaped(settings.address.url(of: target))
    let language = Language(settings.lang)
    return """
      <!doctype html>
      <html lang="\(language.tag)" dir="\(language.direction)">
      <head>
      <meta charset="utf-8">
      <meta name="generator" content="copydesk">
      <meta http-equiv="Content-Security-Policy" content="\(PageFrame.policy)">
      <meta http-equiv="refresh" content="0; url=\(address)">
      <meta name="viewport" content="width=device-width, initial-scale=1">
      <meta name="referrer" content="no-referrer">
      <meta name="robots" content="noindex">
      <title>This page has moved</title>
      <link rel="canonical" href="\(address)">
      </head>
      <body>
      <main><h1>This page has moved</h1>
      <p><a href="\(address)">\(address)</a></p></main>
      </body>
      </html>

      """
  }
}
