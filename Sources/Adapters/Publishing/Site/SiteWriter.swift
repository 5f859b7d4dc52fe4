public import Lint

/// Writes a static site and keeps it as the ledger is.
///
/// Each file is replaced by one rename, in an order in which no reader meets a page without its style
/// or its images, or a list with a page that is not there: style, images, pages, lists, and removals
/// at the end. A run that was interrupted is finished by the next one.
public struct SiteWriter: Sendable {
  private let settings: SiteSettings
  private let files: any SiteFiles
  private let journalFiles: any SiteFiles
  private let folder: String
  private let memory: SiteMemory

  /// Makes the writer of the site in a folder; its journal stands beside the folder.
  ///
  /// A process that writes the site often gives each writer the same `memory`.
  public init(folder: String, settings: SiteSettings, memory: SiteMemory = SiteMemory()) {
    self.init(
      folder: folder, settings: settings, memory: memory, files: SiteFolder(folder),
      journalFiles: SiteFolder(SiteWriter.parent(of: folder), isPublic: false))
  }

  package init(
    folder: String, settings: SiteSettings, memory: SiteMemory = SiteMemory(),
    files: any SiteFiles, journalFiles: any SiteFiles
  ) {
    self.memory = memory
    self.folder = folder
    self.settings = settings
    self.files = files
    self.journalFiles = journalFiles
  }

  /// Makes the site what the live editions are, and writes only what that changes.
  ///
  /// It blocks, and it waits for another process that is writing the same site. Briefs in `rewriting`
  /// are written whatever their version.
  ///
  /// It throws where the ledger cannot be read or a list cannot be written. A brief that cannot be
  /// written is told in the result and stops no other.
  public func update(from live: any LiveEditions, rewriting: Set<Slug> = []) throws -> SiteChanges {
    let lock = try OpenFile.appending(folder + ".lock")
    try lock.lock()
    let name = String(folder.split(separator: "/").last ?? "site")
    let journal = try SiteJournal(name + ".journal", in: journalFiles, memory: memory)
    var run = try SiteRun(settings: settings, files: files, journal: journal, live: live)
    let changes = try run.update(rewriting: rewriting)
    try memory.keep(run.journal)
    return changes
  }

  private static func parent(of folder: String) -> String {
    folder.lastIndex(of: "/").map { String(folder[..<$0]) } ?? "."
  }
}
