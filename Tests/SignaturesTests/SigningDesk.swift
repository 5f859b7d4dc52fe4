import Foundation
import GitObjects
import Signatures
import TestSupport

/// A repository with people who have keys made by ssh-keygen.
final class SigningDesk: Sendable {
  static let isPossible = FileManager.default.isExecutableFile(atPath: "/usr/bin/ssh-keygen")
  /// The arrival of everything that does not say another.
  static let arrival = Timestamp(seconds: 1_607_848_200)

  struct Failure: Error, CustomStringConvertible {
    let description: String
  }

  let repository: ScriptedRepository
  let keys: TemporaryFolder
  /// Where the verifier may put its files.
  let scratch: TemporaryFolder

  init(people: [String] = ["ada", "ben"], keyType: String = "ed25519") throws {
    repository = try ScriptedRepository()
    keys = try TemporaryFolder()
    scratch = try TemporaryFolder()
    for person in people {
      try keygen(["-q", "-t", keyType, "-N", "", "-C", person, "-f", keys.path + person])
    }
  }

  @discardableResult
  func keygen(_ arguments: [String], input: Data = Data()) throws -> ProgramResult {
    let result = try run("ssh-keygen", arguments, in: keys.url, input: input)
    guard result.status == 0 else {
      throw Failure(description: "ssh-keygen \(arguments) failed: \(result.errorText)")
    }
    return result
  }

  /// The kind and base64 of a person's key.
  func key(of person: String) throws -> String {
    let line = try String(contentsOf: keys.url.appending(path: "\(person).pub"), encoding: .utf8)
    return line.split(separator: " ").prefix(2).joined(separator: " ")
  }

  func signerLine(_ person: String, principals: String? = nil, options: String = "") throws
    -> String
  {
    let addresses = principals ?? "\(person)@example.org"
    return "\(addresses) namespaces=\"git\"\(options) \(try key(of: person))\n"
  }

  func policy(_ lines: String..., revocations: RevocationList = .none) throws -> SignaturePolicy {
    let bytes = Array(lines.joined().utf8)
    return SignaturePolicy(
      signers: try AllowedSigners(path: "allowed_signers", bytes: bytes), revocations: revocations)
  }

  func verdict(
    on commit: CommitObject, _ policy: SignaturePolicy, arrival: Timestamp = SigningDesk.arrival
  ) -> SignatureVerdict {
    SignatureVerifier(policy: policy, temporaryFolder: scratch.path)
      .verdict(on: commit, arrival: arrival)
  }

  /// The options with which git signs as a person.
  func signing(as person: String) -> [String] {
    ["-c", "gpg.format=ssh", "-c", "user.signingKey=\(keys.path)\(person)"]
  }

  /// Lets git make a signed commit and returns its name.
  @discardableResult
  func commit(_ message: String = "T\n", by person: String = "ben") throws -> String {
    try repository.git(
      signing(as: person) + [
        "commit", "--quiet", "--allow-empty", "--cleanup=verbatim", "--gpg-sign", "--file=-",
      ], as: person, input: Data(message.utf8))
    return try repository.git(["rev-parse", "HEAD"])
  }

  func bytes(of commit: String) throws -> [UInt8] {
    Array(try run("git", ["cat-file", "commit", commit], in: repository.folder.url).output)
  }

  func object(_ commit: String) throws -> CommitObject {
    try CommitObject(bytes: bytes(of: commit))
  }

  /// Puts a signature by ssh-keygen into the header of an unsigned commit.
  func signed(_ unsigned: [UInt8], by person: String, namespace: String) throws -> CommitObject {
    let armour = try keygen(
      ["-Y", "sign", "-f", keys.path + person, "-n", namespace], input: Data(unsigned)
    ).text
    return try withSignature(armour, on: unsigned)
  }

  func withSignature(_ armour: String, on unsigned: [UInt8]) throws -> CommitObject {
    let folded = armour.split(separator: "\n").joined(separator: "\n ")
    let text = String(decoding: unsigned, as: UTF8.self)
    let parts = text.split(separator: "\n\n", maxSplits: 1).map(String.init)
    let whole = "\(parts[0])\ngpgsig \(folded)\n\n\(parts[1])"
    return try CommitObject(bytes: Array(whole.utf8))
  }
}
