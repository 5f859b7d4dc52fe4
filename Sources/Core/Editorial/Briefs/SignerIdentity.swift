/// Who signed a commit, as far as the keys prove it.
public enum SignerIdentity: Hashable, Sendable {
  /// The signature is good; these are the principals of its key.
  case verified(addresses: [String])
  /// There is no signature.
  case unsigned
  /// There is a signature, and it proves nothing.
  case refused(reason: String)
}
