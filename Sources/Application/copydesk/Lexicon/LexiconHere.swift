internal import DaemonKit
internal import DeskService
internal import Diagnostics
internal import GitStore
internal import Lint

/// The lexicon of the working tree.
struct LexiconHere {
  let file: LexiconFile
  /// Where it is on disk.
  private let path: String

  init(_ invocation: Invocation) throws {
    let repository = try Repository(around: invocation.places.repo ?? ".")
    guard let root = repository.workTree else {
      throw CommandError.bareRepository(repository.gitDirectory)
    }
    path = (root.hasSuffix("/") ? root : root + "/") + Desk.lexiconPath
    do {
      let bytes = try DurableFile.read(path, limit: LexiconFile.limits.bytes) ?? []
      file = LexiconFile(SourceText(path: Desk.lexiconPath, bytes: bytes))
    } catch {
      throw CommandError.cannotUse(path, why: error.description)
    }
  }

  /// Writes words into it, and returns those that it had not.
  func add(_ words: [String], like example: String?) throws -> [String] {
    let known = Set(file.lexicon.entries.map(\.word))
    let text = file.adding(words, like: example)
    let after = LexiconFile(SourceText(path: Desk.lexiconPath, text: text)).lexicon.entries
    let added = after.map(\.word).filter { !known.contains($0) }
    if !added.isEmpty { try CopyFile(path: path).write(Array(text.utf8)) }
    return added
  }
}
