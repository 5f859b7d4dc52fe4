internal import Editorial
internal import GitObjects
internal import Signatures

extension Desk {
  /// Returns who signed a commit, by the keys of now and its arrival.
  func identity(of id: ObjectID, arrival: Timestamp) throws(GitError) -> SignerIdentity {
    guard let verifier = policy.verifier else { return .unsigned }
    let verdict = policy.verdicts.verdict(
      on: try source.object(id), id: id, arrival: arrival, by: verifier)
    return switch verdict {
    case .verified(let principals, _): .verified(addresses: principals)
    case .unsigned: .unsigned
    case .refused(let refusal): .refused(reason: "\(refusal)")
    case .undecided(let reason): .refused(reason: "it could not be verified: \(reason)")
    }
  }
}
