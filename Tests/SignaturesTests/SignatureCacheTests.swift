import GitObjects
import Signatures
import TestSupport
import Testing

@Suite(.enabled(if: SigningDesk.isPossible, "ssh-keygen is not installed"))
struct SignatureCacheTests {
  let desk: SigningDesk
  let id: ObjectID
  let commit: CommitObject

  init() throws {
    desk = try SigningDesk()
    let name = try desk.commit()
    id = try #require(ObjectID(hex: name))
    commit = try desk.object(name)
  }

  private func verifier(_ policy: SignaturePolicy, program: String = "/usr/bin/ssh-keygen")
    -> SignatureVerifier
  {
    SignatureVerifier(policy: policy, temporaryFolder: desk.scratch.path, program: program)
  }

  @Test func `a verdict is found again, for the same arrival only`() throws {
    let cache = SignatureCache()
    let policy = try desk.policy(desk.signerLine("ben"))
    let arrival = SigningDesk.arrival
    let good = cache.verdict(on: id, arrival: arrival, by: verifier(policy)) { commit }
    #expect(good.principals.count == 1)
    let blind = verifier(policy, program: "/nonexistent")
    #expect(cache.verdict(on: id, arrival: arrival, by: blind) { commit } == good)
    let later = arrival.advanced(bySeconds: 1)
    let other = cache.verdict(on: id, arrival: later, by: blind) { commit }
    #expect(other.principals.isEmpty)
    #expect(cache.count == 1, "what is undecided is not kept")
  }

  @Test func `a verdict that is prepared is waited for`() throws {
    struct Unread: Error {}
    let cache = SignatureCache()
    let verifier = try verifier(desk.policy(desk.signerLine("ben")))
    let expected = verifier.verdict(on: commit, arrival: SigningDesk.arrival)
    for _ in 0..<2 {
      cache.prepare(commit, id: id, arrival: SigningDesk.arrival, by: verifier)
      let verdict = try cache.verdict(on: id, arrival: SigningDesk.arrival, by: verifier) {
        throw Unread()
      }
      #expect(verdict == expected)
    }
  }

  @Test func `no verdict outlives its lists`() throws {
    let cache = SignatureCache()
    let ben = try verifier(desk.policy(desk.signerLine("ben")))
    let ada = try verifier(desk.policy(desk.signerLine("ada")))
    for verifier in [ben, ada, ben] {
      let verdict = cache.verdict(on: id, arrival: SigningDesk.arrival, by: verifier) { commit }
      #expect(verdict == verifier.verdict(on: commit, arrival: SigningDesk.arrival))
      #expect(cache.count == 1)
    }
  }

  @Test func `it never holds more than its limit`() throws {
    let cache = SignatureCache(limit: 3)
    let verifier = try verifier(desk.policy(desk.signerLine("ben")))
    for second in 0..<8 {
      let arrival = SigningDesk.arrival.advanced(bySeconds: Int64(second))
      _ = cache.verdict(on: id, arrival: arrival, by: verifier) { commit }
      #expect((1...3).contains(cache.count))
    }
  }
}
