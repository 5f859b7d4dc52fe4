/// The tokens of trailers that no transition may have.
public enum ReservedTrailers {
  /// Tokens with a fixed meaning on every desk.
  public static let fixed = ["Brief", "Revoked-by", "Waived", "Held-by", "Released-by"]
  /// Tokens with which the service describes an edition on the ledger.
  public static let ledger = ["Edition", "Source-commit", "Blob", "Policy", "Published-at"]
  /// Tokens that git and its programs write by themselves: they are nobody's word.
  public static let git = ["Signed-off-by", "Co-authored-by"]

  /// Returns why a token cannot stand for a transition, or `nil` where it can.
  static func objection(to token: String) -> String? {
    let isSame = { (other: String) in other.lowercased() == token.lowercased() }
    if fixed.contains(where: isSame) {
      return "the trailer '\(token)' has a fixed meaning on every desk; take another token"
    }
    if ledger.contains(where: isSame) {
      return "the trailer '\(token)' describes editions on the ledger; take another token"
    }
    if git.contains(where: isSame) {
      return "the trailer '\(token)' is git's own and is written without a thought; "
        + "take another token"
    }
    return nil
  }
}
