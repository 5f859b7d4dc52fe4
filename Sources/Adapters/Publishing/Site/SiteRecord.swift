internal import Lint

/// What the site has written, replayed from its journal.
///
/// Before a file is touched the journal says so, and when all files stand it says so again. What was
/// announced and not finished is in doubt, and is written again or removed by the next run.
struct SiteRecord {
  private(set) var entries: [Slug: SiteEntry] = [:]
  /// Files that may stand on disk for a slug that has no entry.
  private(set) var orphans: [Slug: [String]] = [:]
  /// The files that belong to no single brief.
  private(set) var sharedFiles: [String] = []
  /// What the shared files and all pages were made with; empty where that is in doubt.
  private(set) var generator = ""

  mutating func apply(_ line: SiteRecordLine) {
    switch line {
    case .writing(let slug, let files):
      if entries[slug] != nil {
        entries[slug]?.version = ""
        entries[slug]?.files = files
      } else {
        orphans[slug] = files
      }
    case .page(let entry):
      entries[entry.slug] = entry
      orphans[entry.slug] = nil
    case .gone(let slug):
      entries[slug] = nil
      orphans[slug] = nil
    case .writingShared(let files):
      generator = ""
      sharedFiles = files
    case .shared(let generator, let files):
      self.generator = generator
      sharedFiles = files
    }
  }

  /// Makes the next run write everything again.
  mutating func doubtEverything() { generator = "" }

  /// The files that the site wrote, or may have written, for a slug.
  func files(of slug: Slug) -> [String] { entries[slug]?.files ?? orphans[slug] ?? [] }

  /// The line that says what is known of a brief's page.
  func line(of slug: Slug) -> SiteRecordLine {
    if let entry = entries[slug], !entry.version.isEmpty { return .page(entry) }
    let isKnown = entries[slug] != nil || orphans[slug] != nil
    return isKnown ? .writing(slug, files(of: slug)) : .gone(slug)
  }

  /// The lines that say all this in as few words as possible.
  var lines: [SiteRecordLine] {
    let pages = entries.values.sorted { $0.slug < $1.slug }.map(SiteRecordLine.page)
    let writing = orphans.sorted { $0.key < $1.key }
      .map { SiteRecordLine.writing($0.key, $0.value) }
    let shared: SiteRecordLine =
      generator.isEmpty ? .writingShared(sharedFiles) : .shared(generator, sharedFiles)
    return pages + writing + [shared]
  }
}
