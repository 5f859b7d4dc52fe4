internal import Workflow

/// The events of each sort, for quick questions.
///
/// Only words of which it is known who said them are in it.
struct WordMasks {
  /// Words that may move the brief forward.
  private(set) var forward: BitSet
  /// Objections and revocations.
  private(set) var backward: BitSet
  private(set) var holds: BitSet
  private(set) var waivers: BitSet
  /// The touches that each person, by key, wrote a part of.
  private(set) var touchesOfPerson: [String: BitSet] = [:]
  /// The people, by key, who wrote a part of what stood there before the cycle.
  private(set) var elders: Set<String> = []

  init(
    events: CycleEvents, policy: DeskPolicy, identity: IdentityCheck,
    speakers: [Int: Result<Person, WordRefusal>]
  ) {
    let none = BitSet(capacity: events.events.count)
    (forward, backward, holds, waivers) = (none, none, none, none)
    for (index, event) in events.events.enumerated() {
      guard let word = event.word else {
        for address in identity.writers(of: event.commit.commit) {
          guard let person = policy.people.person(at: address) else { continue }
          touchesOfPerson[person.key, default: none].insert(index)
        }
        continue
      }
      if case .success = speakers[index] { insert(index, word, policy) }
    }
    let writers = events.elders.flatMap(identity.writers(of:))
    elders = Set(writers.compactMap { policy.people.person(at: $0)?.key })
  }

  private mutating func insert(_ index: Int, _ word: Word, _ policy: DeskPolicy) {
    switch word.meaning {
    case .transition(let candidates):
      if candidates.contains(where: policy.isObjection) { backward.insert(index) }
      if !candidates.allSatisfy(policy.isObjection) { forward.insert(index) }
    case .revocation: backward.insert(index)
    case .hold: holds.insert(index)
    case .waiver: waivers.insert(index)
    case .release: break
    }
  }
}
