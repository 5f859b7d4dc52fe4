public import Foundation

/// A whole desk of its own for one test: keys, a policy, and a content repository with its hooks, as
/// the built program makes them.
public final class TrialDesk: Sendable {
  public let folder: TemporaryFolder

  /// Everyone who has a key; `dan` has one that the desk does not know.
  public static let keyHolders = ["ada", "ben", "cem", "dan"]

  /// Makes one: a copy of a desk that is made once, with a policy of its own.
  public init(_ policy: TrialPolicy = TrialPolicy()) throws {
    folder = try TemporaryFolder()
    let template = try Self.template.get().url
    for name in ["config", "state", "keys", "clones", "content.git"] {
      try FileManager.default.copyItem(at: template.appending(path: name), to: place(name))
    }
    try write(policy)
  }

  /// A desk with the keys of all and no briefs, removed when the tests end.
  private static let template: Result<TemporaryFolder, any Error> = Result {
    let desk = try TrialDesk(in: TemporaryFolder())
    // A static value is never released.
    atexit {
      guard case .success(let folder) = TrialDesk.template else { return }
      try? FileManager.default.removeItem(at: folder.url)
    }
    return desk.folder
  }

  private init(in folder: TemporaryFolder) throws {
    self.folder = folder
    for name in ["config", "state", "keys", "clones"] {
      try FileManager.default.createDirectory(at: place(name), withIntermediateDirectories: true)
    }
    for person in Self.keyHolders {
      try succeed(
        "ssh-keygen", ["-q", "-t", "ed25519", "-N", "", "-C", person, "-f", key(of: person)])
    }
    try allowSigners(TrialPolicy.people)
    try succeed("ssh-keygen", ["-q", "-k", "-f", place("config/revoked_keys").path])
    try write(TrialPolicy())
    try succeed(BuiltProgram.path, ["init", content])
  }

  /// A place in the desk's folder.
  public func place(_ name: String) -> URL { folder.url.appending(path: name) }

  /// The bare repository.
  public var content: String { place("content.git").path }
  public var socket: String { place("copydesk.sock").path }
  public var config: String { place("config").path }

  /// The folder in which the site stands.
  public var site: URL { place("state/site") }

  public func key(of person: String) -> String { place("keys/\(person)").path }

  /// Writes `workflow.yaml`.
  public func write(_ policy: TrialPolicy) throws { try write("config/workflow.yaml", policy.text) }

  /// Writes a file in the desk's folder, in one step for those who watch it.
  public func write(_ name: String, _ text: String) throws {
    try Data(text.utf8).write(to: place(name), options: .atomic)
  }

  /// Writes an executable script that hooks can name, and returns its path.
  public func script(_ name: String, _ lines: String) throws -> String {
    try write(name, "#!/bin/sh\n" + lines + "\n")
    let path = place(name).path
    try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: path)
    return path
  }

  /// Says whose keys count.
  public func allowSigners(_ people: [String]) throws {
    let lines = try people.map { person in
      let key = try String(contentsOfFile: key(of: person) + ".pub", encoding: .utf8)
        .split(separator: " ").prefix(2).joined(separator: " ")
      return "\(person)@example.org namespaces=\"git\" \(key)\n"
    }
    try write("config/allowed_signers", lines.joined())
  }

  /// Adds a person's key to the revocation list.
  public func revokeKey(of person: String) throws {
    let list = place("config/revoked_keys").path
    try succeed("ssh-keygen", ["-q", "-k", "-u", "-f", list, key(of: person) + ".pub"])
  }
}

extension TrialDesk {
  /// The environment of everything that runs here; nothing of the machine's own settings is in it.
  public func environment(for person: String = "ada", author: String? = nil) -> [String: String] {
    let author = author ?? person
    return [
      "PATH": ProcessInfo.processInfo.environment["PATH"] ?? "/usr/bin:/bin",
      "HOME": place("").path, "LC_ALL": "C.UTF-8", "TZ": "UTC",
      "GIT_CONFIG_NOSYSTEM": "1", "GIT_CONFIG_GLOBAL": "/dev/null", "GIT_TERMINAL_PROMPT": "0",
      "GIT_AUTHOR_NAME": TrialPolicy.name(of: author),
      "GIT_AUTHOR_EMAIL": "\(author)@example.org",
      "GIT_COMMITTER_NAME": TrialPolicy.name(of: person),
      "GIT_COMMITTER_EMAIL": "\(person)@example.org", "COPYDESK": BuiltProgram.path,
      "COPYDESK_TEMPLATE": BuiltProgram.sources.appending(path: "content.git-template").path,
      "COPYDESK_CONFIG": config, "COPYDESK_STATE": place("state").path,
      "COPYDESK_SOCKET": socket,
    ]
  }

  /// Runs the program and returns how it ended.
  public func copydesk(
    _ arguments: [String], in directory: URL? = nil, as person: String = "ada"
  ) throws -> ProgramResult {
    try run(
      BuiltProgram.path, arguments, in: directory ?? folder.url,
      environment: environment(for: person))
  }

  /// Runs a program that must succeed.
  @discardableResult
  public func succeed(
    _ program: String, _ arguments: [String], environment: [String: String]? = nil
  ) throws -> String {
    let result = try run(
      program, arguments, in: folder.url, environment: environment ?? self.environment())
    guard result.status == 0 else {
      throw ProgramFailure(description: "\(program) \(arguments) failed: \(result.errorText)")
    }
    return result.text.hasSuffix("\n") ? String(result.text.dropLast()) : result.text
  }

  /// Runs git in the content repository, where no hook of the desk sees it.
  @discardableResult
  public func git(_ arguments: [String]) throws -> String {
    try succeed("git", ["-C", content] + arguments)
  }

  /// Returns where a ref of the content repository is, or `nil` where there is none.
  public func tip(of ref: String) throws -> String? {
    let result = try run(
      "git", ["-C", content, "rev-parse", "--verify", "--quiet", ref], environment: environment())
    return result.status == 0 ? result.text.trimmingCharacters(in: .newlines) : nil
  }

  /// Returns what the desk says of its briefs, or of those that are named.
  public func status(of slugs: String..., at repository: String? = nil) throws -> TrialStatus {
    let result = try copydesk(["status", "--json", "--repo", repository ?? content] + slugs)
    guard result.status <= 1, !result.output.isEmpty else {
      throw ProgramFailure(description: "status ended with \(result.status): \(result.errorText)")
    }
    return try JSONDecoder().decode(TrialStatus.self, from: result.output)
  }

  /// Makes a clone with a person's name and key.
  public func clone(_ person: String) throws -> TrialClone {
    try TrialClone(of: self, person)
  }
}
