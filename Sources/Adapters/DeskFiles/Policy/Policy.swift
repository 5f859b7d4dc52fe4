public import Workflow

/// What an operator has laid down: how the desk works and whose signatures count.
public struct Policy: Hashable, Sendable {
  public let definition: WorkflowDefinition
  /// The digest of all files of the policy; the ledger names it in every publication.
  ///
  /// It is that of `sha256sum allowed_signers revoked_keys styles/*/*.yml workflow.yaml | sha256sum`
  /// for those of the files that count, in the order of their names.
  public let digest: String
  /// The keys that may sign, or `nil` where names are believed and there is no such file.
  public let allowedSigners: PolicyFile?
  /// The keys that no longer may, or `nil` where the desk says `revocations: none`.
  public let revokedKeys: PolicyFile?
  /// The files of the styles that the desk names and the operator has laid down.
  public let styles: [PolicyFile]
}

/// One file of a policy, as it was when it was read.
public struct PolicyFile: Hashable, Sendable {
  public let path: String
  /// The path from the policy's folder.
  public let name: String
  /// The bytes that the policy's digest is of; on disk there may be others by now.
  public let bytes: [UInt8]

  init(_ name: String, in folder: String, bytes: [UInt8]) {
    self.path = "\(folder)/\(name)"
    self.name = name
    self.bytes = bytes
  }
}
