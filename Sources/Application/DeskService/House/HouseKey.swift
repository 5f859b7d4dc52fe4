internal import GitObjects

/// What a house was made of: two such keys that are equal give the same house under one policy.
struct HouseKey: Hashable, Sendable {
  /// The blob of the lexicon.
  var lexicon: ObjectID?
  /// The tree of the styles in the content repository.
  var styles: ObjectID?
  /// The tip of the ledger, whose words the archive has.
  var ledger: ObjectID?
}
