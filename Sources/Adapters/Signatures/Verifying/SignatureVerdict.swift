/// Who signed a commit, as far as anybody can say.
public enum SignatureVerdict: Hashable, Sendable {
  /// `ssh-keygen` verified the signature for each of these addresses, which share the key.
  case verified(principals: [String], key: PublicKey)
  case unsigned
  /// The signature does not count, and never will under this policy.
  case refused(SignatureRefusal)
  /// It could not be found out, so nothing may rest on it; asking again may help.
  case undecided(reason: String)

  /// The addresses for which the signature speaks; none unless it is verified.
  public var principals: [String] {
    guard case .verified(let principals, _) = self else { return [] }
    return principals
  }
}
