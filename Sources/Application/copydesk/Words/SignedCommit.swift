/// Makes an empty commit with the person's own git and signing key.
struct SignedCommit: Sendable {
  let clone: DeskClone
  /// Whether it must be signed; a desk on trial believes names.
  let isSigned: Bool

  /// Makes the commit and returns its name.
  ///
  /// Calls `git commit`.
  ///
  /// Nothing that is staged goes in, and no hook of the person's runs: one that adds a line to each
  /// message would change what the trailers say.
  func make(_ message: WordMessage) throws(CommandError) -> String {
    let arguments =
      ["-c", "core.hooksPath=/dev/null", "commit", "--quiet", "--allow-empty", "--only"]
      + (isSigned ? ["--gpg-sign"] : []) + ["--cleanup=verbatim", "--file=-"]
    let result = try clone.git.tryRun(arguments, input: Array(message.text.utf8))
    guard result.status == 0 else {
      throw .cannotSign(words: result.errorText, missing: isSigned ? try missingSettings() : [])
    }
    return try clone.git.run(["rev-parse", "HEAD"], to: "read 'HEAD'")
  }

  private func missingSettings() throws(CommandError) -> [String] {
    var missing: [String] = []
    if try setting("gpg.format") == nil { missing.append("gpg.format ssh") }
    if try setting("user.signingkey") == nil {
      missing.append("user.signingkey ~/.ssh/id_ed25519.pub")
    }
    return missing
  }

  private func setting(_ name: String) throws(CommandError) -> String? {
    let result = try clone.git.tryRun(["config", "--get", name])
    return result.status == 0 ? String(decoding: result.output, as: UTF8.self) : nil
  }
}
