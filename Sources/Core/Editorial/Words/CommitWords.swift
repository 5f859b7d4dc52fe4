public import GitObjects
internal import Lint

/// The words of one commit and the briefs they speak of.
public struct CommitWords: Sendable {
  public let words: [Word]
  /// Words that can count nowhere, because of how they are written.
  public let malformed: [(trailer: Trailer, refusal: WordRefusal)]
  /// The briefs that the words speak of, or why that cannot be told.
  public let targets: Result<[Word.Target], WordRefusal>
  /// What a person should know who may believe that they approved.
  public let warnings: [TrailerBlock.Warning]

  /// Returns what the words say of a brief, or `nil` where they speak of others.
  func target(for slug: Slug) -> Word.Target? {
    guard case .success(let targets) = targets else { return nil }
    return targets.first { $0.slug == slug }
  }
}
