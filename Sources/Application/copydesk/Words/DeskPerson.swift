internal import GitObjects
internal import Workflow

/// Who works at this clone, as git knows them.
struct DeskPerson: Hashable, Sendable {
  let name: String
  let address: String

  /// Asks git, which knows the settings, the environment and what it refuses.
  ///
  /// Calls `git var GIT_COMMITTER_IDENT`.
  init(_ git: GitProgram) throws {
    let result = try git.tryRun(["var", "GIT_COMMITTER_IDENT"])
    let text = String(decoding: result.output, as: UTF8.self)
    guard result.status == 0, let open = text.firstIndex(of: "<"),
      let close = text[open...].firstIndex(of: ">")
    else { throw CommandError.noIdent(result.errorText) }
    address = String(text[text.index(after: open)..<close])
    name = text[..<open].hasSuffix(" ") ? String(text[..<open].dropLast()) : String(text[..<open])
  }

  /// The person as a trailer names them.
  var trailerValue: String { "\(name) <\(address)>" }

  /// Throws where the desk would not take a word from this person.
  func require(for word: SpokenWord, _ desk: DeskDefinition) throws(CommandError) {
    guard let person = desk.workflow.person(address: address) else {
      throw .notOfTheDesk(address, path: desk.path)
    }
    guard let group = word.group else { return }
    guard desk.workflow.groups[group, default: []].contains(person.key) else {
      throw .notOfGroup(address, group: group, name: word.name)
    }
  }
}
