/// The English that a desk writes, as `spelling:` says it.
public enum SpellingVariety: String, CaseIterable, Sendable {
  /// British, with `-ise`.
  case british = "en-GB"
  /// British, with `-ize`, as Oxford spells.
  case oxford = "en-GB-oxford"
  case american = "en-US"
}
