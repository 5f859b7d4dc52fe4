internal import GitObjects

/// A brief's draft in the last commit of a clone.
struct CommittedDraft: Hashable, Sendable {
  let slug: String
  let path: String
  let blob: ObjectID

  /// The value of a `Brief` trailer that is for these very words.
  var pin: String { "\(slug)@\(blob.hex)" }
}
