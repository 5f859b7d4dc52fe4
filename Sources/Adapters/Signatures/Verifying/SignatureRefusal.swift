public import GitObjects

/// Why a signature does not count.
public enum SignatureRefusal: Error, Hashable, Sendable {
  case defective(CommitDefect)
  case openPGP
  case malformed(String)
  /// It was made for something else than a commit.
  case namespace(String)
  /// The key stands in no line of the signers.
  case unknownKey(PublicKey)
  /// The key was not valid, or not any more, when the commit arrived.
  case notValid(principals: [String], arrival: Timestamp)
  case revoked(principals: [String])
  /// It does not fit the commit.
  case wrong(principals: [String])
  /// The commit's arrival is no time for which a key can be valid.
  case arrival(Timestamp)
}

extension SignatureRefusal: CustomStringConvertible {
  /// One sentence, with what to do where somebody can do something.
  public var description: String {
    switch self {
    case .defective(let defect): "\(defect)"
    case .openPGP:
      "the commit is signed with OpenPGP, and this release verifies SSH signatures only; "
        + "set gpg.format to ssh and sign it anew"
    case .malformed(let why): "the signature is malformed: \(why)"
    case .namespace(let name):
      "the signature was made for '\(Self.shown(name))' and not for 'git'; sign the commit with git"
    case .unknownKey(let key):
      "the signature's key is not in the desk's list of signers: \(key.line)"
    case .notValid(let principals, let arrival):
      "the key of \(Self.list(principals)) was not valid at \(arrival.rfc3339), "
        + "when the commit arrived"
    case .revoked(let principals): "the key of \(Self.list(principals)) is revoked"
    case .wrong(let principals):
      "the signature with the key of \(Self.list(principals)) does not fit the commit"
    case .arrival(let time): "the commit's arrival, \(time.rfc3339), is no time to verify at"
    }
  }

  private static func list(_ principals: [String]) -> String {
    principals.map { "'\($0)'" }.joined(separator: ", ")
  }

  private static func shown(_ name: String) -> String {
    String(
      name.unicodeScalars.prefix(40).map {
        $0.value > 0x20 && $0.value < 0x7F ? Character($0) : "?"
      })
  }
}
