internal import Editorial
internal import GitObjects
internal import Signatures

extension Desk {
  /// Returns who signed a commit, by the keys of now and its arrival.
  func identity(of id: ObjectID, arrival: Timestamp) throws(GitError) -> SignerIdentity {
    guard let verifier = policy.verifier else { return .unsigned }
    let verdict = policy.verdicts.verdict(
      on: try source.object(id), id: id, arrival: arrival, by: verifier)
    switch verdict {
    case .verified(let principals, _): return .verified(addresses: principals)
    case .unsigned: return .unsigned
    case .refused(let refusal): return .refused(reason: "\(refusal)")
    case .undecided(let reason):
      policy.doubts.raise()
      return .refused(reason: "it could not be verified: \(reason)")
    }
  }
}
