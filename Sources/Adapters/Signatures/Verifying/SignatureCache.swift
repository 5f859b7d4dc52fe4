internal import Dispatch
public import GitObjects
internal import Synchronization

/// Keeps verdicts, so that no signature is verified twice under one policy.
///
/// A verdict rests on the commit, its arrival, the signers and the revocations. The first two are
/// the key; a verdict under other lists empties the cache. So nothing outlives its policy.
public final class SignatureCache: Sendable {
  private struct Key: Hashable {
    let commit: ObjectID
    let arrival: Timestamp
  }

  private struct State {
    var policy: SignaturePolicy?
    var verdicts: [Key: SignatureVerdict] = [:]
    /// The verdicts that are being found, with those who wait for them.
    var pending: [Key: DispatchGroup] = [:]
  }

  private let limit: Int
  private let state = Mutex(State())

  /// Makes a cache of so many verdicts; a full one is emptied before the next.
  public init(limit: Int = 10_000) {
    self.limit = max(limit, 1)
  }

  /// Returns the verdict on a commit, from the cache or else from the verifier.
  ///
  /// The commit is read only where it must be verified. What is undecided is not kept.
  ///
  /// - Throws: What keeps the commit from being read.
  public func verdict<Failure: Error>(
    on id: ObjectID, arrival: Timestamp, by verifier: SignatureVerifier,
    reading commit: () throws(Failure) -> CommitObject
  ) throws(Failure) -> SignatureVerdict {
    let key = Key(commit: id, arrival: arrival)
    state.withLock { $0.pending[key] }?.wait()
    if let verdict = kept(key, under: verifier.policy) { return verdict }
    let verdict = verifier.verdict(on: try commit(), arrival: arrival)
    keep(verdict, of: key, under: verifier.policy)
    return verdict
  }

  /// Begins to find the verdict on a commit that will be asked for, and returns at once.
  ///
  /// Who asks for it meanwhile waits.
  public func prepare(
    _ commit: CommitObject, id: ObjectID, arrival: Timestamp, by verifier: SignatureVerifier
  ) {
    let key = Key(commit: id, arrival: arrival)
    let group = state.withLock { state -> DispatchGroup? in
      guard state.policy != verifier.policy || state.verdicts[key] == nil,
        state.pending[key] == nil
      else { return nil }
      let group = DispatchGroup()
      group.enter()
      state.pending[key] = group
      return group
    }
    guard let group else { return }
    DispatchQueue(label: "copydesk.signatures").async {
      let verdict = verifier.verdict(on: commit, arrival: arrival)
      self.keep(verdict, of: key, under: verifier.policy)
      self.state.withLock { $0.pending[key] = nil }
      group.leave()
    }
  }

  /// The number of verdicts that are kept.
  public var count: Int { state.withLock { $0.verdicts.count } }

  private func kept(_ key: Key, under policy: SignaturePolicy) -> SignatureVerdict? {
    state.withLock { $0.policy == policy ? $0.verdicts[key] : nil }
  }

  private func keep(_ verdict: SignatureVerdict, of key: Key, under policy: SignaturePolicy) {
    if case .undecided = verdict { return }
    state.withLock { state in
      if state.policy != policy || state.verdicts.count >= limit {
        state.policy = policy
        state.verdicts = [:]
      }
      state.verdicts[key] = verdict
    }
  }
}
