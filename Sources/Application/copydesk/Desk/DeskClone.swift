internal import GitObjects
internal import Workflow

/// A person's clone of the content repository.
struct DeskClone: Sendable {
  let git: GitProgram
  let workflow: WorkflowDefinition
  private let paths: BriefPaths

  /// Finds the clone around a folder.
  ///
  /// - Throws: Where there is none, or it is bare.
  init(_ invocation: Invocation, _ workflow: WorkflowDefinition) throws {
    let start = GitProgram(directory: invocation.places.repo ?? ".")
    let top = try start.tryRun(["rev-parse", "--show-toplevel"])
    guard top.status == 0 else { throw Self.refusal(top.errorText, start) }
    let path = String(decoding: top.output, as: UTF8.self)
    git = GitProgram(directory: path.hasSuffix("\n") ? String(path.dropLast()) : path)
    self.workflow = workflow
    paths = try BriefPaths(workflow.desk.briefs)
  }

  private static func refusal(_ words: String, _ git: GitProgram) -> CommandError {
    if words.contains("work tree") { return .bareRepository(git.directory) }
    let first = words.split(separator: "\n").first.map(String.init) ?? ""
    return .noRepository(why: first.replacing("fatal: ", with: ""))
  }

  /// Throws unless the desk branch is checked out and has a commit.
  func requireDeskBranch() throws {
    let branch = workflow.desk.branch
    let head = try git.tryRun(["symbolic-ref", "--quiet", "--short", "HEAD"])
    let name = String(decoding: head.output, as: UTF8.self).split(separator: "\n").first
      .map(String.init)
    guard name == branch else { throw CommandError.notOnDeskBranch(name, branch: branch) }
    guard try commit("HEAD") != nil else { throw CommandError.noCommitYet(branch) }
  }

  /// Returns a brief's draft in the last commit.
  ///
  /// A brief is named by its slug, or by its path as a shell completes it. Throws where there is
  /// none, or the file differs from the draft.
  func draft(_ written: String) throws -> CommittedDraft {
    let slug = paths.slug(ofPath: written) ?? written
    for path in paths.paths(ofSlug: slug) {
      guard let blob = try blob(at: path, in: "HEAD") else { continue }
      try requireSame(path, [])
      try requireSame(path, ["--cached"])
      return CommittedDraft(slug: slug, path: path, blob: blob)
    }
    throw CommandError.notABrief(slug, nearest: NearestName.of(slug, among: try slugs()))
  }

  /// Throws where a file, or with `--cached` what is staged of it, is not as in the last commit.
  private func requireSame(_ path: String, _ options: [String]) throws(CommandError) {
    let compared = try git.tryRun(["diff", "--quiet"] + options + ["HEAD", "--", path])
    if compared.status == 1 { throw .draftDiffers(path: path) }
    guard compared.status == 0 else {
      throw .gitFailed("compare '\(path)' with the last commit", words: compared.errorText)
    }
  }

  /// Returns a file's blob in a revision, or `nil` where there is none.
  func blob(at path: String, in revision: String) throws -> ObjectID? {
    let listed = try git.tryRun(["ls-tree", "-z", "--full-tree", revision, "--", path])
    guard listed.status == 0 else { return nil }
    let words =
      String(decoding: listed.output, as: UTF8.self)
      .split(separator: "\t").first?.split(separator: " ") ?? []
    guard words.count == 3, words[1] == "blob" else { return nil }
    return ObjectID(hex: words[2])
  }

  /// Returns the bytes of a blob.
  func bytes(of blob: ObjectID) throws -> [UInt8] {
    let result = try git.tryRun(["cat-file", "blob", blob.hex])
    guard result.status == 0 else {
      throw CommandError.gitFailed("read '\(blob)'", words: result.errorText)
    }
    return result.output
  }

  /// Returns the commit that a revision names, or `nil`.
  func commit(_ revision: String) throws -> ObjectID? {
    let result = try git.tryRun(["rev-parse", "--verify", "--quiet", "\(revision)^{commit}"])
    let text = String(decoding: result.output, as: UTF8.self)
    return result.status == 0 ? ObjectID(hex: text.prefix(40)) : nil
  }

  /// Tells whether a commit is another or one of its ancestors.
  func isAncestor(_ one: ObjectID, of other: ObjectID) throws -> Bool {
    try git.tryRun(["merge-base", "--is-ancestor", one.hex, other.hex]).status == 0
  }

  private func slugs() throws -> [String] {
    let list = try git.tryRun(["ls-tree", "-r", "-z", "--name-only", "--full-tree", "HEAD"])
    return list.output.split(separator: 0).compactMap { name in
      String(validating: name, as: UTF8.self).flatMap { paths.slug(ofPath: $0) }
    }
  }
}
