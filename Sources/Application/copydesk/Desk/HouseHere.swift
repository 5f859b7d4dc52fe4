internal import DaemonKit
internal import DeskFiles
internal import DeskService
internal import Diagnostics
internal import GitObjects
internal import GitStore
internal import Lint
internal import Workflow

/// What the house knows, as far as this folder can tell: the lexicon and the styles of the working
/// tree or of a revision, and the archive of the ledger that was fetched.
struct HouseHere: Sendable {
  let house: House
  /// What is wrong with the lexicon and with the rules of styles.
  let diagnostics: [Diagnostic]
  /// The texts that the diagnostics are of.
  let sources: [SourceText]

  /// Reads what there is: the files of a revision, if one is named, and those of the working tree
  /// otherwise.
  init(_ invocation: Invocation, _ desk: DeskDefinition, revision: ObjectID? = nil) throws {
    let repository = try Self.repository(invocation.places)
    let files = try repository.map { repository in
      try Self.files(of: repository, desk, revision: revision)
    }
    let room = Proofroom(desk.workflow, styles: try Self.styles(invocation.places, desk))
    let archive = try repository.flatMap { try Self.archive(in: $0, desk) }
    let reading = room.reading(
      lexicon: files?.lexicon, archive: archive ?? Archive(), styles: files?.styles ?? [])
    house = reading.house
    diagnostics = room.diagnostics + reading.diagnostics
    sources = room.styles + (files?.styles ?? []) + [files?.lexicon].compactMap { $0 }
  }

  /// The repository around, or `nil` where there is none: copy can be checked all the same.
  private static func repository(_ places: Places) throws -> Repository? {
    guard let named = places.repo else { return try? Repository(around: ".") }
    return try Repository(around: named)
  }

  /// The files of the operator's styles, where this machine has them.
  private static func styles(_ places: Places, _ desk: DeskDefinition) throws -> [SourceText] {
    try desk.workflow.checks.styles.flatMap { style in
      try StyleFolder(path: "\(places.config)/styles/\(style)").files().map {
        SourceText(path: $0.path, bytes: $0.bytes)
      }
    }
  }

  private static func files(
    of repository: Repository, _ desk: DeskDefinition, revision: ObjectID?
  ) throws -> HouseFiles.Texts {
    if let revision {
      return try HouseFiles(repository: repository).texts(
        in: revision, styles: desk.workflow.checks.styles)
    }
    guard let root = repository.workTree else { return HouseFiles.Texts() }
    let top = root.hasSuffix("/") ? root : root + "/"
    let lexicon = try DurableFile.read(top + Desk.lexiconPath, limit: LexiconFile.limits.bytes + 1)
    let styles = try desk.workflow.checks.styles.flatMap { style in
      try StyleFolder(path: "\(top)\(Desk.stylesPath)/\(style)").files().map {
        SourceText(path: String($0.path.dropFirst(top.count)), bytes: $0.bytes)
      }
    }
    return HouseFiles.Texts(
      lexicon: lexicon.map { SourceText(path: Desk.lexiconPath, bytes: $0) }, styles: styles)
  }

  /// The words of what is live, by the ledger that was fetched last.
  private static func archive(in repository: Repository, _ desk: DeskDefinition) throws -> Archive?
  {
    let ledger = desk.workflow.desk.ledger
    for ref in ["refs/remotes/origin/\(ledger)", "refs/heads/\(ledger)"] {
      guard let tip = try repository.tip(of: ref) else { continue }
      let book = ArchiveBook(file: "\(repository.commonDirectory)copydesk.archive")
      return try book.archive(
        at: tip, in: repository, reader: CopyReader(desk.workflow.desk))
    }
    return nil
  }
}
