internal import Lint

/// The files of one brief, in the order in which they are written, and what is remembered of it.
struct SitePage {
  let entry: SiteEntry
  let files: [SiteFile]

  /// Renders a brief.
  ///
  /// `isLive` says whether a slug has a page of its own, which no redirect replaces.
  init(
    _ brief: SiteBrief, version: String, settings: SiteSettings, isLive: (Slug) -> Bool
  ) throws {
    if let problem = SiteAddress.problem(of: brief.slug) {
      throw PublishingError("publish brief '\(brief.slug)'", reason: problem)
    }
    let page = BriefPage(brief: brief, settings: settings)
    var files: [SiteFile] = []
    let document: String
    switch brief.content {
    case .copy(let copy, let images):
      var names: [String: String] = [:]
      for image in images {
        let name = try image.name
        if !names.values.contains(name) {
          files.append(SiteFile("\(brief.slug)/\(name)", image.bytes))
        }
        names[image.destination] = name
      }
      let body = try BriefBody(copy, of: brief.slug, images: names)
      document = page.document(body: body.html)
    case .retracted(let reason):
      document = page.notice(reason: reason)
    }
    files.append(SiteFile("\(brief.slug)/index.html", document))
    files += try Self.redirects(to: brief, settings: settings, isLive: isLive)
    self.files = files
    entry = try SiteEntry(brief, version: version, files: files.map(\.path))
  }

  private static func redirects(
    to brief: SiteBrief, settings: SiteSettings, isLive: (Slug) -> Bool
  ) throws(PublishingError) -> [SiteFile] {
    var files: [SiteFile] = []
    for old in Set(brief.redirectFrom).sorted() where !isLive(old) {
      if let problem = SiteAddress.problem(of: old) {
        throw PublishingError("lead '\(old)' to brief '\(brief.slug)'", reason: problem)
      }
      let page = RedirectPage(target: brief.slug, settings: settings)
      files.append(SiteFile("\(old)/index.html", page.document))
    }
    return files
  }
}
