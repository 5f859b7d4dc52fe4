internal import DaemonKit
internal import Diagnostics
internal import GitObjects
internal import GitStore
internal import Glibc
internal import Workflow

/// Finds the copy that `check` is asked to read.
struct CopySelection {
  private let invocation: Invocation
  private let workflow: WorkflowDefinition
  private let paths: BriefPaths

  init(_ invocation: Invocation, _ workflow: WorkflowDefinition) throws {
    self.invocation = invocation
    self.workflow = workflow
    paths = try BriefPaths(workflow.desk.briefs)
  }

  /// Returns the commit whose briefs are to be read, or `nil` where it is files.
  func revision() throws -> ObjectID? {
    guard let revision = invocation.arguments.value("rev") else { return nil }
    guard let commit = try repository().resolve(revision) else {
      throw CommandError.noSuchRevision(revision)
    }
    return commit
  }

  func copies() throws -> [Copy] {
    let operands = invocation.operands
    if let revision = try revision() { return try copies(of: revision, slugs: operands) }
    if operands.isEmpty { return try unpublished() }
    if invocation.arguments.has("path"), operands != ["-"] {
      throw CommandError.optionNeeds("--path", "-")
    }
    let root = (try? repository())?.workTree
    return try operands.map { $0 == "-" ? try standardInput() : try copy($0, root: root) }
  }

  private func standardInput() throws -> Copy {
    let path = invocation.arguments.value("path") ?? "-"
    let bytes = try StandardInput.read(limit: workflow.desk.maxFileSize)
    return Copy(source: SourceText(path: path, bytes: bytes), path: path, file: nil)
  }

  private func copy(_ written: String, root: String?) throws -> Copy {
    let file = CopyFile(path: written)
    let bytes = try file.read(limit: workflow.desk.maxFileSize)
    let inside = root.flatMap { Self.path(file.resolved, below: $0) }
    return Copy(
      source: SourceText(path: written, bytes: bytes), path: inside ?? written, file: file)
  }

  /// Returns where below a folder a path is, or `nil` where it is elsewhere.
  private static func path(_ path: String?, below root: String) -> String? {
    let folder = root.hasSuffix("/") ? root : root + "/"
    guard let path, path.utf8.starts(with: folder.utf8) else { return nil }
    return String(path.utf8.dropFirst(folder.utf8.count))
  }

  private func copies(of commit: ObjectID, slugs: [String]) throws -> [Copy] {
    let repository = try repository()
    let briefs = try briefs(of: commit, in: repository)
    let chosen = try slugs.isEmpty ? briefs : slugs.map { try brief($0, among: briefs) }
    return try chosen.map { path, blob in
      let bytes = try repository.blob(blob, limit: workflow.desk.maxFileSize) ?? []
      return Copy(source: SourceText(path: path, bytes: bytes), path: path, file: nil)
    }
  }

  private func brief(_ written: String, among briefs: [(path: String, blob: ObjectID)]) throws
    -> (path: String, blob: ObjectID)
  {
    let slug = paths.slug(ofPath: written) ?? written
    if let brief = briefs.first(where: { paths.slug(ofPath: $0.path) == slug }) { return brief }
    let slugs = briefs.compactMap { paths.slug(ofPath: $0.path) }
    throw CommandError.notABrief(slug, nearest: NearestName.of(slug, among: slugs))
  }

  private func briefs(of commit: ObjectID, in repository: Repository) throws
    -> [(path: String, blob: ObjectID)]
  {
    try paths.folders.flatMap { folder in
      try repository.files(under: TreePath(Self.withoutSlash(folder)), in: commit)
        .compactMap { file in
          guard let path = file.path.text, paths.matches(path),
            file.entry.kind == .file || file.entry.kind == .executable
          else { return nil }
          return (path, file.entry.id)
        }
    }
  }

  /// The briefs of the working tree that are not live as they stand.
  private func unpublished() throws -> [Copy] {
    let repository = try repository()
    guard let root = repository.workTree else {
      throw CommandError.bareRepository(repository.gitDirectory)
    }
    let live = try live(in: repository)
    let found = paths.folders.flatMap { FolderListing.files(under: root, folder: $0) }
    return try found.filter(paths.matches).sorted().compactMap { path in
      let file = CopyFile(path: root.hasSuffix("/") ? root + path : "\(root)/\(path)")
      let bytes = try file.read(limit: workflow.desk.maxFileSize)
      if let blob = live[path], try repository.blob(blob) == bytes { return nil }
      return Copy(source: SourceText(path: path, bytes: bytes), path: path, file: file)
    }
  }

  private func live(in repository: Repository) throws -> [String: ObjectID] {
    let ledger = workflow.desk.ledger
    for ref in ["refs/remotes/origin/\(ledger)", "refs/heads/\(ledger)"] {
      guard let tip = try repository.tip(of: ref) else { continue }
      let briefs = try briefs(of: tip, in: repository)
      return Dictionary(briefs.map { ($0.path, $0.blob) }) { first, _ in first }
    }
    return [:]
  }

  private func repository() throws -> Repository {
    try Repository(around: invocation.places.repo ?? ".")
  }

  private static func withoutSlash(_ folder: String) -> String {
    folder.hasSuffix("/") ? String(folder.dropLast()) : folder
  }
}
