internal import Lint

/// The page of one brief.
struct BriefPage {
  let brief: SiteBrief
  let settings: SiteSettings

  /// Returns the page of a live brief around its rendered copy.
  func document(body: String) -> String {
    let language = Language(brief.lang)
    let summary = brief.summary.map { "<p class=\"summary\">\(Markup.escaped($0))</p>\n" } ?? ""
    let main = """
      <article>
      <header>
      <h1>\(Markup.escaped(brief.title))</h1>
      <p class="when">\(SiteDate(date: brief.date, language: language).html)</p>
      \(summary)\(correction)</header>
      <div class="copy">
      \(body)</div>
      </article>

      """
    return frame.document(
      PageFrame.Content(
        title: brief.title, description: brief.summary, language: language, main: main))
  }

  /// Returns the page that stands in the place of a brief that was taken back.
  ///
  /// Its title stays, so that a reader who follows an old link knows what it is about.
  func notice(reason: String?) -> String {
    let language = Language(brief.lang)
    let why = reason.map { "<p dir=\"auto\">\(Markup.escaped($0))</p>\n" } ?? ""
    let main = """
      <article>
      <header>
      <h1>\(Markup.escaped(brief.title))</h1>
      <p class="when">\(SiteDate(date: brief.date, language: language).html)</p>
      <div class="notice"\(frame.own(language))>
      <p dir="auto"><strong>This brief has been withdrawn</strong>\(dayOfUpdate).</p>
      \(why)</div>
      </header>
      </article>

      """
    return frame.document(
      PageFrame.Content(title: brief.title, language: language, isIndexed: false, main: main))
  }

  private var frame: PageFrame {
    PageFrame(settings: settings, folder: brief.slug.text + "/")
  }

  private var correction: String {
    guard let reason = brief.correction else { return "" }
    return """
      <div class="notice"\(frame.own(Language(brief.lang)))>
      <p dir="auto"><strong>Corrected</strong>\(dayOfUpdate).</p>
      <p dir="auto">\(Markup.escaped(reason))</p>
      </div>

      """
  }

  private var dayOfUpdate: String {
    guard let date = UTCTime(seconds: brief.updated)?.date else { return "" }
    return " on \(SiteDate(date: date, language: Language("en")).html)"
  }
}
