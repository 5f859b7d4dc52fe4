internal import Lint

/// One run of the site: what is to be done, and the doing of it.
struct SiteRun {
  private let settings: SiteSettings
  private let files: any SiteFiles
  private let live: any LiveEditions
  private let versions: [Slug: String]
  private let generator: String
  private(set) var journal: SiteJournal
  /// The years whose pages may be other than they were.
  private var years: Set<Int> = []
  /// Files that may have no place on the site any more.
  private var outdated: Set<String> = []
  private var changes = SiteChanges()

  init(
    settings: SiteSettings, files: any SiteFiles, journal: SiteJournal, live: any LiveEditions
  ) throws {
    self.settings = settings
    self.files = files
    self.journal = journal
    self.live = live
    versions = try live.versions()
    generator = try SiteLists.generator(of: settings)
  }

  /// Does all of it, in the order that ``SiteWriter`` promises.
  mutating func update(rewriting: Set<Slug>) throws -> SiteChanges {
    let isNew = journal.record.generator != generator
    let known = Set(entries.keys).union(journal.record.orphans.keys)
    let gone = known.filter { versions[$0] == nil }.sorted()
    let stale = stale(isNew: isNew, rewriting: rewriting, gone: gone)
    guard isNew || !stale.isEmpty || !gone.isEmpty else { return changes }
    if isNew { try beginAgain() }
    for slug in stale.sorted() { try write(slug) }
    try withdraw(gone)
    live.rest()
    try writeLists()
    try finish()
    return changes
  }

  /// Returns the live briefs whose pages are not, or may not be, as they must be.
  private func stale(isNew: Bool, rewriting: Set<Slug>, gone: [Slug]) -> Set<Slug> {
    var stale = Set<Slug>()
    var moved = Set(gone)
    for (slug, version) in versions {
      let entry = entries[slug]
      if isNew || rewriting.contains(slug) || entry?.version != version { stale.insert(slug) }
      if entry == nil { moved.insert(slug) }
    }
    // An address that got a page of its own, or lost it, changes what leads elsewhere from there.
    guard !moved.isEmpty else { return stale }
    for entry in entries.values where entry.redirectFrom.contains(where: moved.contains) {
      if versions[entry.slug] != nil { stale.insert(entry.slug) }
    }
    return stale
  }

  private var entries: [Slug: SiteEntry] { journal.record.entries }

  /// Begins a run that writes every page: the style comes first, before a page needs it.
  private mutating func beginAgain() throws {
    let before = journal.record.sharedFiles
    let paths = SiteLists.fixedPaths + [StyleSheet.name]
    try journal.add([.writingShared(before + paths.filter { !before.contains($0) })])
    outdated.formUnion(before.filter { !paths.contains($0) })
    years.formUnion(entries.values.map(\.date.year))
    try put(SiteFile(StyleSheet.name, StyleSheet.text))
    if try files.read(SiteLists.robots.path) == nil { try put(SiteLists.robots) }
  }

  /// Writes a brief's files; what is wrong with one brief stops no other.
  private mutating func write(_ slug: Slug) throws {
    let before = journal.record.files(of: slug)
    let page: SitePage
    do {
      page = try SitePage(
        try live.brief(slug), version: versions[slug] ?? "", settings: settings
      ) { versions[$0] != nil }
      for file in page.files where !before.contains(file.path) { try checkIsFree(file) }
    } catch {
      changes.failures[slug] = "\(error)"
      // The page that stands may be of an older form: the next run tries again.
      journal.note(.writing(slug, before), of: slug)
      return
    }
    let year = SiteLists.path(ofYear: page.entry.date.year)
    let new = page.entry.files + [year]
    try journal.add([.writing(slug, before + new.filter { !before.contains($0) })])
    for file in page.files { try put(file) }
    outdated.formUnion(before)
    if let old = entries[slug] { years.insert(old.date.year) }
    years.insert(page.entry.date.year)
    journal.note(.page(page.entry), of: slug)
    changes.written.append(slug)
  }

  /// Announces that pages will be removed, and takes them off the lists.
  private mutating func withdraw(_ gone: [Slug]) throws {
    try journal.add(gone.map { .writing($0, journal.record.files(of: $0)) })
    for slug in gone {
      outdated.formUnion(journal.record.files(of: slug))
      if let old = entries[slug] { years.insert(old.date.year) }
      journal.note(.gone(slug), of: slug)
    }
    changes.removed = gone
  }

  private mutating func writeLists() throws {
    let lists = SiteLists(settings: settings, entries: entries.values.filter(\.isListed))
    try lists.forEachFile(changed: years) { file in
      try checkIsFree(file)
      try put(file)
    }
    outdated.formUnion(years.map(SiteLists.path(ofYear:)))
    try removeOutdated(lists: lists)
  }

  /// Removes what has no place any more: first the pages of years that have no brief now, since they
  /// still lead to what goes next.
  private func removeOutdated(lists: SiteLists) throws {
    var kept = Set(lists.years.map(SiteLists.path(ofYear:)))
    kept.formUnion(sharedFiles)
    for entry in entries.values where !outdated.isDisjoint(with: entry.files) {
      kept.formUnion(entry.files)
    }
    let paths = outdated.subtracting(kept).sorted()
    let isList = { (path: String) in path.hasPrefix("archive/") }
    for path in paths.filter(isList) + paths.filter({ !isList($0) }) { try files.remove(path) }
  }

  /// The shared files as they are after the run; an old style stays while an old page may need it.
  private var sharedFiles: [String] {
    let paths = SiteLists.fixedPaths + [StyleSheet.name]
    guard !changes.failures.isEmpty else { return paths }
    return paths + journal.record.sharedFiles.filter { !paths.contains($0) }
  }

  /// Makes everything durable, and only then says that it is done.
  private mutating func finish() throws {
    try files.sync()
    try journal.addNoted()
    if journal.record.generator != generator {
      try journal.add([.shared(generator, sharedFiles)])
    }
  }

  /// Throws where a file stands that the site did not write.
  private func checkIsFree(_ file: SiteFile) throws {
    guard let present = try files.read(file.path), present != file.bytes else { return }
    guard !SiteFile.isOurs(present) else { return }
    throw PublishingError(
      "write '\(file.path)'", reason: "a file is there that copydesk did not write: move it away")
  }

  /// Writes a file, unless it stands there already.
  private func put(_ file: SiteFile) throws {
    guard try files.read(file.path) != file.bytes else { return }
    try files.write(file.bytes, to: file.path)
  }
}
