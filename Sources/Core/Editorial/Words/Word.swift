public import GitObjects
public import Lint
public import Workflow

/// What one trailer says of one brief, before anyone asks whether it counts.
public struct Word: Sendable {
  /// What a trailer can mean.
  public enum Meaning: Hashable, Sendable {
    /// One of these transitions, by the state the brief is in.
    case transition([Transition])
    case hold
    case release
    case revocation
    case waiver(rule: String, reason: String)
  }

  /// Which brief a trailer speaks of.
  public struct Target: Hashable, Sendable {
    public let slug: Slug
    /// The blob that `Brief: slug@oid` pins, as it is written.
    public let pin: String?
  }

  public let commit: ObjectID
  public let trailer: Trailer
  public let meaning: Meaning
  /// The address in the trailer; a waiver has none and is its signer's.
  public let address: String?

  /// Whether it may bring the brief nearer to its readers; all else only stops it.
  func movesOn(_ policy: DeskPolicy) -> Bool {
    switch meaning {
    case .hold, .revocation: false
    case .release, .waiver: true
    case .transition(let candidates): !candidates.allSatisfy(policy.isObjection)
    }
  }

  /// Returns the transitions it may mean that a claim is true of.
  func transitions(_ isWanted: (Transition) -> Bool) -> [Transition] {
    guard case .transition(let candidates) = meaning else { return [] }
    return candidates.filter(isWanted)
  }
}
