public import Foundation
internal import Synchronization

/// A repository that git itself makes, with fixed idents and a ticking clock, so that object IDs are
/// the same on every machine.
public final class ScriptedRepository: Sendable {
  public let folder: TemporaryFolder
  private let tick = Mutex(0)

  /// Makes an empty repository whose first branch is `main`.
  public init(isBare: Bool = false, options: [String] = []) throws {
    folder = try TemporaryFolder()
    let bare = isBare ? ["--bare"] : []
    try git(["init", "--quiet", "--initial-branch=main"] + bare + options + ["."])
  }

  public var path: String { folder.path }

  /// Runs git in the repository and returns what it printed, without the last line feed.
  ///
  /// Each call is one minute later than the call before.
  @discardableResult
  public func git(_ arguments: [String], as person: String = "ada", input: Data = Data()) throws
    -> String
  {
    let result = try tryGit(arguments, as: person, input: input)
    guard result.status == 0 else {
      throw ProgramFailure(description: "git \(arguments) failed: \(result.errorText)")
    }
    return result.text.hasSuffix("\n") ? String(result.text.dropLast()) : result.text
  }

  /// Runs git and returns how it ended, failure included.
  public func tryGit(_ arguments: [String], as person: String = "ada", input: Data = Data()) throws
    -> ProgramResult
  {
    try run("git", arguments, in: folder.url, environment: environment(for: person), input: input)
  }

  /// Writes files (`nil` removes one) and commits them; returns the commit's ID.
  @discardableResult
  public func commit(
    _ message: String, files: [String: String?] = [:], as person: String = "ada",
    options: [String] = []
  ) throws -> String {
    for (name, text) in files { try write(name, text) }
    try git(["add", "--all"], as: person)
    let arguments = ["commit", "--quiet", "--allow-empty", "--cleanup=verbatim", "--file=-"]
    try git(arguments + options, as: person, input: Data(message.utf8))
    return try git(["rev-parse", "HEAD"])
  }

  private func write(_ name: String, _ text: String?) throws {
    let file = folder.url.appending(path: name)
    guard let text else { return try FileManager.default.removeItem(at: file) }
    try FileManager.default.createDirectory(
      at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(text.utf8).write(to: file)
  }

  private func environment(for person: String) -> [String: String] {
    let minute = tick.withLock { tick in
      tick += 1
      return tick
    }
    let date = "\(1_600_000_000 + minute * 60) +0000"
    let name = person.prefix(1).uppercased() + person.dropFirst() + " Example"
    return [
      "PATH": ProcessInfo.processInfo.environment["PATH"] ?? "/usr/bin:/bin",
      "HOME": folder.path, "LC_ALL": "C.UTF-8", "GIT_CONFIG_NOSYSTEM": "1",
      "GIT_CONFIG_GLOBAL": "/dev/null",
      "GIT_AUTHOR_NAME": name, "GIT_AUTHOR_EMAIL": "\(person)@example.org",
      "GIT_COMMITTER_NAME": name, "GIT_COMMITTER_EMAIL": "\(person)@example.org",
      "GIT_AUTHOR_DATE": date, "GIT_COMMITTER_DATE": date,
    ]
  }
}
