public import Foundation

/// A clone of a trial desk's content, in which any of its people can commit.
public struct TrialClone: Sendable {
  /// How a commit is signed.
  public enum Signing: Sendable {
    /// With the key of the person who commits.
    case own
    case with(String)
    case none
  }

  public let desk: TrialDesk
  public let person: String
  public let folder: URL

  init(of desk: TrialDesk, _ person: String) throws {
    self.desk = desk
    self.person = person
    folder = desk.place("clones/\(person)-\(UUID().uuidString.prefix(8))")
    try desk.succeed("git", ["clone", "--quiet", desk.content, folder.path])
    let settings = """
      [user]
      name = \(TrialPolicy.name(of: person))
      email = \(person)@example.org
      signingkey = \(desk.key(of: person))
      [gpg]
      format = ssh
      [commit]
      gpgsign = true
      [core]
      protectNTFS = false
      protectHFS = false

      """
    let config = folder.appending(path: ".git/config")
    let file = try FileHandle(forWritingTo: config)
    try file.seekToEnd()
    try file.write(contentsOf: Data(settings.utf8))
    try file.close()
  }

  /// Runs git and returns what it printed, without the last line feed.
  @discardableResult
  public func git(
    _ arguments: [String], as person: String? = nil, author: String? = nil,
    more: [String: String] = [:], input: Data = Data()
  ) throws -> String {
    let result = try tryGit(arguments, as: person, author: author, more: more, input: input)
    guard result.status == 0 else {
      throw ProgramFailure(description: "git \(arguments) failed: \(result.errorText)")
    }
    return result.text.hasSuffix("\n") ? String(result.text.dropLast()) : result.text
  }

  /// Runs git and returns how it ended, failure included.
  public func tryGit(
    _ arguments: [String], as person: String? = nil, author: String? = nil,
    more: [String: String] = [:], input: Data = Data()
  ) throws -> ProgramResult {
    var environment = desk.environment(for: person ?? self.person, author: author)
    environment.merge(more) { $1 }
    return try run("git", arguments, in: folder, environment: environment, input: input)
  }

  public func copydesk(_ arguments: [String]) throws -> ProgramResult {
    try desk.copydesk(arguments, in: folder, as: person)
  }

  public func write(_ name: String, _ bytes: Data) throws {
    let file = folder.appending(path: name)
    try FileManager.default.createDirectory(
      at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
    try bytes.write(to: file)
  }

  public func write(_ name: String, _ text: String) throws { try write(name, Data(text.utf8)) }

  public func read(_ name: String) throws -> String {
    try String(contentsOf: folder.appending(path: name), encoding: .utf8)
  }
}

extension TrialClone {
  /// Writes files (`nil` removes one) and commits all there is; returns the commit's ID.
  @discardableResult
  public func commit(
    _ message: String, files: [String: String?] = [:], as person: String? = nil,
    author: String? = nil, signed: Signing = .own, at date: String? = nil
  ) throws -> String {
    for (name, text) in files {
      if let text {
        try write(name, text)
      } else {
        try FileManager.default.removeItem(at: folder.appending(path: name))
      }
    }
    if !files.isEmpty { try git(["add", "--all"]) }
    return try commitIndex(message, as: person, author: author, signed: signed, at: date)
  }

  /// Commits what is staged, or nothing at all.
  @discardableResult
  public func commitIndex(
    _ message: String, as person: String? = nil, author: String? = nil, signed: Signing = .own,
    at date: String? = nil
  ) throws -> String {
    try git(
      settings(for: signed, person) + [
        "commit", "--quiet", "--allow-empty", "--cleanup=verbatim", "--file=-",
      ], as: person, author: author,
      more: date.map { ["GIT_AUTHOR_DATE": $0, "GIT_COMMITTER_DATE": $0] } ?? [:],
      input: Data(message.utf8))
    return try head()
  }

  public func head() throws -> String { try git(["rev-parse", "HEAD"]) }

  /// Begins a branch at a commit and goes there.
  public func branch(_ name: String, at commit: String = "HEAD") throws {
    try git(["checkout", "--quiet", "-B", name, commit])
  }

  /// Goes to a branch.
  public func checkout(_ name: String) throws { try git(["checkout", "--quiet", name]) }

  /// Merges a branch by a commit of its own.
  @discardableResult
  public func merge(_ branch: String, as person: String? = nil) throws -> String {
    try git(
      settings(for: .own, person) + [
        "merge", "--quiet", "--no-ff", "-m", "Merge", branch,
      ], as: person)
    return try head()
  }

  public func settings(for signing: Signing, _ person: String? = nil) -> [String] {
    switch signing {
    case .own: ["-c", "user.signingkey=\(desk.key(of: person ?? self.person))"]
    case .with(let other): ["-c", "user.signingkey=\(desk.key(of: other))"]
    case .none: ["-c", "commit.gpgsign=false"]
    }
  }
}

extension TrialClone {
  /// Pushes, through the hooks, and returns what the pusher saw.
  ///
  /// Without `service` the hook cannot see the service's socket.
  @discardableResult
  public func push(
    _ refs: [String] = ["HEAD:refs/heads/main"], options: [String] = [], service: Bool = true
  ) throws -> PushResult {
    let more = service ? [:] : ["COPYDESK_SOCKET": desk.place("no.sock").path]
    return PushResult(try tryGit(["push"] + options + ["origin"] + refs, more: more))
  }

  /// Moves the desk branch to what is checked out here, without a hook.
  public func land(on branch: String = "main") throws {
    try desk.git([
      "fetch", "--quiet", folder.path, "+HEAD:refs/heads/\(branch)",
    ])
  }
}
