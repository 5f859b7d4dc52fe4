internal import Lint
internal import Workflow

/// The names of the refs that the desk works with.
enum DeskRefs {
  static let arrivals = "refs/notes/copydesk/arrivals"
  static let deliveries = "refs/notes/copydesk/deliveries"
  /// The publication up to which every delivery is done.
  static let settled = "refs/copydesk/settled"

  static func desk(_ settings: DeskSettings) -> String { "refs/heads/\(settings.branch)" }

  static func ledger(_ settings: DeskSettings) -> String { "refs/heads/\(settings.ledger)" }

  /// What keeps the source of an edition, with the approvals it rests on, from collection.
  static func evidence(of slug: Slug, edition: Int) -> String {
    "refs/copydesk/evidence/\(slug)/\(edition)"
  }
}
