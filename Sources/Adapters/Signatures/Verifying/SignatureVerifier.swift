internal import DaemonKit
public import GitObjects

/// Says who signed a commit, by asking `ssh-keygen`.
///
/// The verdict is a function of the commit, its arrival, the signers and the revocations: the
/// program sees copies of the two lists as they were read, and no environment. Only its exit status
/// is believed.
public struct SignatureVerifier: Sendable {
  public let policy: SignaturePolicy
  private let program: Keygen
  private let temporaryFolder: String

  /// Makes a verifier that puts its files into private folders within `temporaryFolder`.
  public init(
    policy: SignaturePolicy, temporaryFolder: String, program: String = "/usr/bin/ssh-keygen"
  ) {
    self.policy = policy
    self.program = Keygen(path: program)
    self.temporaryFolder = temporaryFolder
  }

  /// Verifies a commit's signature as of its arrival at the desk, on the calling thread.
  ///
  /// The dates in the commit are its maker's and say nothing of when it was signed.
  public func verdict(on commit: CommitObject, arrival: Timestamp) -> SignatureVerdict {
    do {
      let signable = try Self.signable(commit)
      guard let signature = signable.signature else { return .unsigned }
      return try verdict(on: signable.payload, signature: signature, arrival: arrival)
    } catch let refusal as SignatureRefusal {
      return .refused(refusal)
    } catch {
      return .undecided(reason: "\(error)")
    }
  }

  /// Verifies a commit's signature on a thread outside the cooperative pool.
  public func verdict(on commit: CommitObject, arrival: Timestamp) async -> SignatureVerdict {
    await Self.work.perform { verdict(on: commit, arrival: arrival) }
  }

  /// Makes sure that signatures can be verified here, before anything rests on it.
  ///
  /// - Throws: Where the program cannot be run, or cannot read the list of revocations.
  public func check() throws(VerifierFailure) {
    do {
      let folder = try PrivateFolder(in: temporaryFolder)
      if let signer = policy.signers.signers.first {
        let file = try folder.write(Array("\(signer.key.line)\n".utf8), named: "key.pub")
        guard try program.canRead(key: file) else {
          throw VerifierFailure("'\(program.path)' cannot read a key")
        }
      }
      if let list = policy.revocations.binary {
        let file = try folder.write(list, named: "revoked_keys")
        guard try program.canRead(revocations: file) else {
          throw VerifierFailure("'\(program.path)' cannot read the list of revoked keys")
        }
      }
    } catch let failure as VerifierFailure {
      throw failure
    } catch {
      throw VerifierFailure("\(error)")
    }
  }

  private static let work = BlockingWork(label: "copydesk.signatures", isSerial: false)

  private static func signable(_ commit: CommitObject) throws(SignatureRefusal) -> SignableCommit {
    switch commit.signable {
    case .success(let signable): return signable
    case .failure(let defect): throw .defective(defect)
    }
  }

  private func verdict(
    on payload: [UInt8], signature: CommitSignature, arrival: Timestamp
  ) throws -> SignatureVerdict {
    guard signature.kind == .ssh else { throw SignatureRefusal.openPGP }
    let claim = try SSHSignature(armour: signature.armour)
    guard claim.namespace == "git" else { throw SignatureRefusal.namespace(claim.namespace) }
    let candidates = policy.signers.principals(of: claim.key)
    guard !candidates.isEmpty else { throw SignatureRefusal.unknownKey(claim.key) }
    guard let time = Keygen.VerifyTime(arrival) else { throw SignatureRefusal.arrival(arrival) }
    let folder = try PrivateFolder(in: temporaryFolder)
    let files = try VerifierFiles(policy: policy, signature: signature.armour, in: folder)
    var verified: [String] = []
    for principal in candidates
    where try program.verifies(payload, with: files, as: principal, at: time) {
      verified.append(principal)
    }
    guard verified.isEmpty else { return .verified(principals: verified, key: claim.key) }
    let isFitting = try program.fits(payload, signature: files.signature)
    throw try refusal(of: claim.key, isFitting: isFitting, arrival: arrival, in: folder, files)
  }

  /// Finds out why the signature verified for nobody; what it says is only for people.
  ///
  /// - Throws: Where nothing explains it, so that something else must have gone wrong.
  private func refusal(
    of key: PublicKey, isFitting: Bool, arrival: Timestamp, in folder: PrivateFolder,
    _ files: VerifierFiles
  ) throws -> SignatureRefusal {
    let principals = policy.signers.principals(of: key)
    guard isFitting else { return .wrong(principals: principals) }
    guard policy.signers.signers(with: key).contains(where: { $0.isValid(at: arrival) }) else {
      return .notValid(principals: principals, arrival: arrival)
    }
    if policy.revocations.keys.contains(key) { return .revoked(principals: principals) }
    if policy.revocations.binary != nil, let list = files.revocations {
      let file = try folder.write(Array("\(key.line)\n".utf8), named: "key.pub")
      if try program.findsRevoked(key: file, in: list) { return .revoked(principals: principals) }
    }
    throw VerifierFailure(
      "'\(program.path)' verifies the signature for nobody, and gives no reason")
  }
}
