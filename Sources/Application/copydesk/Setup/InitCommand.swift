internal import DaemonKit
internal import Diagnostics
internal import Glibc
internal import Workflow

/// Makes a content repository.
struct InitCommand: Command {
  let name = "init"
  let summary = "make a content repository"
  let usage = ["DIR [--template DIR]"]
  let discussion = """
    The repository is bare, with the hooks that ask the desk and settings that keep
    what was pushed, and has a first commit on the desk branch.
    """
  let options = [
    Option("template", value: "DIR", "take hooks and settings from this folder")
  ]

  func run(_ invocation: Invocation) throws -> ExitStatus {
    let path = try invocation.arguments.onlyOperand("DIR")
    let workflow = try DeskDefinition.read(invocation.places).workflow
    guard Self.isFree(path) else { throw CommandError.folderNotEmpty(path) }
    _ = try DeskPerson(GitProgram(directory: "."))
    let first = try FirstCommit(workflow)
    try makeRepository(path, branch: workflow.desk.branch, invocation)
    try first.make(in: GitProgram(directory: path))
    let document = JSONText.object([("version", .number(1)), ("repository", .string(path))])
    let steps = Self.nextSteps(path, invocation.places)
    invocation.console.print(invocation.isJSON ? document.text + "\n" : steps)
    return .done
  }

  private func makeRepository(_ path: String, branch: String, _ invocation: Invocation) throws {
    let found = try ContentTemplate.find(invocation)
    let template = try found ?? Self.temporaryTemplate()
    defer { if found == nil { try? Self.remove(template) } }
    _ = try GitProgram(directory: ".").run(
      ["init", "--quiet", "--bare", "--template=\(template)", "--initial-branch=\(branch)", path],
      to: "make a repository in '\(path)'")
  }

  private static func temporaryTemplate() throws -> String {
    let folder = "/tmp/copydesk-template.XXXXXX"
    let list = WordList([folder])
    defer { list.free() }
    guard let name = unsafe list.pointers[0], unsafe mkdtemp(name) != nil else {
      throw SystemError("make a folder in '/tmp'", code: errno)
    }
    let path = list.word(0)
    try ContentTemplate.write(to: path)
    return path
  }

  private static func remove(_ folder: String) throws {
    for file in ContentTemplate.files { _ = unsafe unlink("\(folder)/\(file.path)") }
    for part in ["/hooks", "/info", ""] { _ = unsafe rmdir(folder + part) }
  }

  /// Whether nothing is at a path, or an empty folder.
  private static func isFree(_ path: String) -> Bool {
    var state = stat()
    guard unsafe lstat(path, &state) == 0 else { return true }
    return state.st_mode & S_IFMT == S_IFDIR && FolderListing.isEmpty(path)
  }

  private static func nextSteps(_ path: String, _ places: Places) -> String {
    let shown = VisibleText.escaping(path)
    let config = VisibleText.escaping(places.config)
    return """
      made the content repository '\(shown)'

      What is left to do:
        1. say who is of the desk, in '\(config)':
             workflow.yaml     people and groups; what you leave out is as shipped
             allowed_signers   one line a person:
                               ADDRESS namespaces="git" ssh-ed25519 AAAA…
             revoked_keys      none yet: ssh-keygen -k -f \(config)/revoked_keys
           then: copydesk check-workflow
        2. start the service: copydesk serve --repo \(shown)
        3. clone, and write the first brief:
             git clone \(shown) briefs && cd briefs
             copydesk new 2020-12-13

      """
  }
}
