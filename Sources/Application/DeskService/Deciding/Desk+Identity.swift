internal import Editorial
internal import GitObjects
internal import Signatures

extension Desk {
  /// Returns who signed a commit, by the keys of now and its arrival.
  func identity(of id: ObjectID, arrival: Timestamp) throws(GitError) -> SignerIdentity {
    guard let verifier = policy.verifier else { return .unsigned }
    let verdict = try policy.verdicts.verdict(on: id, arrival: arrival, by: verifier) {
      () throws(GitError) in try source.object(id)
    }
    switch verdict {
    case .verified(let principals, _): return .verified(addresses: principals)
    case .unsigned: return .unsigned
    case .refused(let refusal): return .refused(reason: "\(refusal)")
    case .undecided(let reason):
      policy.doubts.raise()
      return .refused(reason: "it could not be verified: \(reason)")
    }
  }

  /// Has a commit's signature verified while other things are done.
  func prepareIdentity(of id: ObjectID, arrival: Timestamp) {
    guard let verifier = policy.verifier, let commit = try? source.object(id) else { return }
    policy.verdicts.prepare(commit, id: id, arrival: arrival, by: verifier)
  }
}
