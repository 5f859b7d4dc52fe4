import DeskFiles
import Diagnostics
import Foundation
import TestSupport
import Testing
import Workflow

struct PolicyFolderTests {
  static func folder(_ files: [String: String]) throws -> TemporaryFolder {
    let folder = try TemporaryFolder()
    for (name, text) in files { try Data(text.utf8).write(to: folder.url.appending(path: name)) }
    return folder
  }

  static func read(_ folder: TemporaryFolder) -> PolicyFolder.Reading {
    PolicyFolder(path: folder.path).read(rules: RuleCatalogue(names: []), zones: SystemZones())
  }

  static let whole = [
    "workflow.yaml": "version: 1\n", "allowed_signers": "ada@example.org ssh-ed25519 AAAA\n",
    "revoked_keys": "a list",
  ]

  @Test func `a whole policy has a digest that sha256sum gives too`() throws {
    let folder = try Self.folder(Self.whole)
    let reading = Self.read(folder)
    #expect(reading.diagnostics.isEmpty)
    let policy = try #require(reading.policy)
    let shell = try run(
      "sh", ["-c", "sha256sum allowed_signers revoked_keys workflow.yaml | sha256sum"],
      in: folder.url)
    #expect(shell.text.hasPrefix(policy.digest + " "))
    var shipped = WorkflowDefinition.shipped
    // The only part whose absence is a choice.
    shipped.desk.spelling = nil
    #expect(policy.definition == shipped)
    #expect(policy.allowedSigners?.path == folder.path + "allowed_signers")
    #expect(policy.revokedKeys?.bytes == Array("a list".utf8))
  }

  struct Case: Sendable, CustomTestStringConvertible {
    var testDescription: String
    var changes: [String: String?]
    var message: String?
  }

  static let cases = [
    Case(
      testDescription: "no workflow.yaml", changes: ["workflow.yaml": nil],
      message:
        "there is no such file; name the policy's folder with --config DIR, and begin with the sample that copydesk ships"
    ),
    Case(
      testDescription: "no signers", changes: ["allowed_signers": nil],
      message: "there is no such file; it lists the keys that may sign, see ssh-keygen(1)"),
    Case(
      testDescription: "no signers at all", changes: ["allowed_signers": ""],
      message: "it is empty, so nobody's signature would count"),
    Case(
      testDescription: "no revocations", changes: ["revoked_keys": nil],
      message:
        "there is no such file; make one with 'ssh-keygen -k -f revoked_keys', or say 'revocations: none'"
    ),
    Case(
      testDescription: "empty revocations", changes: ["revoked_keys": ""],
      message:
        "an empty file is no key revocation list; make one with 'ssh-keygen -k -f revoked_keys'"),
    Case(
      testDescription: "revocations: none",
      changes: ["revoked_keys": nil, "workflow.yaml": "desk: { revocations: none }\n"], message: nil
    ),
    Case(
      testDescription: "a trial without keys",
      changes: [
        "revoked_keys": nil, "allowed_signers": nil,
        "workflow.yaml": "desk: { identity: unverified }\n",
      ], message: nil),
  ]

  @Test(arguments: cases)
  func `a file that is missing is named with what to do`(_ c: Case) throws {
    var files = Self.whole
    for (name, text) in c.changes { files[name] = text }
    let reading = Self.read(try Self.folder(files))
    let errors = reading.diagnostics.filter { $0.severity == .error }.map(\.message)
    #expect((reading.policy == nil) == (c.message != nil))
    #expect(errors.count == (c.message == nil ? 0 : 1))
    if let message = c.message {
      #expect(errors.first?.hasSuffix(": \(message)") == true, "\(errors)")
    }
  }

  @Test func `a broken workflow gives no policy, and its lines`() throws {
    var files = Self.whole
    files["workflow.yaml"] = "desk:\n  brunch: main\n"
    let folder = try Self.folder(files)
    let reading = Self.read(folder)
    #expect(reading.policy == nil)
    let first = try #require(reading.diagnostics.first)
    #expect(first.place.path == folder.path + "workflow.yaml")
    #expect(first.place.start.line == 2)
    #expect(reading.source?.string(in: reading.source?.rangeOfLine(2) ?? 0..<0) == "  brunch: main")
  }

  @Test func `what is no regular file or is too big is refused`() throws {
    for (script, words) in [
      ("mkfifo workflow.yaml", "it is no regular file"),
      ("mkdir workflow.yaml", "it is no regular file"),
      ("head -c 5000000 /dev/zero > workflow.yaml", "it has more than 4194304 bytes"),
    ] {
      let folder = try TemporaryFolder()
      let made = try run("sh", ["-c", script], in: folder.url)
      #expect(made.status == 0)
      let reading = Self.read(folder)
      #expect(reading.policy == nil)
      #expect(reading.diagnostics.map(\.message).first?.contains(words) == true)
    }
  }
}
