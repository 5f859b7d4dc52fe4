public import DeskFiles
internal import Diagnostics
public import Editorial
internal import GitObjects
internal import Lint
internal import Signatures
internal import Workflow

/// The policy that decides now, with everything that is made from it once.
public struct PolicyInForce: Sendable {
  public let desk: DeskPolicy
  /// The digest of all files of the policy.
  public let digest: String
  let reader: CopyReader
  let proofroom: Proofroom
  let verifier: SignatureVerifier?
  let verdicts: SignatureCache
  let caches: ObjectCaches
  /// Counts the signatures that could not be verified for now.
  let doubts = Doubts()

  /// Makes a policy ready.
  ///
  /// - Throws: A sentence for the operator, where the keys or the patterns cannot be used.
  public init(_ policy: Policy) throws {
    desk = try DeskPolicy(policy.definition)
    digest = policy.digest
    reader = CopyReader(policy.definition.desk)
    proofroom = Proofroom(
      policy.definition,
      styles: policy.styles.map { SourceText(path: $0.path, bytes: $0.bytes) })
    if let defects = StyleDefects(proofroom.diagnostics) { throw defects }
    verdicts = SignatureCache()
    caches = ObjectCaches()
    guard policy.definition.desk.identity == .signed else {
      verifier = nil
      return
    }
    let signers = try AllowedSigners(
      path: policy.allowedSigners?.path ?? "allowed_signers",
      bytes: policy.allowedSigners?.bytes ?? [])
    let revocations = try policy.revokedKeys.map {
      try RevocationList(path: $0.path, bytes: $0.bytes)
    }
    verifier = SignatureVerifier(
      policy: SignaturePolicy(signers: signers, revocations: revocations ?? .none),
      temporaryFolder: "/tmp")
    try verifier?.check()
  }

  /// Reads the policy of a configuration directory.
  public static func read(_ folder: String) throws(PolicyProblem) -> PolicyInForce {
    let reading = PolicyFolder(path: folder).read(
      rules: RuleCatalogue.shipped, zones: SystemZones())
    guard let policy = reading.policy else {
      throw PolicyProblem(diagnostics: reading.diagnostics, source: reading.source, reason: nil)
    }
    do {
      return try PolicyInForce(policy)
    } catch {
      throw PolicyProblem(
        diagnostics: reading.diagnostics, source: reading.source, reason: "\(error)")
    }
  }
}
