internal import DaemonKit

/// The files that `ssh-keygen` is given for one verdict.
struct VerifierFiles {
  let signers: String
  let revocations: String?
  let signature: String

  init(
    policy: SignaturePolicy, signature: [UInt8], in folder: PrivateFolder
  ) throws(SystemError) {
    signers = try folder.write(policy.signers.bytes, named: "allowed_signers")
    self.signature = try folder.write(signature, named: "signature")
    if let bytes = policy.revocations.bytes {
      revocations = try folder.write(bytes, named: "revoked_keys")
    } else {
      revocations = nil
    }
  }
}
