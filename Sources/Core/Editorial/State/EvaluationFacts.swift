public import GitObjects
public import Workflow

/// What a decision rests on beside the history: who signed, what the checks say, and the time.
public struct EvaluationFacts: Sendable {
  /// Who signed each commit that an event is in, or that touched the brief before its cycle; one
  /// that is missing counts as refused.
  public var identities: [ObjectID: SignerIdentity]
  /// What the checks say of each draft; one that is missing blocks.
  public var outcomes: [Draft: CheckOutcome]
  public var now: Timestamp
  public var zones: any ZoneTable

  public init(
    identities: [ObjectID: SignerIdentity], outcomes: [Draft: CheckOutcome], now: Timestamp,
    zones: any ZoneTable
  ) {
    self.identities = identities
    self.outcomes = outcomes
    self.now = now
    self.zones = zones
  }
}
