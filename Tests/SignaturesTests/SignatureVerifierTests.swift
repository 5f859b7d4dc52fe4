import Foundation
import GitObjects
import Signatures
import TestSupport
import Testing

@Suite(.enabled(if: SigningDesk.isPossible, "ssh-keygen is not installed"))
struct SignatureVerifierTests {
  let desk: SigningDesk

  init() throws {
    desk = try SigningDesk()
  }

  private func refusal(_ verdict: SignatureVerdict) -> SignatureRefusal? {
    guard case .refused(let refusal) = verdict else { return nil }
    return refusal
  }

  @Test(arguments: ["ed25519", "ecdsa", "rsa"])
  func `a commit that git signed is its signer's`(keyType: String) throws {
    let desk = try SigningDesk(people: ["ben"], keyType: keyType)
    let verdict = desk.verdict(
      on: try desk.object(desk.commit()), try desk.policy(desk.signerLine("ben")))
    #expect(verdict.principals == ["ben@example.org"])
    guard case .verified(_, let key) = verdict else { return }
    #expect(key.line == (try desk.key(of: "ben")))
  }

  @Test func `an unsigned commit is nobody's, a signature in its message included`() throws {
    let policy = try desk.policy(desk.signerLine("ben"))
    let signed = try desk.bytes(of: desk.commit())
    let text = String(decoding: signed, as: UTF8.self)
    let start = try #require(text.range(of: "gpgsig "))
    let end = try #require(text.range(of: "-----END SSH SIGNATURE-----\n"))
    let header = String(text[start.lowerBound..<end.upperBound])
    let pasted = try desk.repository.commit("T\n\n" + header)
    #expect(try desk.verdict(on: desk.object(pasted), policy) == .unsigned)
    let plain = try desk.repository.commit("T\n")
    #expect(try desk.verdict(on: desk.object(plain), policy) == .unsigned)
  }

  @Test func `a signature for another purpose does not count`() throws {
    let unsigned = try desk.bytes(of: desk.repository.commit("T\n"))
    let policy = try desk.policy(desk.signerLine("ben"))
    let file = try desk.signed(unsigned, by: "ben", namespace: "file")
    #expect(refusal(desk.verdict(on: file, policy)) == .namespace("file"))
    let git = try desk.signed(unsigned, by: "ben", namespace: "git")
    #expect(desk.verdict(on: git, policy).principals == ["ben@example.org"])
  }

  @Test func `a key that is not in the list is nobody's`() throws {
    let verdict = desk.verdict(
      on: try desk.object(desk.commit(by: "ada")), try desk.policy(desk.signerLine("ben")))
    guard case .unknownKey(let key) = refusal(verdict) else {
      #expect(Bool(false), "\(verdict)")
      return
    }
    #expect(key.line == (try desk.key(of: "ada")))
  }

  @Test func `all addresses of a key are reported, in the order of the list`() throws {
    let commit = try desk.object(desk.commit())
    let policy = try desk.policy(
      desk.signerLine("ada"), desk.signerLine("ben", principals: "ben@example.org,b@home.example"),
      desk.signerLine("ben", principals: "ben@work.example"),
      desk.signerLine("ben", principals: "old@example.org", options: ",valid-before=\"20190101Z\""))
    let expected = ["ben@example.org", "b@home.example", "ben@work.example"]
    #expect(desk.verdict(on: commit, policy).principals == expected)
  }

  @Test(arguments: [
    (",valid-before=\"20201213083000Z\"", true), (",valid-before=\"20201213082959Z\"", false),
    (",valid-after=\"20201213083000Z\"", true), (",valid-after=\"20201213083001Z\"", false),
    (",valid-after=\"20201213Z\",valid-before=\"20201214Z\"", true),
    (",valid-before=\"202012130829Z\"", false), (",VALID-BEFORE=\"20210101Z\"", true),
  ])
  func `a key counts if it is valid when the commit arrives`(options: String, counts: Bool) throws {
    let commit = try desk.object(desk.commit())
    let verdict = desk.verdict(
      on: commit, try desk.policy(desk.signerLine("ben", options: options)))
    let ben = ["ben@example.org"]
    if counts {
      #expect(verdict.principals == ben)
    } else {
      #expect(refusal(verdict) == .notValid(principals: ben, arrival: SigningDesk.arrival))
    }
  }

  @Test func `a commit that is dated back gains nothing`() throws {
    let commit = try desk.object(desk.commit())
    let policy = try desk.policy(desk.signerLine("ben", options: ",valid-before=\"20201001Z\""))
    #expect(commit.committer.time.seconds < 1_601_510_400)
    #expect(desk.verdict(on: commit, policy).principals.isEmpty)
    #expect(desk.verdict(on: commit, policy, arrival: commit.committer.time).principals.count == 1)
  }

  @Test func `a revoked key does not count, by either kind of list`() throws {
    let commit = try desk.object(desk.commit())
    try desk.keygen(["-q", "-k", "-f", "krl", "ben.pub"])
    for (name, revokes) in [("krl", true), ("ben.pub", true), ("ada.pub", false)] {
      let list = try RevocationList(contentsOf: desk.keys.path + name)
      let policy = try desk.policy(desk.signerLine("ben"), revocations: list)
      let verdict = desk.verdict(on: commit, policy)
      #expect(verdict.principals.isEmpty == revokes, "\(name)")
      #expect(refusal(verdict) == (revokes ? .revoked(principals: ["ben@example.org"]) : nil))
    }
  }

  @Test func `a binary list that revokes nothing is good, a broken one revokes everything`() throws
  {
    let commit = try desk.object(desk.commit())
    try desk.keygen(["-q", "-k", "-f", "krl"])
    let list = try RevocationList(contentsOf: desk.keys.path + "krl")
    let policy = try desk.policy(desk.signerLine("ben"), revocations: list)
    #expect(desk.verdict(on: commit, policy).principals.count == 1)
    try SignatureVerifier(policy: policy, temporaryFolder: desk.scratch.path).check()
    let cut = try RevocationList(path: "krl", bytes: Array("SSHKRL\n\0\0\0".utf8))
    let broken = try desk.policy(desk.signerLine("ben"), revocations: cut)
    #expect(desk.verdict(on: commit, broken).principals.isEmpty)
    #expect(throws: VerifierFailure.self) {
      try SignatureVerifier(policy: broken, temporaryFolder: desk.scratch.path).check()
    }
  }

  @Test func `a changed commit is not what was signed`() throws {
    let bytes = try desk.bytes(of: desk.commit("T\n\nBrief: a\n"))
    let policy = try desk.policy(desk.signerLine("ben"))
    let text = String(decoding: bytes, as: UTF8.self)
    for (old, new) in [
      ("Brief: a", "Brief: b"), ("Ben Example", "Ben Exampel"), ("+0000", "+0001"),
    ] {
      let changed = try CommitObject(bytes: Array(text.replacing(old, with: new).utf8))
      #expect(refusal(desk.verdict(on: changed, policy)) == .wrong(principals: ["ben@example.org"]))
    }
  }

  @Test func `no single change of a byte leaves a commit verified`() throws {
    let bytes = try desk.bytes(of: desk.commit("T\n\nApproved-by: ben@example.org\n"))
    let policy = try desk.policy(desk.signerLine("ben"))
    var random = SystemRandomNumberGenerator()
    for _ in 0..<60 {
      var changed = bytes
      let at = Int.random(in: 0..<bytes.count, using: &random)
      changed[at] ^= 1 << UInt8.random(in: 0..<8, using: &random)
      guard let commit = try? CommitObject(bytes: changed) else { continue }
      #expect(desk.verdict(on: commit, policy).principals.isEmpty, "byte \(at)")
    }
  }

  @Test func `OpenPGP is refused with the reason`() throws {
    let unsigned = try desk.bytes(of: desk.repository.commit("T\n"))
    let armour = "-----BEGIN PGP SIGNATURE-----\n\nAAAA\n-----END PGP SIGNATURE-----"
    let text = String(decoding: unsigned, as: UTF8.self)
    let folded = armour.split(separator: "\n", omittingEmptySubsequences: false)
      .joined(separator: "\n ")
    let whole = text.replacing("\n\nT", with: "\ngpgsig \(folded)\n\nT")
    let verdict = desk.verdict(
      on: try CommitObject(bytes: Array(whole.utf8)), try desk.policy(desk.signerLine("ben")))
    #expect(refusal(verdict) == .openPGP)
  }

  @Test func `a defective commit does not count, whoever signed it`() throws {
    try desk.repository.git(["config", "i18n.commitEncoding", "ISO-8859-1"])
    let commit = try desk.object(desk.commit())
    let verdict = desk.verdict(on: commit, try desk.policy(desk.signerLine("ben")))
    #expect(refusal(verdict) == .defective(.encoding("ISO-8859-1")))
  }

  @Test(arguments: [Int64.min, -1, 0, 253_402_300_800, .max])
  func `an arrival that ssh-keygen cannot take is refused`(seconds: Int64) throws {
    let commit = try desk.object(desk.commit())
    let time = Timestamp(seconds: seconds)
    let verdict = desk.verdict(on: commit, try desk.policy(desk.signerLine("ben")), arrival: time)
    #expect(refusal(verdict) == .arrival(time))
  }

  @Test func `without the program nothing is decided, and the check says so`() throws {
    let commit = try desk.object(desk.commit())
    let verifier = SignatureVerifier(
      policy: try desk.policy(desk.signerLine("ben")), temporaryFolder: desk.scratch.path,
      program: "/nonexistent/ssh-keygen")
    guard case .undecided(let reason) = verifier.verdict(on: commit, arrival: SigningDesk.arrival)
    else {
      #expect(Bool(false), "decided without the program")
      return
    }
    #expect(reason.contains("'/nonexistent/ssh-keygen'"))
    #expect(throws: VerifierFailure.self) { try verifier.check() }
  }

  @Test func `a program that always fails decides nothing`() throws {
    let commit = try desk.object(desk.commit())
    let verifier = SignatureVerifier(
      policy: try desk.policy(desk.signerLine("ben")), temporaryFolder: desk.scratch.path,
      program: "/bin/false")
    #expect(verifier.verdict(on: commit, arrival: SigningDesk.arrival).principals.isEmpty)
    #expect(throws: VerifierFailure.self) { try verifier.check() }
  }

  @Test func `no file is left behind`() throws {
    let commit = try desk.object(desk.commit())
    _ = desk.verdict(on: commit, try desk.policy(desk.signerLine("ben")))
    _ = desk.verdict(on: commit, try desk.policy(desk.signerLine("ada")))
    #expect(try FileManager.default.contentsOfDirectory(atPath: desk.scratch.path).isEmpty)
  }

  @Test func `git verifies the same commits, merged tags included`() throws {
    try desk.commit("First\n\nof two paragraphs\n\n-----BEGIN SSH SIGNATURE-----\n")
    try desk.repository.git(["checkout", "--quiet", "-b", "side"])
    try desk.commit("Side\r\n\r\nπ\n", by: "ada")
    try desk.repository.git(
      desk.signing(as: "ada") + ["tag", "--sign", "--message=A tag\n\nBrief: a", "v1"], as: "ada")
    try desk.repository.git(["checkout", "--quiet", "main"])
    try desk.commit("Main\n")
    let merge = ["merge", "--quiet", "--no-ff", "--gpg-sign", "--message=Merge", "v1"]
    try desk.repository.git(desk.signing(as: "ben") + merge, as: "ben")
    let policy = try desk.policy(desk.signerLine("ada"), desk.signerLine("ben"))
    let file = desk.keys.url.appending(path: "signers")
    try Data(policy.signers.bytes).write(to: file)
    let all = try desk.repository.git(["rev-list", "--all"]).split(separator: "\n").map(String.init)
    #expect(all.count == 4)
    #expect(try all.contains { try desk.object($0).parents.count == 2 })
    for commit in all {
      let format = "--format=%G?%x00%GS"
      let options = ["-c", "gpg.ssh.allowedSignersFile=\(desk.keys.path)signers"]
      let git = try desk.repository.git(options + ["log", "-1", format, commit])
      let verdict = desk.verdict(on: try desk.object(commit), policy)
      #expect(git == "G\0\(verdict.principals.first ?? "")")
    }
  }

  @Test func `a signature is verified off the cooperative pool, too`() async throws {
    let commit = try desk.object(desk.commit())
    let verifier = SignatureVerifier(
      policy: try desk.policy(desk.signerLine("ben")), temporaryFolder: desk.scratch.path)
    let verdict = await verifier.verdict(on: commit, arrival: SigningDesk.arrival)
    #expect(verdict.principals == ["ben@example.org"])
  }
}
