/// Whose signatures count.
public struct SignaturePolicy: Hashable, Sendable {
  public let signers: AllowedSigners
  public let revocations: RevocationList

  public init(signers: AllowedSigners, revocations: RevocationList) {
    self.signers = signers
    self.revocations = revocations
  }

  /// Reads both files; no path of revocations is the policy's `none`.
  public init(signers: String, revocations: String?) throws(PolicyFileDefects) {
    self.signers = try AllowedSigners(contentsOf: signers)
    self.revocations = try RevocationList(contentsOf: revocations)
  }
}
