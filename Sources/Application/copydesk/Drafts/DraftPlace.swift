internal import Diagnostics
internal import GitStore
internal import Lint
internal import Workflow

/// Where a new draft goes.
struct DraftPlace {
  let slug: Slug
  /// The path in the repository.
  let path: String
  private let root: String

  /// Finds the place of a slug in the working tree.
  ///
  /// - Throws: Where the slug has no form, or there is no working tree.
  init(_ text: String, _ workflow: WorkflowDefinition, _ invocation: Invocation) throws {
    let paths = try BriefPaths(workflow.desk.briefs)
    slug = Slug(paths.slug(ofPath: text) ?? text)
    if let objection = slug.objection { throw CommandError.badSlug(slug.text, why: objection) }
    guard let path = paths.path(ofSlug: slug.text) else {
      throw CommandError.badSlug(slug.text, why: "no pattern of this desk's briefs allows it")
    }
    self.path = path
    let repository = try Repository(around: invocation.places.repo ?? ".")
    guard let root = repository.workTree else {
      throw CommandError.bareRepository(repository.gitDirectory)
    }
    self.root = root.hasSuffix("/") ? root : root + "/"
  }

  var shownPath: String { VisibleText.escaping(path) }

  /// Makes the file.
  ///
  /// - Throws: Where it is there already.
  func create(_ bytes: [UInt8]) throws {
    do {
      try CopyFile(path: root + path).create(bytes)
    } catch CommandError.fileExists {
      throw CommandError.fileExists(path)
    }
  }
}
