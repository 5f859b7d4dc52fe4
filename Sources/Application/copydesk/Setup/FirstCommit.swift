internal import Glibc
internal import Workflow

/// The commit that a content repository begins with, so that it can be cloned.
///
/// It touches no brief, so it is nobody's word and needs no signature.
struct FirstCommit {
  private let branch: String
  private let files: [(path: String, text: String)]

  init(_ workflow: WorkflowDefinition) throws {
    let desk = workflow.desk
    branch = desk.branch
    let folders = try BriefPaths(desk.briefs).folders
    let example = folders.first.map { "\($0)2020-12-13.md" } ?? "2020-12-13.md"
    files =
      folders.filter { !$0.isEmpty }.map { ("\($0).gitkeep", "") } + [
        ("README.md", Self.readme(desk.name, example: example))
      ]
  }

  /// Makes it with git's plumbing and the operator's own ident.
  func make(in git: GitProgram) throws {
    for file in files {
      let blob = try git.run(
        ["hash-object", "-w", "--stdin"], to: "store '\(file.path)'", input: Array(file.text.utf8))
      try git.index(file.path, blob: blob)
    }
    let tree = try git.run(["write-tree"], to: "store the first tree")
    let commit = try git.commitTree(tree, message: "Begin the desk\n")
    _ = try git.run(
      ["update-ref", "refs/heads/\(branch)", commit, String(repeating: "0", count: 40)],
      to: "make the branch '\(branch)'")
    // A bare repository has no use for the index that the tree was made in.
    _ = unsafe unlink("\(git.directory)/index")
  }

  private static func readme(_ name: String, example: String) -> String {
    """
    # \(name)

    Each brief is one Markdown file, such as `\(example)`. `copydesk new` begins one,
    `copydesk check` reads it as the desk will, and `git push` says at once what the
    desk thinks of it.

    - An editor submits a brief: `copydesk submit 2020-12-13`
    - A reviewer reads and approves it: `copydesk approve 2020-12-13`
    - The service publishes what is approved.

    """
  }
}

extension GitProgram {
  fileprivate func index(_ path: String, blob: String) throws(CommandError) {
    _ = try run(
      ["update-index", "--add", "--cacheinfo", "100644,\(blob),\(path)"],
      to: "put '\(path)' into the first tree")
  }

  fileprivate func commitTree(_ tree: String, message: String) throws(CommandError) -> String {
    let arguments = ["commit-tree", "--no-gpg-sign", tree]
    let result = try tryRun(arguments, input: Array(message.utf8))
    guard result.status == 0 else { throw .noIdent(result.errorText) }
    return String(decoding: result.output.prefix(40), as: UTF8.self)
  }
}
