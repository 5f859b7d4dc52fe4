import Foundation
import GitObjects
import Signatures
import TestSupport
import Testing

struct AllowedSignersTests {
  static let key =
    "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIGDZGe8nnpCJQua3xv1q2FA4L4kmYxf8SL8Q6TeTpamG"
  static let git = "namespaces=\"git\""

  static let accepted: [(line: String, principals: [String])] = [
    ("ada@example.org \(git) \(key)", ["ada@example.org"]),
    ("ada@example.org,a@x.org \(git) \(key) ada's key", ["ada@example.org", "a@x.org"]),
    (" ada@example.org\t\(git)  \(key)", ["ada@example.org"]),
    ("# people\n\nada@example.org NAMESPACES=\"git\" \(key)\n\n", ["ada@example.org"]),
    (
      "ada@example.org valid-after=\"20200101Z\",\(git),valid-before=\"203012312359Z\" \(key)",
      ["ada@example.org"]
    ),
  ]

  static let refused: [(line: String, message: String)] = [
    ("ada@example.org", "the line is not 'principals options keytype base64'"),
    (
      "ada@example.org \(key)", "the line has no options; write 'namespaces=\"git\"' before the key"
    ),
    (
      "ada@example.org \(key) comment",
      "the line has no options; write 'namespaces=\"git\"' before the key"
    ),
    (
      "ada@example.org valid-before=\"20300101Z\" \(key)",
      "the line has no 'namespaces=\"git\"', so a signature of any file would count as one of a "
        + "commit; add it"
    ),
    (
      "ada@example.org namespaces=git \(key)",
      "'namespaces' has to be \"git\", in quotation marks and nothing else"
    ),
    (
      "ada@example.org namespaces=\"git,file\" \(key)",
      "'namespaces' has to be \"git\", in quotation marks and nothing else"
    ),
    ("ada@example.org \(git),\(git) \(key)", "'namespaces' stands twice"),
    ("ada@example.org \(git),zap \(key)", "the option 'zap' is not known"),
    (
      "*@example.org \(git) \(key)",
      "'*@example.org' is a pattern, which would let a key speak for people whom nobody named; "
        + "write each address"
    ),
    (
      "ada@example.org,!b@example.org \(git) \(key)",
      "'!b@example.org' is a pattern, which would let a key speak for people whom nobody named; "
        + "write each address"
    ),
    ("ada \(git) \(key)", "'ada' is no address; write 'Name <name@example.org>'"),
    ("ada@x.org,ada@x.org \(git) \(key)", "an address stands twice on the line"),
    (
      "ada@example.org cert-authority,\(git) \(key)",
      "'cert-authority' would let another program decide who signs; write each person's key"
    ),
    (
      "ada@example.org \(git),valid-before=\"20300101\" \(key)",
      "'valid-before' has no zone, so it would mean another time on each machine; write it in UTC "
        + "with a 'Z' at its end"
    ),
    (
      "ada@example.org \(git),valid-after=20300101Z \(key)",
      "'valid-after' has to be in quotation marks, such as \"20301231Z\""
    ),
    (
      "ada@example.org \(git),valid-after=\"20300231Z\" \(key)",
      "'valid-after' is no time of the calendar; write YYYYMMDDZ or YYYYMMDDHHMMSSZ"
    ),
    (
      "ada@example.org \(git),valid-after=\"20300101Z\",valid-before=\"20200101Z\" \(key)",
      "the key is never valid: 'valid-after' is later than 'valid-before'"
    ),
    (
      "ada@example.org \(git) \(key.dropLast())",
      "the key is not valid base64; copy the line of the '.pub' file again"
    ),
    ("ada@example.org \(git) \(key.dropLast(4))", "the key is cut short"),
    (
      "ada@example.org \(git) ssh-rsa \(key.split(separator: " ")[1])",
      "the key is of kind 'ssh-ed25519' and the line says 'ssh-rsa'"
    ),
    (
      "ada@example.org \(git) ssh-dss AAAAB3NzaC1kc3M=",
      "the key is of a kind that the desk does not take; use ssh-ed25519, ecdsa, rsa or a security "
        + "key, and no certificate"
    ),
    (
      "ada@example.org \(git) \(key)\r",
      "the line has a control character, such as the carriage return of another system's line end; "
        + "take it out"
    ),
  ]

  @Test(arguments: accepted)
  func `reads who signs with a key`(line: String, principals: [String]) throws {
    let signers = try AllowedSigners(path: "signers", bytes: Array(line.utf8))
    let key = try #require(signers.signers.first).key
    #expect(signers.principals(of: key) == principals)
  }

  @Test(arguments: refused)
  func `says what is wrong with a line, and where`(line: String, message: String) {
    let text = "# signers\n\n\(line)\n"
    #expect(
      throws: PolicyFileDefects.self,
      performing: {
        try AllowedSigners(path: "etc/signers", bytes: Array(text.utf8))
      })
    do {
      _ = try AllowedSigners(path: "etc/signers", bytes: Array(text.utf8))
    } catch {
      #expect(error.description == "etc/signers:3: \(message)")
    }
  }

  @Test func `all defects of a file are reported at once`() {
    do {
      _ = try AllowedSigners(path: "s", bytes: Array("a\nb\n\n*@x \(Self.git) \(Self.key)\n".utf8))
      #expect(Bool(false), "a broken file was read")
    } catch {
      #expect(error.defects.map(\.line) == [1, 2, 4])
    }
  }

  @Test(arguments: ["", "\n\n", "# nobody\n"])
  func `a file without a signer is an error`(_ text: String) {
    #expect(throws: PolicyFileDefects.self) {
      try AllowedSigners(path: "s", bytes: Array(text.utf8))
    }
  }

  @Test(.enabled(if: SigningDesk.isPossible, "ssh-keygen is not installed"))
  func `ssh-keygen finds the same people for a key`() throws {
    let desk = try SigningDesk(people: ["ben"])
    let message = desk.keys.url.appending(path: "m")
    try Data("m".utf8).write(to: message)
    try desk.keygen(["-q", "-Y", "sign", "-f", desk.keys.path + "ben", "-n", "git", message.path])
    for (line, principals) in Self.accepted {
      let text = line.replacing(Self.key, with: try desk.key(of: "ben")) + "\n"
      try Data(text.utf8).write(to: desk.keys.url.appending(path: "signers"))
      let found = try desk.keygen([
        "-Y", "find-principals", "-f", "signers", "-s", "m.sig", "-O", "verify-time=20201213Z",
      ])
      #expect(found.text == principals.joined(separator: "\n") + "\n")
    }
  }

  @Test func `no change of bytes makes the parsers crash`() {
    let seeds = (Self.accepted.map(\.line) + Self.refused.map(\.line)).map { Array($0.utf8) }
    for seed in seeds {
      for at in seed.indices {
        for byte: UInt8 in [0, 10, 32, 34, 44, 61, 0x80, 0xFF] {
          var bytes = seed
          bytes[at] = byte
          let signers = try? AllowedSigners(path: "s", bytes: bytes)
          #expect(signers.map { $0.bytes == bytes } ?? true)
          _ = try? RevocationList(path: "r", bytes: bytes)
        }
      }
    }
  }
}

struct RevocationListTests {
  @Test func `a list that is missing or empty is an error, unless the policy says none`() throws {
    let folder = try TemporaryFolder()
    let path = folder.path + "revoked_keys"
    #expect(throws: PolicyFileDefects.self) { try RevocationList(contentsOf: path) }
    for text in ["", "\n", "# nothing yet\n"] {
      try Data(text.utf8).write(to: URL(filePath: path))
      #expect(throws: PolicyFileDefects.self) { try RevocationList(contentsOf: path) }
    }
    #expect(try RevocationList(contentsOf: nil) == .none)
  }

  @Test func `a line that is no key is an error at its place`() {
    let text = "# revoked\n\(AllowedSignersTests.key)\nssh-ed25519\nssh-ed25519 AAAA\n"
    do {
      _ = try RevocationList(path: "revoked_keys", bytes: Array(text.utf8))
      #expect(Bool(false), "a broken list was read")
    } catch {
      #expect(error.defects.map(\.line) == [3, 4])
      #expect(error.description.hasPrefix("revoked_keys:3: the line is not 'keytype base64'"))
    }
  }
}
